/// Closeness: how near a node is to all it can reach.
#pragma once

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

/// What closeness makes of nodes that cannot be reached.
enum class Unreached {
    ignored, ///< nothing: the mean is over those that can be; a pair on its own is as close as can
             ///< be
    counted, ///< closeness times the share of other nodes that can be reached (Wasserman, Faust)
};

struct ClosenessOptions {
    /// Distances along the arcs, away from the node; false: along ties in either direction.
    bool directed = false;
    Unreached unreached = Unreached::ignored;
    Progress progress{};
};

/// Closeness: how many nodes a node can reach, by the sum of the distances to them in hops; 1 if it
/// is next to all. The node itself is not among them.
///
/// @return a number in (0, 1] for each node; of a node that reaches nobody, none (NaN) where
///         `unreached` is ignored, as igraph has it, and 0 where it is counted, as networkx.
/// @throws Cancelled
///
/// Time O(n |E|) bit operations, 512 at a time; memory O(n) a thread and for each of two
/// partial sums a thread. The same bits on any number of threads and on any processor.
/// Sources: Freeman, "Centrality in Social Networks: Conceptual Clarification", 1979; Wasserman,
/// Faust, "Social Network Analysis", 1994, p. 201.
NodeMap<double> closeness(const Network& network, const ClosenessOptions& options = {});

struct HarmonicOptions {
    bool directed = false;
    /// The mean over all other nodes, in [0, 1], rather than the sum.
    bool normalized = true;
    Progress progress{};
};

/// Harmonic closeness: the mean of 1 / distance over all other nodes, in hops; a node that cannot
/// be reached counts 0. Of a lone node, 0. Otherwise as `closeness`. Nodes with as many others at
/// each distance have the same bits: 1 / distance is a whole multiple of 2^-64.
///
/// Source: Marchiori, Latora, "Harmony in the Small-World", 2000.
NodeMap<double> harmonic_closeness(const Network& network, const HarmonicOptions& options = {});

} // namespace spindel::engine
