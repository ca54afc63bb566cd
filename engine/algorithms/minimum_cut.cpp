#include "engine/algorithms/minimum_cut.h"

#include <algorithm>
#include <numeric>

#include "engine/algorithms/contracted.h"
#include "engine/algorithms/tie_disjoint_ways.h"

namespace spindel::engine {

namespace {

NodeId root_of(std::vector<NodeId>& parent, NodeId v)
{
    while (parent[v] != v) {
        parent[v] = parent[parent[v]];
        v = parent[v];
    }
    return v;
}

/// Visits the nodes so that each next one has the most ties to those before, and joins in `parent`
/// the ends of every tie that shows that no cut of less than `bound` ties parts them.
/// @return the nodes of the first component, in the order of the visit.
std::vector<NodeId> scan(const Contracted& graph, std::uint32_t bound, std::vector<NodeId>& parent)
{
    std::vector<std::uint32_t> reach(graph.node_count(), 0); // ties to those visited
    std::vector<std::uint8_t> visited(graph.node_count(), 0);
    // by ties to those visited, from `bound` on alike
    std::vector<std::vector<NodeId>> waiting(bound + 1);
    waiting[bound].push_back(0);
    std::vector<NodeId> order;
    for (std::uint32_t highest = bound; highest > 0;) {
        if (waiting[highest].empty()) {
            --highest;
            continue;
        }
        const NodeId v = waiting[highest].back();
        waiting[highest].pop_back();
        if (visited[v] != 0) continue; // stands there from before it had more
        visited[v] = 1;
        order.push_back(v);
        for (const auto& [u, ties] : graph.row(v)) {
            if (visited[u] != 0) continue;
            reach[u] += ties;
            if (reach[u] >= bound) parent[root_of(parent, u)] = root_of(parent, v);
            const auto level = std::min(reach[u], bound);
            waiting[level].push_back(u);
            highest = std::max(highest, level);
        }
    }
    return order;
}

/// Whether the ties between two nodes and the ways over a third, which share no tie, are `bound`.
bool have_short_ways(const Contracted& graph, NodeId v, const Contracted::Arc& arc,
                     std::uint32_t bound)
{
    constexpr std::size_t kLooked = 64; // at so many of a hub's neighbours
    auto [less, more] = std::pair(v, arc.node);
    if (graph.row(less).size() > graph.row(more).size()) std::swap(less, more);
    std::uint32_t ways = arc.ties;
    std::size_t looked = 0;
    for (const auto& [u, ties] : graph.row(less)) {
        if (ways >= bound || looked++ == kLooked) break;
        if (u != more) ways += std::min(ties, graph.ties_between(more, u));
    }
    return ways >= bound;
}

/// Joins neighbours that no cut of less than `bound` parts, as far as a look at both shows.
///
/// Either so many short ways lead from one to the other; or half of the ties of one lead to the
/// other, so that it may as well be on its side of a cut, and how few ties it has alone is known
/// (Padberg, Rinaldi 1990). The second holds of nodes as they are, so each is joined once by it.
void join_neighbors(const Contracted& graph, std::uint32_t bound, std::vector<NodeId>& parent)
{
    std::vector<std::uint8_t> joined(graph.node_count(), 0);
    for (NodeId v = 0; v < graph.node_count(); ++v) {
        for (const auto& arc : graph.row(v)) {
            if (arc.node < v || !have_short_ways(graph, v, arc, bound)) continue;
            parent[root_of(parent, arc.node)] = root_of(parent, v);
            joined[v] = joined[arc.node] = 1;
        }
    }
    for (NodeId v = 0; v < graph.node_count(); ++v) {
        const auto degree = graph.degree(v);
        for (const auto& [u, ties] : graph.row(v)) {
            if (joined[v] != 0) break;
            if (joined[u] != 0 || 2 * ties < degree) continue;
            parent[u] = v;
            joined[v] = joined[u] = 1;
        }
    }
}

/// Joins neighbours that so many ways lead between, sharing no tie, within `most_arcs` looked at.
/// @return false, having looked at some, if that shows of hardly any.
bool join_by_ways(const Contracted& graph, std::uint32_t bound, std::size_t most_arcs,
                  std::vector<NodeId>& parent, const Progress& progress)
{
    constexpr NodeId kNodesBetweenChecks = 256;
    std::size_t looked = 0;
    std::size_t joined = 0;
    TieDisjointWays ways(graph);
    for (NodeId v = 0; v < graph.node_count(); ++v) {
        if (v % kNodesBetweenChecks == 0) {
            progress.check();
            if (joined < looked / 4) return false;
        }
        for (const auto& arc : graph.row(v)) {
            if (arc.node < v || root_of(parent, arc.node) == root_of(parent, v)) continue;
            ++looked;
            if (!ways.are_there(v, arc.node, bound, most_arcs)) continue;
            ++joined;
            parent[root_of(parent, arc.node)] = root_of(parent, v);
        }
    }
    return true;
}

/// Numbers the sets of `parent` from 0.
NodeId number_sets(std::vector<NodeId>& parent, std::vector<NodeId>& number)
{
    constexpr NodeId kNone = 0xffffffffU;
    number.assign(parent.size(), kNone);
    NodeId count = 0;
    for (NodeId v = 0; v < parent.size(); ++v) {
        auto& n = number[root_of(parent, v)];
        if (n == kNone) n = count++;
    }
    for (NodeId v = 0; v < parent.size(); ++v)
        number[v] = number[root_of(parent, v)];
    return count;
}

constexpr std::size_t kArcsOfWays = 256; // looked at, for a pair, at first
constexpr NodeId kFewJoined = 8;         // of so many nodes less than one

} // namespace

std::optional<Cut> minimum_cut(NodeId nodes, const std::vector<std::pair<NodeId, NodeId>>& ties,
                               std::uint32_t most, const Progress& progress)
{
    Contracted graph(nodes, ties);
    std::optional<Cut> best;
    std::uint32_t bound = most + 1; // a cut must have fewer
    std::vector<NodeId> parent;
    std::vector<NodeId> number;
    std::size_t most_arcs = kArcsOfWays;
    while (graph.node_count() > 1) {
        progress.check();
        for (NodeId v = 0; v < graph.node_count(); ++v) {
            if (const auto degree = graph.degree(v); degree < bound) {
                best = Cut{degree, graph.members(v)};
                bound = degree;
            }
        }
        if (bound == 0) break;
        parent.resize(graph.node_count());
        std::iota(parent.begin(), parent.end(), NodeId{0});
        join_neighbors(graph, bound, parent);
        const auto order = scan(graph, bound, parent);
        if (order.size() < graph.node_count()) { // in several pieces
            best = Cut{};
            for (const NodeId v : order) {
                const auto& members = graph.members(v);
                best->side.insert(best->side.end(), members.begin(), members.end());
            }
            break;
        }
        auto count = number_sets(parent, number);
        if (graph.node_count() - count < graph.node_count() / kFewJoined) {
            while (!join_by_ways(graph, bound, most_arcs, parent, progress) &&
                   most_arcs < ties.size())
                most_arcs *= 4;
            count = number_sets(parent, number);
        }
        // the last one visited has all its ties to those before, and not too few: one at least fell
        graph.contract(number, count);
    }
    if (best) std::ranges::sort(best->side);
    return best;
}

} // namespace spindel::engine
