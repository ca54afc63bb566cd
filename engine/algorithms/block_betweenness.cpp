#include "engine/algorithms/block_betweenness.h"

#include <algorithm>

#include "engine/algorithms/block_paths.h"
#include "engine/algorithms/source_batch.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// How many batches are added up before their sum joins the others. By sizes alone, never by
/// threads: it decides in which order figures are added.
std::size_t batches_per_part(std::size_t batches, NodeId nodes)
{
    constexpr std::size_t kLeast = 16; // a part should cost more than its memory
    const auto parts =
        std::clamp<std::size_t>((std::size_t{1} << 24U) / std::max(nodes, NodeId{1}), 16, 64);
    return std::max(kLeast, (batches + parts - 1) / parts);
}

/// What each of the block's nodes earns from pairs that meet only inside it.
std::vector<double> earned_inside(BlockPaths paths, const Progress& progress)
{
    if (paths.graph.node_count() < 3) return paths.earned; // nobody is between two
    const auto score = all_dependencies(cheapest_paths(std::move(paths.graph)), progress);
    for (std::size_t i = 0; i < paths.earned.size(); ++i)
        paths.earned[i] += score[paths.merged[i]];
    return std::move(paths.earned);
}

/// What the searches of a block read at most, each source by itself: no lane shared with another.
double searches(BlockPaths paths, double most)
{
    const auto& rows = paths.graph.out;
    const NodeId n = rows.node_count();
    if (n < 3) return 0;
    double hubs = 0; // all but inner nodes of chains are searched from
    for (NodeId v = 0; v < n; ++v)
        hubs += rows.degree(v) != 2 ? 1 : 0;
    if (hubs * hubs > most) return hubs * hubs;
    const auto found = cheapest_paths(std::move(paths.graph));
    const auto& plan = found.plan;
    const double searched = found.graph.node_count() +
                            static_cast<double>(found.graph.out.ends.size() + found.arcs.size());
    const auto nodes = static_cast<double>(found.graph.ends.size());
    return static_cast<double>(plan.sources.size()) * (searched + nodes) +
           static_cast<double>(plan.chains.size()) * nodes;
}

} // namespace

NodeMap<double> all_dependencies(const ContractedPaths& paths, const Progress& progress)
{
    const auto width = lane_widths().back();
    const std::size_t nodes = paths.graph.ends.size();
    const std::size_t batches = paths.plan.batches.size();
    Steps steps(progress, "betweenness", batches);
    auto found = reduce_in_order(
        batches, batches_per_part(batches, static_cast<NodeId>(nodes)), NodeMap<double>(nodes, 0.0),
        [&](std::size_t begin, std::size_t end) {
            StepShare share(steps, progress, end - begin);
            auto part = summed_dependencies(paths, begin, end, width, share.progress());
            share.finish();
            return part;
        },
        [](NodeMap<double>& total, const NodeMap<double>& part) {
            for (std::size_t v = 0; v < total.size(); ++v)
                total[v] += part[v];
        });
    if (paths.order.empty()) return found;
    NodeMap<double> score(nodes);
    for (std::size_t i = 0; i < nodes; ++i)
        score[paths.order[i]] = found[i];
    return score;
}

NodeMap<double> betweenness_in_hops(const Network& network, const Blocks& blocks,
                                    const Progress& progress)
{
    NodeMap<NodeId> place(network.node_count(), 0);
    struct Part {
        std::vector<NodeId> nodes;
        std::vector<double> earned;
    };
    std::vector<Part> parts(blocks.blocks.size());
    std::uint64_t all_steps = 0;
    for (const auto& block : blocks.blocks)
        all_steps += block.last - block.first;
    Steps steps(progress, "betweenness", all_steps);
    for_each_index(parts.size(), [&](std::size_t b) {
        const auto& block = blocks.blocks[b];
        StepShare share(steps, progress, block.last - block.first);
        if (block.last - block.first < 2) return share.finish(); // a bridge has nobody inside
        auto rows = block_rows(network, blocks, static_cast<std::uint32_t>(b), place);
        parts[b].earned = earned_inside(block_paths(rows), share.progress());
        share.finish();
        parts[b].nodes = std::move(rows.nodes);
    });
    auto score = blocks.separated_pairs;
    for (const auto& part : parts) {
        for (std::size_t i = 0; i < part.nodes.size(); ++i)
            score[part.nodes[i]] += part.earned[i];
    }
    return score;
}

double work_in_hops(const Network& network, const Blocks& blocks, double most,
                    const Progress& progress)
{
    NodeMap<NodeId> place(network.node_count(), 0);
    double work = 0;
    for (std::uint32_t b = 0; b < blocks.blocks.size() && work <= most; ++b) {
        const auto& block = blocks.blocks[b];
        if (block.last - block.first < 2) continue;
        progress.check();
        work += searches(block_paths(block_rows(network, blocks, b, place)), most - work);
    }
    return work;
}

} // namespace spindel::engine
