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
    /// The relative residual (L2) at which the solver stops.
    double tolerance = 1e-12;
    Progress progress{};
};

/// Katz's centrality: x = attenuation A^T x + 1, so 1 for a node itself, and for each walk that
/// ends there attenuation^length.
///
/// Solved by Eigen's BiCGSTAB, serially, and where that breaks down or ends away from the solution by
/// its SparseLU (up to 20,000 nodes). All scores come out above 0 just where the attenuation is
/// below one over the leading eigenvalue, so that is what is checked.
///
/// @return one score for each node, at least 1; networkx scales their length to 1.
/// @throws std::invalid_argument if the attenuation or the tolerance is not above 0, or the sum
/// over
///         walks has no end.
/// @throws Error if the system has no solution, or, above 20,000 nodes, if the solver does not
///         converge.
/// @throws Cancelled before the solver starts and after it.
///
/// The same bits on any number of threads.
/// Source: Katz, "A new status index derived from sociometric analysis", Psychometrika 18, 1953.
NodeMap<double> katz(const Network& network, const KatzOptions& options = {});

} // namespace spindel::engine
