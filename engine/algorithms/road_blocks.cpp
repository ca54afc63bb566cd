#include "engine/algorithms/road_blocks.h"

#include <algorithm>
#include <numeric>

#include "engine/algorithms/block_paths.h"
#include "engine/algorithms/path_search.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

struct RoadBlock {
    RoadGraph graph;
    std::vector<NodeId> nodes; // of the network
    std::vector<ArcId> arcs;   // likewise
};

RoadBlock road_block(const Network& network, BlockRows rows, ArcLength length)
{
    RoadBlock block;
    for (NodeId i = 0; i < rows.nodes.size(); ++i) {
        const NodeId v = rows.nodes[i];
        const auto row = network.neighbors(v);
        for (const NodeId j : rows.rows[i]) {
            const auto place = std::ranges::lower_bound(row, rows.nodes[j]) - row.begin();
            block.arcs.push_back(network.first_arc(v) + static_cast<ArcId>(place));
            if (length == ArcLength::hop) continue;
            const double weight = network.neighbor_weights(v)[static_cast<std::size_t>(place)];
            block.graph.lengths.push_back(length_of(weight, length));
        }
    }
    block.graph.rows = std::move(rows.rows);
    block.graph.ends = std::move(rows.ends);
    block.nodes = std::move(rows.nodes);
    return block;
}

void check_lengths(const Network& network, ArcLength length)
{
    for (NodeId v = 0; length != ArcLength::hop && v < network.node_count(); ++v) {
        for (const double weight : network.neighbor_weights(v))
            length_of(weight, length);
    }
}

/// Calls `body(block, sources, progress)` for each block with at least so many nodes.
template <typename Body>
void for_each_road_block(const Network& network, const Blocks& blocks, ArcLength length,
                         std::size_t least, const Progress& progress, const Body& body)
{
    NodeMap<NodeId> place(network.node_count(), 0);
    std::uint64_t all_steps = 0;
    for (const auto& block : blocks.blocks)
        all_steps += block.last - block.first;
    Steps steps(progress, "betweenness", all_steps);
    for_each_index(blocks.blocks.size(), [&](std::size_t b) {
        const auto& of = blocks.blocks[b];
        StepShare share(steps, progress, of.last - of.first);
        if (of.last - of.first + 1 >= least) {
            const auto block = road_block(
                network, block_rows(network, blocks, static_cast<std::uint32_t>(b), place), length);
            std::vector<NodeId> sources(block.nodes.size());
            std::iota(sources.begin(), sources.end(), NodeId{0});
            body(b, block, sources, share.progress());
        }
        share.finish();
    });
}

} // namespace

NodeMap<double> betweenness_by_blocks(const Network& network, ArcLength length,
                                      const Progress& progress)
{
    check_lengths(network, length);
    auto blocks = path_blocks(network);
    struct Part {
        std::vector<NodeId> nodes;
        std::vector<double> earned;
    };
    std::vector<Part> parts(blocks.blocks.size());
    constexpr std::size_t kLeast = 3; // nobody is between two
    for_each_road_block(
        network, blocks, length, kLeast, progress,
        [&](std::size_t b, const RoadBlock& block, std::span<const NodeId> sources,
            const Progress& inner) {
            parts[b] = {block.nodes, searched_betweenness(block.graph, sources, inner)};
        });
    auto score = std::move(blocks.separated_pairs);
    for (const auto& part : parts) { // in order: a node may be in several
        for (std::size_t i = 0; i < part.nodes.size(); ++i)
            score[part.nodes[i]] += part.earned[i];
    }
    return score;
}

std::vector<double> arc_betweenness_by_blocks(const Network& network, ArcLength length,
                                              const Progress& progress)
{
    const auto blocks = path_blocks(network);
    std::vector<double> score(2 * std::size_t{network.tie_count()}, 0.0);
    constexpr std::size_t kLeast = 2; // a bridge carries all from one side to the other
    for_each_road_block(network, blocks, length, kLeast, progress,
                        [&](std::size_t /*b*/, const RoadBlock& block,
                            std::span<const NodeId> sources, const Progress& inner) {
                            const auto earned =
                                searched_arc_betweenness(block.graph, sources, inner);
                            for (std::size_t arc = 0; arc < earned.size(); ++arc)
                                score[block.arcs[arc]] = earned[arc]; // each is in one block
                        });
    return score;
}

} // namespace spindel::engine
