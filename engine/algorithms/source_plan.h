/// Which sources are searched from together, and which searches also serve whole chains.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/algorithms/path_chains.h"

namespace spindel::engine {

/// Sources of one batch, at most `kLanes`, and chains both of whose hubs are among them.
struct SourceBatch {
    std::size_t first_source = 0;
    std::size_t last_source = 0;
    std::size_t first_chain = 0;
    std::size_t last_chain = 0;
    /// Are the pairs of the sources themselves counted? Not where another batch does.
    bool own_pairs = true;
};

struct SourcePlan {
    std::vector<SourceBatch> batches;
    std::vector<NodeId> sources;
    std::vector<Chain> chains;
    std::vector<NodeId> inner; // of the chains

    std::span<const NodeId> sources_of(const SourceBatch& batch) const
    {
        return {sources.data() + batch.first_source, sources.data() + batch.last_source};
    }
    std::span<const Chain> chains_of(const SourceBatch& batch) const
    {
        return {chains.data() + batch.first_chain, chains.data() + batch.last_chain};
    }
    std::span<const NodeId> inner_of(const Chain& chain) const
    {
        return {inner.data() + chain.first, inner.data() + chain.last};
    }
};

/// A search from each of the sources, in batches in their order.
SourcePlan each_searched(std::vector<NodeId> sources);

/// Every node of a block is a source: by its own search, or by those of its chain's hubs.
///
/// Batches grow along chains, each time by the hub that adds most inner nodes, so that most chains
/// have both hubs in one batch. Of the rest, long ones have their hubs searched again, and inner
/// nodes of short ones are searched from.
///
/// Time O(|V| + |E|) a batch, far less than its searches.
SourcePlan chains_served(const PathGraph& graph);

} // namespace spindel::engine
