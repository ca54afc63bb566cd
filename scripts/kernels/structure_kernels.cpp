#include "scripts/kernels/kernels.h"

#include <algorithm>
#include <string>

#include "engine/algorithms/bfs.h"
#include "engine/algorithms/biconnected.h"
#include "engine/algorithms/components.h"
#include "engine/algorithms/core_decomposition.h"
#include "engine/algorithms/pagerank.h"
#include "engine/algorithms/structural_holes.h"
#include "engine/algorithms/triangles.h"
#include "engine/error.h"

namespace spindel::kernels {

namespace {

constexpr double kPageRankTolerance = 1e-4;

/// @throws engine::Error if the source asked for is not in the graph.
engine::NodeId source_of(const Request& request)
{
    const auto& ids = request.graph.ids;
    if (ids.empty()) throw engine::Error("a network without nodes has no source");
    if (!request.source) return 0;
    const auto found = std::ranges::lower_bound(ids, *request.source);
    if (found == ids.end() || *found != *request.source) {
        throw engine::Error("no node " + std::to_string(*request.source) + " to start from");
    }
    return static_cast<engine::NodeId>(found - ids.begin());
}

/// The raw figure of each role, then the partial one.
Outcome roles(const engine::Brokerage& found)
{
    Outcome outcome;
    outcome.columns = {"coordinator",
                       "consultant",
                       "representative",
                       "gatekeeper",
                       "liaison",
                       "coordinator_partial",
                       "consultant_partial",
                       "representative_partial",
                       "gatekeeper_partial",
                       "liaison_partial"};
    outcome.values.resize(outcome.columns.size());
    for (engine::NodeId v = 0; v < found.raw.size(); ++v) {
        outcome.nodes.push_back(v);
        std::size_t column = 0;
        const auto append = [&](const auto& of) {
            for (const auto figure :
                 {of.coordinator, of.consultant, of.representative, of.gatekeeper, of.liaison})
                outcome.values[column++].push_back(static_cast<double>(figure));
        };
        append(found.raw[v]);
        append(found.partial[v]);
    }
    return outcome;
}

Finding brokerage(const Request& request)
{
    return [found = engine::brokerage(request.graph.network, request.groups,
                                      {.permutations = 0, .progress = request.progress})] {
        return roles(found);
    };
}

/// The blocks as they lie over nodes: 1 at the articulation points.
Outcome blocks(const engine::Biconnected& found, engine::NodeId nodes)
{
    engine::NodeMap<std::uint8_t> joins(nodes, 0);
    for (const auto v : found.articulation_points)
        joins[v] = 1;
    auto outcome = per_node(joins);
    outcome.figures["blocks"] = found.block_count;
    outcome.figures["articulation_points"] = found.articulation_points.size();
    outcome.figures["bridges"] = found.bridges.size();
    return outcome;
}

Finding biconnected(const Request& request)
{
    return [found = engine::biconnected(request.graph.network, {.progress = request.progress}),
            nodes = request.graph.network.node_count()] { return blocks(found, nodes); };
}

/// The depth of each node, -1 where it is not reached.
Outcome depths(const engine::NodeMap<std::uint32_t>& depth)
{
    auto outcome = per_node(depth);
    double deepest = 0;
    std::size_t reached = 0;
    for (auto& value : outcome.values[0]) {
        if (value == engine::kUnreached) {
            value = -1;
        } else {
            deepest = std::max(deepest, value);
            ++reached;
        }
    }
    outcome.figures["reached"] = reached;
    outcome.figures["depth"] = static_cast<std::uint64_t>(deepest);
    return outcome;
}

Finding bfs(const Request& request)
{
    return [depth = engine::bfs(request.graph.network, source_of(request),
                                {.progress = request.progress})] { return depths(depth); };
}

Finding components(const Request& request)
{
    return [found = engine::components(request.graph.network, {.progress = request.progress})] {
        auto outcome = per_node(found);
        outcome.values_are_nodes = true;
        outcome.figures["components"] = engine::component_count(found);
        return outcome;
    };
}

Finding constraint(const Request& request)
{
    return
        [found = engine::structural_holes(request.graph.network, {.progress = request.progress})] {
            return per_node(found.constraint);
        };
}

Finding kcore(const Request& request)
{
    return [found =
                engine::core_decomposition(request.graph.network, {.progress = request.progress})] {
        auto outcome = per_node(found.core);
        const auto highest = std::ranges::max_element(found.core);
        outcome.figures["highest_core"] = highest == found.core.end() ? 0 : *highest;
        return outcome;
    };
}

Finding pagerank(const Request& request)
{
    return [found = engine::pagerank(request.graph.network,
                                     {.weighted = false,
                                      .tolerance = request.tolerance.value_or(kPageRankTolerance),
                                      .progress = request.progress})] {
        auto outcome = per_node(found.score);
        outcome.figures["iterations"] = found.rounds;
        outcome.figures["change"] = found.change;
        outcome.figures["converged"] = found.converged;
        return outcome;
    };
}

Outcome triangles_of_nodes(const engine::Triangles& found, const engine::Clustering& clustering)
{
    auto outcome = per_node(found.of_node);
    outcome.figures["triangles"] = found.count;
    outcome.figures["transitivity"] = clustering.transitivity;
    outcome.figures["average_clustering"] = clustering.average;
    return outcome;
}

/// The triangles of each node, with the clustering that follows from them.
Finding triangles(const Request& request)
{
    return [&network = request.graph.network,
            found = engine::triangles(request.graph.network, {.progress = request.progress})] {
        return triangles_of_nodes(found, engine::clustering(network, found));
    };
}

constexpr Kernel kKernels[] = {
    {"bfs", bfs},
    {"biconnected", biconnected},
    {"brokerage", brokerage, true},
    {"components", components},
    {"constraint", constraint},
    {"kcore", kcore},
    {"pagerank", pagerank},
    {"triangles", triangles},
};

} // namespace

std::span<const Kernel> structure_kernels()
{
    return kKernels;
}

} // namespace spindel::kernels
