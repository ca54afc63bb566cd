#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/broker_shares.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// Scratch of one thread, one value for each node, all zero between two uses.
struct Scratch {
    explicit Scratch(NodeId nodes) : brokers(nodes, 0), closed(nodes, 0) {}
    NodeMap<std::uint32_t> brokers;
    NodeMap<std::uint8_t> closed;
};

/// Divides the pairs (a, b) of all b.
void divide_pairs_of(const Network& network, const Groups& groups, NodeId a, Scratch& scratch,
                     NodeMap<RoleShares>& shares)
{
    const auto brokers_of_a = network.successors(a);
    scratch.closed[a] = 1;
    for (const NodeId v : brokers_of_a) {
        scratch.closed[v] = 1;
        for (const NodeId b : network.successors(v))
            ++scratch.brokers[b];
    }
    for (const NodeId v : brokers_of_a) {
        if (groups[v] == 0) continue;
        RoleShares of_arc;
        for (const NodeId b : network.successors(v)) {
            if (scratch.brokers[b] < 2 || scratch.closed[b] != 0 || groups[b] == 0) continue;
            const auto role = broker_role(groups[a], groups[v], groups[b]);
            of_arc[role].divide(part_of_pair(scratch.brokers[b]));
        }
        shares[v].add(of_arc);
    }
    scratch.closed[a] = 0;
    for (const NodeId v : brokers_of_a) {
        scratch.closed[v] = 0;
        for (const NodeId b : network.successors(v))
            scratch.brokers[b] = 0;
    }
}

} // namespace

void divide_by_walks(const Network& network, const Groups& groups, const Progress& progress,
                     NodeMap<RoleShares>& shares)
{
    tbb::enumerable_thread_specific<Scratch> scratch(network.node_count());
    Steps steps(progress, "brokerage: shares", network.node_count());
    for_each_index(network.node_count(), [&](std::size_t a) {
        steps.add();
        if (groups[a] == 0) return;
        divide_pairs_of(network, groups, static_cast<NodeId>(a), scratch.local(), shares);
    });
}

} // namespace spindel::engine
