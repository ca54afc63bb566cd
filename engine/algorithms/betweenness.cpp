#include "engine/algorithms/betweenness.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/algorithms/block_betweenness.h"
#include "engine/algorithms/path_search.h"
#include "engine/algorithms/road_blocks.h"
#include "engine/random.h"

namespace spindel::engine {

namespace {

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
    return all_dependencies(paths, options.progress);
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
        result.score =
            betweenness_in_hops(network, path_blocks(network, options.progress), options.progress);
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
