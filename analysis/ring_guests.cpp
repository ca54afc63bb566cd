#include "analysis/ring_guests.h"

#include <algorithm>
#include <map>

#include "engine/algorithms/link_communities.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

constexpr std::size_t kLeastTies = 2;

/// Calls `visit(v)` for each node that a significant tie joins with `u`.
template <typename Visit>
void for_each_significant_neighbor(const engine::Projection& projection, const Rings& rings,
                                   NodeId u, const Visit& visit)
{
    const auto row = projection.network.neighbors(u);
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto tie = projection.ties.tie_of_arc[projection.network.first_arc(u) + i];
        if (rings.significant[tie]) visit(row[i]);
    }
}

/// Nodes of other rings with ties enough to members of this one.
std::vector<NodeId> guest_candidates(const engine::Projection& projection, const Rings& rings,
                                     const std::vector<NodeId>& members)
{
    std::map<NodeId, std::size_t> ties;
    for (const NodeId u : members) {
        for_each_significant_neighbor(projection, rings, u, [&](NodeId v) {
            const bool is_elsewhere =
                rings.ring_of[v] != kNoRing && !std::ranges::binary_search(members, v);
            if (is_elsewhere) ++ties[v];
        });
    }
    std::vector<NodeId> result;
    for (const auto& [v, count] : ties)
        if (count >= kLeastTies) result.push_back(v);
    return result;
}

} // namespace

std::vector<NodeId> guests_of(const engine::Projection& projection, const Rings& rings,
                              std::uint32_t ring)
{
    const auto& members = rings.rings[ring].members;
    const auto outside = guest_candidates(projection, rings, members);
    if (outside.empty()) return {};
    auto nodes = members;
    nodes.insert(nodes.end(), outside.begin(), outside.end());
    std::vector<engine::Arc> edges;
    for (NodeId i = 0; i < members.size(); ++i) {
        for_each_significant_neighbor(projection, rings, members[i], [&](NodeId v) {
            const auto first = nodes.begin();
            const auto middle = first + std::ssize(members);
            // members come first, then the others, each part in order
            auto at = std::lower_bound(first, middle, v);
            if (at == middle || *at != v) at = std::lower_bound(middle, nodes.end(), v);
            if (at != nodes.end() && *at == v)
                edges.push_back({i, static_cast<NodeId>(at - first)});
        });
    }
    const auto found = engine::link_communities(
        engine::Network::undirected(static_cast<NodeId>(nodes.size()), edges));
    std::vector<NodeId> guests;
    for (std::size_t i = members.size(); i < nodes.size(); ++i) {
        const bool is_guest = std::ranges::any_of(
            found.memberships[i], [](const auto& part) { return part.ties >= kLeastTies; });
        if (is_guest) guests.push_back(nodes[i]);
    }
    return guests;
}

} // namespace spindel::analysis
