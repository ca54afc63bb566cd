/// How a chance of error is split among nodes whose shares are estimated from drawn paths.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/ids.h"

namespace spindel::engine {

/// How delta is split and when to check first.
struct SamplingPlan {
    std::uint64_t samples = 0; // after which all nodes should be known well enough
    /// For each number of hits among the planning samples: -log of the chance that a node's true
    /// share may have to be below its interval, and above it.
    std::vector<double> lower;
    std::vector<double> upper;
};

/// The plan after a first draw of `samples` paths, `hits` of which ran through each node: with
/// probability 1 - `delta` every share is to be known to within `epsilon`. Nine tenths of delta go
/// where they save samples, one tenth evenly. The plan decides about the time alone, so it need not
/// be right.
///
/// Source: after Borassi, Natale, "KADABRA is an ADaptive Algorithm for Betweenness via Random
/// Approximation", 2016. Time O(|V|), and a little for each number of hits that occurs.
SamplingPlan sampling_plan(const NodeMap<std::uint32_t>& hits, std::uint64_t samples,
                           double epsilon, double delta);

} // namespace spindel::engine
