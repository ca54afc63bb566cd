/// Betweenness: how many shortest paths run through each node.
#pragma once

#include <cstdint>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

/// How long an arc is.
enum class ArcLength {
    hop,            ///< 1 for each
    weight,         ///< its weight: a distance
    inverse_weight, ///< 1 / weight: a strength; the stronger the closer
};

struct BetweennessOptions {
    /// Paths follow the arcs; false: they run along ties in either direction.
    bool directed = false;
    ArcLength length = ArcLength::hop;
    /// Share of all pairs, in [0, 1], rather than a number of pairs.
    bool normalized = false;
    /// Count paths from this many random sources only, and scale up; 0: from all, exactly.
    NodeId pivots = 0;
    std::uint64_t random_seed = 1;
    Progress progress{};
};

struct Betweenness {
    NodeMap<double> score;
    /// From how many nodes paths were counted. Fewer than there are: `score` is an estimate.
    NodeId sources = 0;
    bool exact = true;
};

/// Betweenness: for each node v, the sum over pairs (s, t) of other nodes of the share of shortest
/// paths from s to t that run through v. A path's end points earn nothing; without `directed` an
/// unordered pair counts once. Pairs without a path count nothing.
///
/// Lengths that differ by less than one part in 10^10 count as equal, so that paths of the same
/// arcs' lengths in another order stay tied.
///
/// With `pivots`, sources are drawn without replacement and the sum is scaled by n / pivots: an
/// unbiased estimate (Brandes, Pich, "Centrality Estimation in Large Networks", 2007).
///
/// @throws std::invalid_argument if a length is not finite and above 0.
/// @throws Cancelled
///
/// Time O(n |E|) in hops, O(n |E| log n) otherwise; memory O(n) a thread and for each of at most
/// 256 partial sums. The same bits on any number of threads.
/// Source: Brandes, "A Faster Algorithm for Betweenness Centrality", 2001.
Betweenness betweenness(const Network& network, const BetweennessOptions& options = {});

} // namespace spindel::engine
