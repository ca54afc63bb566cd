#include "engine/algorithms/partition_quality.h"

#include <algorithm>
#include <stdexcept>

namespace spindel::engine {

namespace {

constexpr std::uint32_t kUnset = 0xffffffffU;

/// What a quality asks of one community.
struct Sums {
    double inside = 0.0;   // weight of the ties between members
    double strength = 0.0; // of the members, over all their ties
    double members = 0.0;
};

void check(const Network& network, const Partition& partition)
{
    const NodeId nodes = network.node_count();
    if (partition.size() != nodes ||
        std::ranges::any_of(partition, [&](auto community) { return community >= nodes; })) {
        throw std::invalid_argument("the partition is not one of the nodes of the network");
    }
}

std::vector<Sums> sums_of(const Network& network, const Partition& community)
{
    check(network, community);
    std::vector<Sums> sums(community.size());
    for (NodeId v = 0; v < network.node_count(); ++v) {
        auto& of = sums[community[v]];
        of.members += 1.0;
        const auto row = network.neighbors(v);
        const auto weights = network.neighbor_weights(v);
        for (std::size_t i = 0; i < row.size(); ++i) {
            of.strength += weights[i];
            // a tie inside stands in the rows of both ends
            if (v < row[i] && community[row[i]] == community[v]) of.inside += weights[i];
        }
    }
    return sums;
}

} // namespace

double modularity(const Network& network, const Partition& partition, double resolution)
{
    const auto sums = sums_of(network, partition);
    double twice_total = 0.0;
    for (const auto& of : sums)
        twice_total += of.strength;
    if (twice_total <= 0.0) return 0.0;
    double quality = 0.0;
    for (const auto& of : sums) {
        const double share = of.strength / twice_total;
        quality += 2.0 * of.inside / twice_total - resolution * share * share;
    }
    return quality;
}

double constant_potts(const Network& network, const Partition& partition, double resolution)
{
    double quality = 0.0;
    for (const auto& of : sums_of(network, partition)) {
        quality += of.inside - resolution * of.members * (of.members - 1.0) / 2.0;
    }
    return quality;
}

Partition connected_parts(const Network& network, const Partition& partition)
{
    check(network, partition);
    Partition part(partition.size(), kUnset);
    std::uint32_t next = 0;
    std::vector<NodeId> open;
    for (NodeId start = 0; start < part.size(); ++start) {
        if (part[start] != kUnset) continue;
        part[start] = next;
        open.push_back(start);
        while (!open.empty()) {
            const NodeId v = open.back();
            open.pop_back();
            const auto row = network.neighbors(v);
            const auto weights = network.neighbor_weights(v);
            for (std::size_t i = 0; i < row.size(); ++i) {
                const NodeId u = row[i];
                if (part[u] != kUnset || partition[u] != partition[v] || weights[i] <= 0.0)
                    continue;
                part[u] = next;
                open.push_back(u);
            }
        }
        ++next;
    }
    return part;
}

} // namespace spindel::engine
