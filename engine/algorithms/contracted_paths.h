/// A block whose chains are arcs of their length, and the searches that count all its pairs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/algorithms/source_plan.h"

namespace spindel::engine {

/// A chain, from one of its hubs.
struct ChainArc {
    NodeId to = 0; // its other hub
    std::uint32_t length = 0;
    std::uint32_t chain = 0; // its place in the plan
};

struct ContractedPaths {
    /// What is searched: nodes that are inside no chain that the plan serves. `ends` has more
    /// entries than there are nodes: inner nodes of chains follow, named on from there.
    PathGraph graph;
    /// Its chains name hubs and inner nodes as this graph does.
    SourcePlan plan;
    std::vector<std::uint32_t> first_arc; // one more than there are nodes
    std::vector<ChainArc> arcs;
    std::uint32_t longest = 0; // chain
    /// For each node, inner ones too, which node of the graph before it is; empty: the same.
    std::vector<NodeId> order;

    std::span<const ChainArc> arcs_at(NodeId hub) const
    {
        return {arcs.data() + first_arc[hub], arcs.data() + first_arc[hub + 1]};
    }
};

/// The graph as it is, searched from each source.
ContractedPaths uncontracted(PathGraph graph, std::vector<NodeId> sources);

/// The graph with the chains contracted that `chains_served` serves.
ContractedPaths contracted(const PathGraph& graph);

/// Searches that count all pairs of a block: contracted where that is clearly cheaper. By the graph
/// alone, never by threads: it decides in which order figures are added.
ContractedPaths cheapest_paths(PathGraph graph);

} // namespace spindel::engine
