/// How the neighbours of a hub are joined where ties have weights.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/algorithms/link_hubs.h"
#include "engine/algorithms/link_tree.h"
#include "engine/progress.h"

namespace spindel::engine {

/// Adds pairs by which all neighbours of a hub are joined as closely as their weights to common
/// hubs alone make them alike (Tanimoto): what other common neighbours add comes from elsewhere.
///
/// The pairs that span a hub's neighbours are found as Borůvka did: each set of those that are
/// joined is joined to the neighbour outside that is most like one of its own, which a `WeightTree`
/// finds, until one set is left. One to a thread.
class LinkWeights {
public:
    /// `squares`: for each node the sum of the squares of its weights and its own entry.
    LinkWeights(const Network& network, const LinkHubs& hubs, const NodeMap<double>& squares)
        : network_(&network), hubs_(&hubs), squares_(&squares), query_(hubs.count(), 0.0)
    {
    }

    /// Time O(d log d) for d neighbours where searches visit few parts of the tree, as they do
    /// where neighbours differ by a few weights; at worst O(d^2 log d).
    /// Adds a step for each neighbour.
    void add_pairs(std::uint32_t hub, LinkTree& tree, Steps& steps);

private:
    const Network* network_;
    const LinkHubs* hubs_;
    const NodeMap<double>* squares_;
    std::vector<double> query_; // by hub: the weights of the neighbour that is looked at
};

} // namespace spindel::engine
