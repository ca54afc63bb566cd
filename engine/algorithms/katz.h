/// Katz's centrality.
#pragma once

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct KatzOptions {
    /// Walks lead to the node over arcs; false: over ties in either direction.
    bool directed = true;
    /// By weight; false: each arc or tie alike.
    bool weighted = true;
    /// How much each further step of a walk counts for; above 0, below one over the leading
    /// eigenvalue.
    double attenuation = 0.1;
    /// Rounds end when no score differs from 1 plus what arrives by more than this share of itself.
    double tolerance = 1e-12;
    Progress progress{};
};

/// Katz's centrality: x = attenuation A^T x + 1, so 1 for a node itself, and for each walk that
/// ends there attenuation^length.
///
/// Eigen's BiCGSTAB, serially, gives a first guess; then walks are made one step longer at a time,
/// on all threads, until each score has settled, however far apart weights lie: sums of numbers
/// that are at least 0 lose nothing. All scores settle just where the attenuation is below one over
/// the leading eigenvalue, which is asked for where they do not.
///
/// @return one score for each node, at least 1; networkx scales their length to 1.
/// @throws std::invalid_argument if the attenuation or the tolerance is not above 0, or the sum
/// over
///         walks has no end.
/// @throws Error if scores have not settled after 10,000 rounds, or are too large for a number.
/// @throws Cancelled
///
/// The same bits on any number of threads.
/// Source: Katz, "A new status index derived from sociometric analysis", Psychometrika 18, 1953.
NodeMap<double> katz(const Network& network, const KatzOptions& options = {});

} // namespace spindel::engine
