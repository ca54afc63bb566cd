/// Clusters of ties while they are being joined.
#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

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
    bool insert(TieId cluster, NodeId node);

    DisjointTies sets_;
    std::vector<TieId> ties_in_;
    std::vector<std::vector<NodeId>> nodes_in_;
    /// Which (cluster, node) stand in `nodes_in_`. Only ever asked, never listed.
    std::unordered_set<std::uint64_t> present_;
    double sum_ = 0.0;
};

} // namespace spindel::engine
