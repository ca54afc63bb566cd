/// Brokerage by its definition, for small graphs, and groups and graphs to try it on.
#pragma once

#include <vector>

#include "engine/algorithms/brokerage.h"
#include "engine/random.h"

namespace spindel::tests {

/// Groups 0 (unknown) to 3.
inline engine::Groups random_groups(std::uint64_t seed, engine::NodeId nodes)
{
    engine::Random random(seed, 7);
    engine::Groups groups(nodes);
    for (auto& group : groups)
        group = static_cast<std::uint16_t>(random.below(4));
    return groups;
}

/// Arcs between ends drawn at random, loops and repetitions among them.
inline engine::Network uniform_digraph(std::uint64_t seed, engine::NodeId nodes, std::size_t arcs)
{
    engine::Random random(seed, 5);
    std::vector<engine::Arc> list(arcs);
    for (auto& arc : list) {
        arc.from = static_cast<engine::NodeId>(random.below(nodes));
        arc.to = static_cast<engine::NodeId>(random.below(nodes));
    }
    return engine::Network::directed(nodes, list);
}

/// The brokers of every pair, by the definition.
struct BrokerageByDefinition {
    engine::NodeMap<engine::RoleCounts<std::uint64_t>> raw;
    engine::NodeMap<engine::RoleCounts<double>> partial;
};

inline BrokerageByDefinition brokerage_by_definition(const engine::Network& network,
                                                     const engine::Groups& groups)
{
    const engine::NodeId n = network.node_count();
    BrokerageByDefinition result{engine::NodeMap<engine::RoleCounts<std::uint64_t>>(n),
                                 engine::NodeMap<engine::RoleCounts<double>>(n)};
    for (engine::NodeId a = 0; a < n; ++a) {
        for (engine::NodeId b = 0; b < n; ++b) {
            if (a == b || network.has_arc(a, b)) continue;
            std::vector<engine::NodeId> brokers;
            for (engine::NodeId v = 0; v < n; ++v) {
                if (v != a && v != b && network.has_arc(a, v) && network.has_arc(v, b)) {
                    brokers.push_back(v);
                }
            }
            for (const engine::NodeId v : brokers) {
                if (groups[a] == 0 || groups[v] == 0 || groups[b] == 0) continue;
                const auto role = engine::broker_role(groups[a], groups[v], groups[b]);
                ++result.raw[v][role];
                result.partial[v][role] += 1.0 / static_cast<double>(brokers.size());
            }
        }
    }
    return result;
}

} // namespace spindel::tests
