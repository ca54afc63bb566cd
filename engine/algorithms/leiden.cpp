#include "engine/algorithms/leiden.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "engine/algorithms/leiden_moves.h"

namespace spindel::engine {

namespace {

using namespace leiden_steps;

/// A growth of the quality below this share of it is rounding.
constexpr double kRounding = 1e-10;

void check(const LeidenOptions& options)
{
    if (!std::isfinite(options.resolution) || options.resolution < 0.0) {
        throw std::invalid_argument("the resolution is not a finite number of at least 0");
    }
    if (!std::isfinite(options.randomness) || options.randomness <= 0.0) {
        throw std::invalid_argument("the randomness is not a finite number above 0");
    }
}

/// The network itself as the first level, its rows not copied.
Level first_level(const Network& network, const LeidenOptions& options)
{
    const auto& rows = network.undirected_graph().m_forward;
    Level level;
    level.row_start = rows.m_rowstart;
    level.column = rows.m_column;
    level.weight = rows.m_edge_properties;
    const double twice_total = std::accumulate(level.weight.begin(), level.weight.end(), 0.0);
    level.mean_weight =
        twice_total / static_cast<double>(std::max<std::size_t>(1, level.weight.size()));
    level.mass.assign(network.node_count(), 1.0);
    level.price = options.resolution;
    if (options.quality == LeidenQuality::modularity) {
        level.price = twice_total > 0.0 ? options.resolution / twice_total : 0.0;
        for (NodeId v = 0; v < network.node_count(); ++v) {
            const auto weights = network.neighbor_weights(v);
            level.mass[v] = std::accumulate(weights.begin(), weights.end(), 0.0);
        }
    }
    return level;
}

double quality_of(const Network& network, const Partition& partition, const LeidenOptions& options)
{
    return options.quality == LeidenQuality::modularity
               ? modularity(network, partition, options.resolution)
               : constant_potts(network, partition, options.resolution);
}

/// The community, on the level above, of each part: that of its nodes.
Partition communities_of_parts(const Partition& community, const Partition& part,
                               std::uint32_t parts)
{
    Partition result(parts);
    for (std::size_t v = 0; v < part.size(); ++v)
        result[part[v]] = community[v];
    return result;
}

/// One iteration: move, refine and draw together, up through the levels, until a level has a node
/// for each community. Never lowers the quality.
Partition improved(const Network& network, const Level& first, Partition start,
                   const LeidenOptions& options, Random& random)
{
    Partition node_on_level(network.node_count());
    std::iota(node_on_level.begin(), node_on_level.end(), 0U);
    Partition community = std::move(start);
    Level drawn_together;
    const Level* level = &first;
    for (;;) {
        move_nodes(*level, community, random, options.progress);
        auto part = refined(*level, community, options.randomness, random, options.progress);
        const auto parts = close_ranks(part);
        // no two nodes could be drawn together, so the levels above would be this one again
        if (parts == level->node_count()) break;
        close_ranks(community); // so that the numbers stay below the number of parts
        community = communities_of_parts(community, part, parts);
        drawn_together = aggregate(*level, part, parts);
        level = &drawn_together;
        for (auto& node : node_on_level)
            node = part[node];
    }
    Partition result(network.node_count());
    for (NodeId v = 0; v < result.size(); ++v)
        result[v] = community[node_on_level[v]];
    // a community of several nodes may be left on the last level; splitting what does not hang
    // together keeps the weight inside and only lowers the price
    return connected_parts(network, result);
}

} // namespace

LeidenCommunities leiden(const Network& network, const LeidenOptions& options)
{
    check(options);
    const Level first = first_level(network, options);
    Random random(options.random_seed);
    LeidenCommunities result;
    result.community.resize(network.node_count());
    std::iota(result.community.begin(), result.community.end(), 0U);
    result.quality = quality_of(network, result.community, options);
    for (bool grew = true;
         grew && (options.iterations == 0 || result.iterations < options.iterations);
         ++result.iterations) {
        options.progress.at("leiden", result.iterations, options.iterations);
        result.community = improved(network, first, std::move(result.community), options, random);
        const double quality = quality_of(network, result.community, options);
        grew = quality > result.quality + kRounding * std::abs(result.quality);
        result.quality = quality;
    }
    for (const auto community : result.community) {
        result.count = std::max(result.count, community + 1);
    }
    return result;
}

} // namespace spindel::engine
