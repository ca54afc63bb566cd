/// How the neighbours of a hub are joined where ties have weights.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/algorithms/link_hubs.h"
#include "engine/algorithms/link_tree.h"
#include "engine/algorithms/weight_tree.h"
#include "engine/progress.h"

namespace spindel::engine {

/// Adds pairs by which all neighbours of a hub are joined as closely as their weights to common hubs
/// alone make them alike (Tanimoto): what other common neighbours add comes from elsewhere.
///
/// The pairs that span a hub's neighbours are found as Borůvka did: each set of those that are
/// joined is joined to the neighbour outside that is most like one of its own, until one set is left.
/// All are looked at by their weights to this hub, and those whose kinds have other hubs in common,
/// by the weights to all of these, too. One to a thread.
class LinkWeights {
public:
    /// `squares`: for each node the sum of the squares of its weights and its own entry.
    LinkWeights(const Network& network, const LinkHubs& hubs, const NodeMap<double>& squares);

    /// About the square root of the number of neighbours for each of them, and for each of their
    /// kinds that have another hub in common.
    void add_pairs(std::uint32_t hub, LinkTree& tree, const Progress& progress);

private:
    /// The neighbours of one kind, as rows of their weights to the same hubs.
    struct Kind {
        std::vector<std::uint32_t> hubs;
        std::vector<std::uint32_t> positions; // in the hub's row, by row of the tree
        WeightTree tree;
    };

    Kind kind_of(std::span<const std::uint32_t> positions, std::vector<std::uint32_t> hubs) const;
    std::vector<Kind> kinds_of_row() const;
    static void add_spanning_pairs(Kind& a, Kind& b, LinkTree& tree, const Progress& progress);

    const Network* network_;
    const LinkHubs* hubs_;
    const NodeMap<double>* squares_;
    std::span<const NodeId> row_; // of the hub
    /// For each hub the kinds so far that are tied to it.
    std::vector<std::vector<std::uint32_t>> kinds_at_;
};

} // namespace spindel::engine
