/// Betweenness from sampled shortest paths, with a bound on the error of every node at once.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct ApproximateBetweennessOptions {
    /// How far from the true share any score may be, in (0, 1).
    double epsilon = 0.01;
    /// The chance that some node's true share is outside its interval all the same, in (0, 1).
    double delta = 0.1;
    /// Paths follow the arcs; false: they run along ties in either direction.
    bool directed = false;
    /// Above 0: stop as soon as the order of the first `top` nodes is certain, but for nodes whose
    /// shares are known to within epsilon.
    NodeId top = 0;
    /// Take the exact shares where the searches for them read less than the paths that would have
    /// to be drawn.
    bool exact_where_cheaper = true;
    std::uint64_t random_seed = 1;
    Progress progress{};
};

struct ApproximateBetweenness {
    /// The estimated share of all pairs, and an interval. With probability 1 - delta or more the
    /// true shares of all nodes are inside their intervals at once.
    NodeMap<double> score;
    NodeMap<double> lower;
    NodeMap<double> upper;
    /// The bound that was met: no end of an interval is farther from its score.
    double epsilon = 0;
    /// Are the scores exact? Then epsilon is 0, and that without a doubt, and no sample counts.
    bool exact = false;
    /// Paths drawn; first some to plan with, which `score` does not count.
    std::uint64_t planning_samples = 0;
    std::uint64_t samples = 0;
    /// The `top` nodes of greatest score, greatest first (ties: smaller node first), and how many
    /// of them, from the first on, are certain to have more than all nodes after them.
    std::vector<NodeId> top;
    NodeId separated = 0;
};

/// Betweenness as a share of all pairs (`betweenness` with `normalized`), within epsilon for every
/// node with probability 1 - delta.
///
/// Pairs that an articulation point separates are counted exactly; the rest is estimated by drawing
/// pairs of nodes inside biconnected blocks, and for each pair one of its shortest paths. Whether a
/// node lies on it is a coin of unknown chance, and its interval is Chernoff's for the coin. A few
/// paths drawn first decide how delta is split among the nodes, so that those that need many
/// samples get most of it, and when the bound is checked; each check has its own part of delta, and
/// none looks at the paths of the first draw. Hence the guarantee holds whatever the plan.
///
/// Where the network is so regular (twins, chains), so much in pieces or so small that the searches
/// of `betweenness` read less than the planned paths would, by counts of nodes and arcs, its
/// figures are the result. Not where paths are directed.
///
/// @throws std::invalid_argument if epsilon or delta is not inside (0, 1).
/// @throws Cancelled
///
/// About 2 b / epsilon^2 log(1 / delta) samples, b being the greatest share that is not known
/// exactly; one costs O(sqrt |E|) on networks of people. The same result on any number of threads.
/// Sources: Borassi, Natale, "KADABRA Is an ADaptive Algorithm for Betweenness via Random
/// Approximation", 2016; Hoeffding 1963 for the bound.
ApproximateBetweenness approximate_betweenness(const Network& network,
                                               const ApproximateBetweennessOptions& options = {});

} // namespace spindel::engine
