#include "engine/algorithms/betweenness.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/algorithms/block_paths.h"
#include "engine/algorithms/path_search.h"
#include "engine/algorithms/road_blocks.h"
#include "engine/algorithms/source_batch.h"
#include "engine/parallel.h"
#include "engine/random.h"

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

NodeMap<double> dependencies(const ContractedPaths& paths, const Progress& progress)
{
    const auto width = lane_widths().back();
    const std::size_t nodes = paths.graph.ends.size();
    const std::size_t batches = paths.plan.batches.size();
    Steps steps(progress, "betweenness", batches);
    auto found = reduce_in_order(
        batches, batches_per_part(batches, static_cast<NodeId>(nodes)), NodeMap<double>(nodes, 0.0),
        [&](std::size_t begin, std::size_t end) {
            auto part = summed_dependencies(paths, begin, end, width, progress);
            steps.add(end - begin);
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

/// What each of the block's nodes earns from pairs that meet only inside it.
std::vector<double> earned_inside(BlockPaths paths, const Progress& progress)
{
    if (paths.graph.node_count() < 3) return paths.earned; // nobody is between two
    const auto score = dependencies(cheapest_paths(std::move(paths.graph)), progress);
    for (std::size_t i = 0; i < paths.earned.size(); ++i)
        paths.earned[i] += score[paths.merged[i]];
    return std::move(paths.earned);
}

/// Sums over ordered pairs, block by block.
NodeMap<double> by_blocks(const Network& network, const Progress& progress)
{
    const auto blocks = path_blocks(network);
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

/// Sums over ordered pairs from the sources, on the network as it is.
NodeMap<double> by_batches(const Network& network, const std::vector<NodeId>& sources,
                           const BetweennessOptions& options)
{
    auto whole = whole_path_graph(network, options.directed);
    NodeMap<bool> chosen(network.node_count(), false);
    for (const NodeId s : sources)
        chosen[s] = true;
    std::vector<NodeId> places; // in the order in which neighbours lie close together
    for (NodeId i = 0; i < whole.order.size(); ++i) {
        if (chosen[whole.order[i]]) places.push_back(i);
    }
    auto paths = uncontracted(std::move(whole.graph), std::move(places));
    paths.order = std::move(whole.order);
    return dependencies(paths, options.progress);
}

/// All nodes, or as many as asked for in random order.
std::vector<NodeId> sources_of(NodeId n, const BetweennessOptions& options)
{
    std::vector<NodeId> sources(n);
    std::iota(sources.begin(), sources.end(), NodeId{0});
    if (options.pivots == 0 || options.pivots >= n) return sources;
    Random random(options.random_seed);
    for (NodeId i = 0; i < options.pivots; ++i) {
        std::swap(sources[i], sources[i + random.below(n - i)]);
    }
    sources.resize(options.pivots);
    return sources;
}

/// What a sum over ordered pairs from the sources is multiplied by, where an end point may be at
/// `ends` other nodes.
double scale(NodeId n, double ends, std::size_t sources, const BetweennessOptions& options)
{
    double factor = static_cast<double>(n) / static_cast<double>(sources);
    if (options.normalized) return ends > 0 ? factor / (ends * (ends + 1)) : 0.0;
    if (!options.directed) factor /= 2; // each unordered pair was met from both its ends
    return factor;
}

void multiply(std::vector<double>& scores, double factor)
{
    for (auto& score : scores) {
        score *= factor;
        if (!std::isfinite(score)) {
            throw Error("betweenness: more shortest paths between two nodes than a number holds");
        }
    }
}

} // namespace

Betweenness betweenness(const Network& network, const BetweennessOptions& options)
{
    const NodeId n = network.node_count();
    if (n == 0) return {};
    options.progress.check();
    const auto sources = sources_of(n, options);
    Betweenness result;
    result.sources = static_cast<NodeId>(sources.size());
    result.exact = result.sources == n;
    const bool in_blocks = result.exact && !(options.directed && network.is_directed());
    if (options.length != ArcLength::hop) {
        result.score = in_blocks ? betweenness_by_blocks(network, options.length, options.progress)
                                 : searched_betweenness(whole_road_graph(network, options), sources,
                                                        options.progress);
    } else if (in_blocks) {
        result.score = by_blocks(network, options.progress);
    } else {
        result.score = by_batches(network, sources, options);
    }
    multiply(result.score, scale(n, n - 2.0, sources.size(), options));
    return result;
}

TieBetweenness tie_betweenness(const Network& network, const BetweennessOptions& options)
{
    const NodeId n = network.node_count();
    if (n == 0) return {};
    options.progress.check();
    const auto sources = sources_of(n, options);
    TieBetweenness result;
    result.sources = static_cast<NodeId>(sources.size());
    result.exact = result.sources == n;
    const bool in_blocks = result.exact && !(options.directed && network.is_directed());
    result.score = in_blocks ? arc_betweenness_by_blocks(network, options.length, options.progress)
                             : searched_arc_betweenness(whole_road_graph(network, options), sources,
                                                        options.progress);
    if (!options.directed) {
        const auto ties = index_ties(network);
        std::vector<double> both(ties.ends.size(), 0.0);
        for (ArcId arc = 0; arc < result.score.size(); ++arc)
            both[ties.tie_of_arc[arc]] += result.score[arc];
        result.score = std::move(both);
    }
    multiply(result.score, scale(n, n - 1.0, sources.size(), options));
    return result;
}

} // namespace spindel::engine
