/// Hubs and authorities.
#pragma once

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct HitsOptions {
    /// By weight; false: each arc alike.
    bool weighted = true;
    /// Rounds end when no score of a part changes by more than this, the largest being 1; parts
    /// whose eigenvalues differ by no more than this share lead together.
    double tolerance = 1e-12;
    int max_rounds = 10000; // of each part
    Progress progress{};
};

struct Hits {
    NodeMap<double> hub;       // in [0, 1]; the largest is 1, or all are 0 where there is no arc
    NodeMap<double> authority; // likewise
    int rounds = 0;            // the most that a part took, products of Lanczos' among them
    bool converged = true;     // every part
};

/// Kleinberg's HITS: an authority is a node that good hubs lead to, a hub one that leads to good
/// authorities: the leading eigenvectors of A^T A and A A^T.
///
/// Follows arcs (of an undirected network, ties both ways). The result of power iteration from all
/// nodes alike, without its rounds where eigenvalues lie close to one another: each part (see
/// hits_parts.h) by itself, from where Lanczos' iteration leads (see lanczos.h), and then the parts
/// of the largest eigenvalue alone. Scores are at least 0, and where several eigenvectors lead,
/// each has its part. igraph scales the largest to 1 as well, networkx the sum.
///
/// @throws std::invalid_argument if the tolerance is not above 0.
/// @throws Cancelled
///
/// Time O(n + |E|), and for each part as much a round; the same bits on any number of threads.
/// Source: Kleinberg, "Authoritative sources in a hyperlinked environment", J. ACM 46, 1999.
Hits hits(const Network& network, const HitsOptions& options = {});

} // namespace spindel::engine
