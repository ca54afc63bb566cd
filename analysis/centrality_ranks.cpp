#include "analysis/centrality_ranks.h"

#include "engine/algorithms/betweenness.h"
#include "engine/algorithms/closeness.h"
#include "engine/algorithms/core_decomposition.h"
#include "engine/algorithms/pagerank.h"
#include "engine/algorithms/rank_correlation.h"
#include "engine/algorithms/structural_holes.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

engine::NodeMap<double> strengths(const engine::Network& network)
{
    engine::NodeMap<double> sums(network.node_count());
    for (NodeId v = 0; v < network.node_count(); ++v) {
        for (const double weight : network.neighbor_weights(v))
            sums[v] += weight;
    }
    return sums;
}

} // namespace

engine::NodeMap<double> centrality(const engine::Network& network, Centrality measure)
{
    switch (measure) {
    case Centrality::degree: break;
    case Centrality::strength: return strengths(network);
    case Centrality::betweenness: return engine::betweenness(network).score;
    case Centrality::closeness:
        return engine::closeness(network, {.unreached = engine::Unreached::counted});
    case Centrality::pagerank: return engine::pagerank(network, {.directed = false}).score;
    case Centrality::effective_size: return engine::structural_holes(network).effective_size;
    case Centrality::core: {
        const auto core = engine::core_decomposition(network).core;
        return {core.begin(), core.end()};
    }
    }
    engine::NodeMap<double> degrees;
    for (NodeId v = 0; v < network.node_count(); ++v)
        degrees.push_back(static_cast<double>(network.degree(v)));
    return degrees;
}

std::vector<Ranked> ranked_by(const Subject& subject, Centrality measure)
{
    const auto values = centrality(subject.projection.network, measure);
    std::vector<Ranked> ranked;
    for (const auto v : engine::largest(values, values.size())) {
        const auto node = static_cast<NodeId>(v);
        if (!subject.is_shielded(node)) ranked.push_back({node, values[v]});
    }
    return ranked;
}

} // namespace spindel::analysis
