/// Betweenness: how many shortest paths run through each node, or along each tie.
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
/// Where paths are undirected, in hops and from all nodes, pairs that a single node separates are
/// counted in closed form, and searches run inside biconnected blocks whose indistinguishable
/// nodes are merged, and whose chains of nodes with two neighbours are contracted where that pays:
/// searches from both ends of a chain then serve all nodes in it. The figures are those of the
/// definition all the same. In hops, searches go in batches of eight that share each pass over the
/// arcs. In lengths, blocks hold as well; their nodes are searched from one by one.
///
/// @throws std::invalid_argument if a length is not finite and above 0.
/// @throws Error if there are more shortest paths between two nodes than a double can hold, or a
///         length is too small beside the distance before it to be added up.
/// @throws Cancelled
///
/// Time O(n |E|) in hops, O(n |E| log n) otherwise; memory O(n) a thread and for each of at most
/// 256 partial sums. The same bits on any number of threads and on any processor.
/// Sources: Brandes, "A Faster Algorithm for Betweenness Centrality", 2001; Sariyuce, Saule, Kaya,
/// Catalyurek, "Shattering and Compressing Networks for Betweenness Centrality", SDM 2013.
Betweenness betweenness(const Network& network, const BetweennessOptions& options = {});

struct TieBetweenness {
    /// Directed: for each arc, in the order of the rows of `successors`. Otherwise: for each tie,
    /// in the order of `index_ties`.
    std::vector<double> score;
    NodeId sources = 0;
    bool exact = true;
};

/// Betweenness of ties: the sum over pairs (s, t) of the share of shortest paths from s to t that
/// run along the tie. Its own ends count as pairs too. Otherwise as `betweenness`; `normalized`
/// gives the share of all n (n - 1) ordered or n (n - 1) / 2 unordered pairs.
///
/// Source: Girvan, Newman, "Community Structure in Social and Biological Networks", 2002.
TieBetweenness tie_betweenness(const Network& network, const BetweennessOptions& options = {});

} // namespace spindel::engine
