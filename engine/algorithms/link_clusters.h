/// Clusters of ties while they are being joined.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/algorithms/number_pairs.h"
#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

/// What a community of `ties` ties over `nodes` nodes adds to M/2 times the partition density.
double link_density(double ties, double nodes);

/// Disjoint sets of ties, each named by one of them.
class DisjointTies {
public:
    explicit DisjointTies(std::size_t ties);

    TieId set_of(TieId tie);
    /// Joins the second set to the first; both are given by their names.
    void join(TieId into, TieId other) { parent_[other] = into; }

private:
    std::vector<TieId> parent_;
};

/// Disjoint clusters of ties that know their number of nodes: each joining moves the nodes of the
/// smaller cluster, so all of them together take O(|E| log |E|).
class LinkClusters {
public:
    /// Each tie is a step.
    LinkClusters(const TieIndex& ties, Steps& steps);

    /// Joins the clusters of two ties.
    /// @return false if they were one already.
    /// @throws Cancelled on a stop; then nothing more can be asked.
    bool join(TieId a, TieId b, Steps& steps);
    /// Of all clusters together.
    double partition_density() const;

private:
    double density_of(TieId cluster) const;
    void put(std::uint64_t entry, TieId cluster);

    DisjointTies sets_;
    std::vector<TieId> ties_in_;
    std::vector<TieId> nodes_in_; // how many
    /// The nodes of a cluster as a chain of entries, two of which each tie brings along.
    std::vector<NodeId> node_of_;
    std::vector<std::uint64_t> after_;
    std::vector<std::uint64_t> first_; // by cluster
    NumberPairs present_;              // (cluster, node)
    double sum_ = 0.0;
};

} // namespace spindel::engine
