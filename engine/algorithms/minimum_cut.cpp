#include "engine/algorithms/minimum_cut.h"

#include <algorithm>
#include <numeric>

namespace spindel::engine {

namespace {

/// Nodes drawn together into ever fewer, with the ties between them.
class Contracted {
public:
    Contracted(NodeId nodes, const std::vector<std::pair<NodeId, NodeId>>& ties)
        : members_(nodes), row_(nodes)
    {
        for (NodeId v = 0; v < nodes; ++v)
            members_[v] = {v};
        for (const auto& [u, v] : ties) {
            row_[u].push_back({v, 1});
            row_[v].push_back({u, 1});
        }
        for (auto& row : row_)
            merge_equals(row);
    }

    struct Arc {
        NodeId node;
        std::uint32_t ties;
    };

    NodeId node_count() const { return static_cast<NodeId>(row_.size()); }
    const std::vector<Arc>& row(NodeId v) const { return row_[v]; }
    const std::vector<NodeId>& members(NodeId v) const { return members_[v]; }
    std::uint32_t degree(NodeId v) const
    {
        return std::accumulate(row_[v].begin(), row_[v].end(), 0U,
                               [](std::uint32_t sum, const Arc& arc) { return sum + arc.ties; });
    }

    /// Draws the nodes with the same number together; numbers below `count`.
    void contract(const std::vector<NodeId>& number, NodeId count)
    {
        std::vector<std::vector<NodeId>> members(count);
        std::vector<std::vector<Arc>> row(count);
        for (NodeId v = 0; v < node_count(); ++v) {
            const NodeId to = number[v];
            members[to].insert(members[to].end(), members_[v].begin(), members_[v].end());
            for (const auto& [u, ties] : row_[v]) {
                if (number[u] != to) row[to].push_back({number[u], ties});
            }
        }
        for (auto& r : row)
            merge_equals(r);
        members_ = std::move(members);
        row_ = std::move(row);
    }

private:
    static void merge_equals(std::vector<Arc>& row)
    {
        std::ranges::sort(row, {}, &Arc::node);
        std::size_t kept = 0;
        for (const auto& arc : row) {
            if (kept > 0 && row[kept - 1].node == arc.node) {
                row[kept - 1].ties += arc.ties;
            } else {
                row[kept++] = arc;
            }
        }
        row.resize(kept);
    }

    std::vector<std::vector<NodeId>> members_;
    std::vector<std::vector<Arc>> row_;
};

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

/// How many ties lead from v to u.
std::uint32_t ties_between(const Contracted& graph, NodeId v, NodeId u)
{
    const auto& row = graph.row(v);
    const auto at = std::ranges::lower_bound(row, u, {}, &Contracted::Arc::node);
    return at != row.end() && at->node == u ? at->ties : 0;
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
        if (u != more) ways += std::min(ties, ties_between(graph, more, u));
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

} // namespace

std::optional<Cut> minimum_cut(NodeId nodes, const std::vector<std::pair<NodeId, NodeId>>& ties,
                               std::uint32_t most, const Progress& progress)
{
    Contracted graph(nodes, ties);
    std::optional<Cut> best;
    std::uint32_t bound = most + 1; // a cut must have fewer
    std::vector<NodeId> parent;
    std::vector<NodeId> number;
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
        // the last one visited has all its ties to those before, and not too few: one at least fell
        const auto count = number_sets(parent, number);
        graph.contract(number, count);
    }
    if (best) std::ranges::sort(best->side);
    return best;
}

} // namespace spindel::engine
