/// Eigenvector centrality.
#pragma once

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct EigenvectorOptions {
    /// Prestige comes in over arcs; false: over ties in either direction.
    bool directed = true;
    /// By weight; false: each arc or tie alike.
    bool weighted = true;
    /// Rounds end when no score changes by more than this, the largest being 1.
    double tolerance = 1e-12;
    int max_rounds = 10000;
    Progress progress{};
};

struct EigenvectorCentrality {
    NodeMap<double> score; // in [0, 1]; the largest is 1, or all are 0 where there is no arc
    /// The leading eigenvalue.
    double eigenvalue = 0;
    int rounds = 0;
    bool converged = true;
};

/// Eigenvector centrality: a node is as important as those who turn to it: the leading eigenvector
/// of the transposed adjacency matrix.
///
/// Power iteration from all nodes alike, with half the eigenvalue added to the diagonal, so that
/// networks of two sides converge as well. In several components only the one with the largest
/// eigenvalue keeps scores above 0; a directed network without cycles ends at 0 everywhere, and is
/// better asked for Katz's centrality. igraph scales the largest to 1 as well, networkx the length.
///
/// @throws std::invalid_argument if the tolerance is not above 0.
/// @throws Cancelled
///
/// Time O(n + |E|) a round; the same bits on any number of threads.
/// Source: Bonacich, "Power and Centrality: A Family of Measures", Am. J. Sociology 92, 1987.
EigenvectorCentrality eigenvector_centrality(const Network& network,
                                             const EigenvectorOptions& options = {});

} // namespace spindel::engine
