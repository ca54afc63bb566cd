/// PageRank: the share of time a random surfer spends on each node.
#pragma once

#include <vector>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct PageRankOptions {
    /// The surfer follows arcs; false: ties in either direction.
    bool directed = true;
    /// By weight; false: each arc or tie alike. An undirected view of a directed network counts a
    /// tie with arcs both ways once.
    bool weighted = true;
    /// The probability to follow an arc rather than to jump, in [0, 1).
    double damping = 0.85;
    /// For each node how much jumps prefer it, at least 0 and not all 0; empty: all alike. The sum
    /// need not be 1.
    std::vector<double> seeds{};
    /// A node without a way out jumps as the seeds say; false: evenly to all nodes.
    bool dangling_to_seeds = true;
    /// Rounds end when the scores change by no more than this in all (L1).
    double tolerance = 1e-10;
    /// More rounds than this are not made.
    int max_rounds = 1000;
    Progress progress{};
};

struct PageRank {
    NodeMap<double> score; // in [0, 1]; the sum is 1
    int rounds = 0;
    /// How much the scores changed in the last round (L1). True scores lie within
    /// damping / (1 - damping) times this.
    double change = 0;
    bool converged = true;
};

/// PageRank; with seeds, personalised PageRank: closeness to the seeds.
///
/// A node whose ways out all have weight 0 has no way out. The scores are those of igraph and
/// networkx with the same damping; networkx divides by n where it states a tolerance, here it is
/// the whole change.
///
/// A round goes through the nodes in parts, and a node hears the new scores of the parts before its
/// own (Gauss and Seidel): about half as many rounds as by power iteration. Scores and sums are in
/// double precision; without weights, what nodes hear of each other is rounded to single precision
/// while the change of a round is above 1e-5, so that a tolerance below that has none of it.
///
/// @throws std::invalid_argument if damping is outside [0, 1), the tolerance is not above 0, or
///         seeds are not one number of at least 0 for each node with a sum above 0.
/// @throws Cancelled
///
/// Time O(n + |E|) a round; the same bits on any number of threads.
/// Source: Page, Brin, Motwani, Winograd, "The PageRank Citation Ranking", 1999; Arasu,
/// Novak, Tomkins, Tomlin, "PageRank Computation and the Structure of the Web", 2002.
PageRank pagerank(const Network& network, const PageRankOptions& options = {});

} // namespace spindel::engine
