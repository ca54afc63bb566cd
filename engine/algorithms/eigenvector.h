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
    /// Rounds end when at each node what arrives differs from eigenvalue times score by no more
    /// than this share of it: a residual that no span of weights can hide. Where that would take
    /// too long (see `faint_work`), than this share of eigenvalue times the largest score of its
    /// part.
    double tolerance = 1e-12;
    int max_rounds = 10000;
    /// Once residuals are small beside the largest score, rounds that read no more nodes and arcs
    /// than this settle faint scores, too. (In a large network whose leading vector is at home in
    /// one region others may have 1e-100, and take a million rounds to reach it.)
    double faint_work = 0x1p26;
    Progress progress{};
};

struct EigenvectorCentrality {
    NodeMap<double> score; // in [0, 1]; the largest is 1, or all are 0 where nothing leads round
    /// The leading eigenvalue.
    double eigenvalue = 0;
    /// The residual of each greater score is within the tolerance of the score itself; of smaller
    /// ones within that of the largest, 1. 0 where all are right by themselves.
    double faint = 0;
    int rounds = 0; // the most that a part took, products of Lanczos' among them
    bool converged = true;
};

/// Eigenvector centrality: a node is as important as those who turn to it: the leading eigenvector
/// of the transposed adjacency matrix.
///
/// Power iteration from all nodes alike, of ties from where Lanczos' iteration leads from there
/// (see lanczos.h), with half the eigenvalue added to the diagonal, so that networks of two sides
/// converge as well; in each strong component apart (of ties, component), so that a weaker one
/// cannot linger. The component with the largest eigenvalue has scores, and who can be reached from
/// it, by fixed-point iteration; all others have 0. Where several lead, to the tolerance, and none
/// of them is reached from another, the largest score of each is alike. A directed network without
/// cycles has 0 everywhere, and is better asked for Katz's centrality. igraph scales the largest to
/// 1 as well, networkx the length.
///
/// @throws std::invalid_argument if the tolerance is not above 0.
/// @throws Error if scores lie too far apart for numbers in double precision.
/// @throws Cancelled
///
/// Time O(n + |E|) a round; the same bits on any number of threads.
/// Source: Bonacich, "Power and Centrality: A Family of Measures", Am. J. Sociology 92, 1987;
/// bounds of the eigenvalue: Collatz, "Einschliessungssatz für die charakteristischen Zahlen von
/// Matrizen", Math. Z. 48, 1942.
EigenvectorCentrality eigenvector_centrality(const Network& network,
                                             const EigenvectorOptions& options = {});

} // namespace spindel::engine
