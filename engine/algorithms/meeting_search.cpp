#include "engine/algorithms/meeting_search.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace spindel::engine {

namespace {

constexpr std::size_t kNodesBetweenChecks = 16'384;

} // namespace

MeetingSearch::MeetingSearch(const PathRoads& roads, NodeId target)
    : roads_(roads),
      target_(target), ahead_{.depth = NodeMap<std::uint32_t>(roads.node_count(), kUnseen)},
      behind_{.depth = NodeMap<std::uint32_t>(roads.node_count(), kUnseen)},
      on_way_(roads.node_count(), 0)
{
}

std::optional<std::vector<NodeId>>
MeetingSearch::first_way(std::span<const NodeId> starts,
                         const std::function<bool(NodeId, std::uint32_t)>& wanted,
                         const NodeMap<bool>& barred, const Progress& progress)
{
    clear();
    for (const NodeId v : starts) {
        if (wanted(v, 0)) see(ahead_, v, 0, roads_.onward(v).size());
    }
    see(behind_, target_, 0, roads_.back(target_).size());
    const auto may = [&](NodeId v, std::uint32_t depth) { return !barred[v] && wanted(v, depth); };
    const auto is_free = [&](NodeId v, std::uint32_t /*depth*/) { return !barred[v]; };
    while (met().empty()) {
        if (ahead_.edge == ahead_.seen.size() || behind_.edge == behind_.seen.size())
            return std::nullopt;
        if (ahead_.arcs <= behind_.arcs) {
            widen(
                ahead_, [&](NodeId v) { return roads_.onward(v); }, may, progress);
        } else {
            widen(
                behind_, [&](NodeId v) { return roads_.back(v); }, is_free, progress);
        }
    }
    mark_ways_to(met());
    return way_from(starts);
}

void MeetingSearch::clear()
{
    for (const NodeId v : ahead_.seen)
        on_way_[v] = 0;
    for (auto* side : {&ahead_, &behind_}) {
        for (const NodeId v : side->seen)
            side->depth[v] = kUnseen;
        side->seen.clear();
        side->edge = 0;
        side->arcs = 0;
    }
}

void MeetingSearch::see(Side& side, NodeId v, std::uint32_t depth, std::size_t arcs) const
{
    if (side.depth[v] != kUnseen) return;
    side.depth[v] = depth;
    side.seen.push_back(v);
    side.arcs += arcs;
}

/// Sees all nodes a step farther.
template <typename Row, typename May>
void MeetingSearch::widen(Side& side, const Row& row, const May& may,
                          const Progress& progress) const
{
    const std::size_t begin = std::exchange(side.edge, side.seen.size());
    side.arcs = 0;
    for (std::size_t i = begin; i < side.edge; ++i) {
        if (i % kNodesBetweenChecks == 0) progress.check();
        const NodeId v = side.seen[i];
        const auto depth = side.depth[v] + 1;
        for (const NodeId u : row(v)) {
            if (side.depth[u] == kUnseen && may(u, depth)) see(side, u, depth, row(u).size());
        }
    }
}

/// The nodes at the edge of both searches: as long as there was none before, all shortest ways go
/// through one of these.
std::vector<NodeId> MeetingSearch::met() const
{
    const auto ahead = std::span(ahead_.seen).subspan(ahead_.edge);
    const auto behind = std::span(behind_.seen).subspan(behind_.edge);
    const bool fewer_ahead = ahead.size() < behind.size();
    const auto& other = fewer_ahead ? behind_ : ahead_;
    std::vector<NodeId> nodes;
    std::ranges::copy_if(fewer_ahead ? ahead : behind, std::back_inserter(nodes),
                         [&](NodeId v) { return other.depth[v] != kUnseen; });
    return nodes;
}

/// Marks the nodes on shortest ways from a start to those that both searches met.
void MeetingSearch::mark_ways_to(std::vector<NodeId> met)
{
    for (const NodeId v : met)
        on_way_[v] = 1;
    for (std::size_t i = 0; i < met.size(); ++i) {
        const NodeId v = met[i];
        for (const NodeId u : roads_.back(v)) {
            if (on_way_[u] != 0 || ahead_.depth[u] == kUnseen) continue;
            if (ahead_.depth[u] + 1 != ahead_.depth[v]) continue;
            on_way_[u] = 1;
            met.push_back(u);
        }
    }
}

std::vector<NodeId> MeetingSearch::way_from(std::span<const NodeId> starts) const
{
    NodeId v = *std::ranges::find_if(starts, [&](NodeId u) { return on_way_[u] != 0; });
    std::vector<NodeId> way{v};
    while (v != target_) {
        const bool is_met = behind_.depth[v] != kUnseen;
        v = *std::ranges::find_if(roads_.onward(v), [&](NodeId u) {
            if (is_met) return behind_.depth[u] + 1 == behind_.depth[v];
            return on_way_[u] != 0 && ahead_.depth[u] == ahead_.depth[v] + 1;
        });
        way.push_back(v);
    }
    return way;
}

} // namespace spindel::engine
