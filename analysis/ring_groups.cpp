#include "analysis/ring_groups.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/algorithms/components.h"
#include "engine/algorithms/core_decomposition.h"
#include "engine/algorithms/leiden.h"
#include "engine/algorithms/link_communities.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

/// The groups of nodes that share a label, each in ascending order.
template <typename Label>
std::vector<Group> groups_by(const engine::NodeMap<Label>& labels)
{
    std::map<Label, Group> groups;
    for (NodeId v = 0; v < labels.size(); ++v)
        groups[labels[v]].push_back(v);
    std::vector<Group> result;
    result.reserve(groups.size());
    for (auto& [label, group] : groups)
        result.push_back(std::move(group));
    return result;
}

/// The network among a group's nodes, which are ascending; node i is the group's i-th.
engine::Network group_network(const engine::Network& network, const Group& group)
{
    std::vector<engine::Arc> edges;
    for (NodeId i = 0; i < group.size(); ++i) {
        const auto row = network.neighbors(group[i]);
        for (std::size_t a = 0; a < row.size(); ++a) {
            const auto at = std::ranges::lower_bound(group, row[a]);
            if (row[a] < group[i] || at == group.end() || *at != row[a]) continue;
            edges.push_back({i, static_cast<NodeId>(at - group.begin()),
                             network.neighbor_weights(group[i])[a]});
        }
    }
    return engine::Network::undirected(static_cast<NodeId>(group.size()), edges);
}

/// Adds a group, or what it falls into at ever higher resolutions until no part is too large.
void add_split(const engine::Network& network, Group group, engine::LeidenOptions leiden,
               std::size_t largest, std::vector<Group>& result)
{
    constexpr double kHighest = 1024; // by then only cliques hold together
    if (largest == 0 || group.size() <= largest || leiden.resolution > kHighest) {
        result.push_back(std::move(group));
        return;
    }
    leiden.resolution *= 2;
    for (auto& part : groups_by(engine::leiden(group_network(network, group), leiden).community)) {
        for (NodeId& v : part)
            v = group[v];
        add_split(network, std::move(part), leiden, largest, result);
    }
}

std::vector<Group> leiden_groups(const engine::Network& network, const RingOptions& options)
{
    engine::LeidenOptions leiden;
    leiden.quality = options.quality == RingQuality::cpm ? engine::CommunityQuality::constant_potts
                                                         : engine::CommunityQuality::modularity;
    leiden.resolution = options.resolution.value_or(usual_resolution(options));
    leiden.random_seed = options.random_seed;
    leiden.progress = options.progress;
    std::vector<Group> result;
    for (auto& group : groups_by(engine::leiden(network, leiden).community)) {
        add_split(network, std::move(group), leiden, options.largest, result);
    }
    return result;
}

std::vector<Group> link_groups(const engine::Network& network, const RingOptions& options)
{
    engine::LinkCommunitiesOptions links;
    links.progress = options.progress;
    const auto found = engine::link_communities(network, links);
    std::vector<Group> groups(found.count);
    for (NodeId v = 0; v < network.node_count(); ++v) {
        for (const auto& membership : found.memberships[v]) {
            groups[membership.community].push_back(v);
        }
    }
    return groups;
}

std::vector<Group> core_groups(const engine::Network& network, const RingOptions& options)
{
    const auto cores = engine::core_decomposition(network, {.progress = options.progress});
    return groups_by(cores.core);
}

std::vector<Group> groups_of(const engine::Network& network, const RingOptions& options)
{
    switch (options.method) {
    case RingMethod::leiden: return leiden_groups(network, options);
    case RingMethod::links: return link_groups(network, options);
    case RingMethod::cores: return core_groups(network, options);
    case RingMethod::components: break;
    }
    return groups_by(engine::components(network, {.progress = options.progress}));
}

/// Adds a group of its own for each node that is in none.
void place_alone(std::vector<Group>& groups, NodeId nodes)
{
    std::vector<bool> is_placed(nodes);
    for (const auto& group : groups)
        for (const NodeId v : group)
            is_placed[v] = true;
    for (NodeId v = 0; v < nodes; ++v)
        if (!is_placed[v]) groups.push_back({v});
}

} // namespace

std::vector<Group> ring_groups(const engine::Network& network, const RingOptions& options)
{
    auto groups = groups_of(network, options);
    place_alone(groups, network.node_count());
    return groups;
}

} // namespace spindel::analysis
