/// Hubs and authorities.
#pragma once

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct HitsOptions {
    /// By weight; false: each arc alike.
    bool weighted = true;
    /// Rounds end when no authority score changes by more than this, the largest being 1.
    double tolerance = 1e-12;
    int max_rounds = 10000;
    Progress progress{};
};

struct Hits {
    NodeMap<double> hub;       // in [0, 1]; the largest is 1, or all are 0 where there is no arc
    NodeMap<double> authority; // likewise
    int rounds = 0;
    bool converged = true;
};

/// Kleinberg's HITS: an authority is a node that good hubs lead to, a hub one that leads to good
/// authorities: the leading eigenvectors of A^T A and A A^T.
///
/// Follows arcs (of an undirected network, ties both ways). Power iteration from all nodes alike, or
/// rather from where Lanczos' iteration leads from there (see lanczos.h): scores are at least 0, and
/// where several eigenvectors lead, each has its part. igraph scales
/// the largest to 1 as well, networkx the sum.
///
/// @throws std::invalid_argument if the tolerance is not above 0.
/// @throws Cancelled
///
/// Time O(n + |E|) a round; the same bits on any number of threads.
/// Source: Kleinberg, "Authoritative sources in a hyperlinked environment", J. ACM 46, 1999.
Hits hits(const Network& network, const HitsOptions& options = {});

} // namespace spindel::engine
