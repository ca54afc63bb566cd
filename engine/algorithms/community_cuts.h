/// Whether communities hang together by more than a thread.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/algorithms/partition_quality.h"
#include "engine/progress.h"

namespace spindel::engine {

/// A community that a few ties hold together.
struct WeakCommunity {
    std::uint32_t community = 0;
    NodeId members = 0;
    /// The least number of ties whose removal splits it; 0 if it is in several pieces already.
    std::uint32_t cut_ties = 0;

    friend bool operator==(const WeakCommunity&, const WeakCommunity&) = default;
};

/// The communities of n members that some log10(n) ties or fewer hold together, by number.
///
/// Ties count, not weights; one of weight 0 holds nothing. A community of one is never weak, one of
/// 2 to 9 only if it is in pieces. A member with a single tie makes a community of 10 weak.
///
/// @throws std::invalid_argument if the partition is not one of the nodes of the network.
/// @throws Cancelled on a stop.
///
/// Time: a few passes over the ties of a community for each; the same on any number of threads.
/// Source: Park et al., "Well-connected communities in real-world and synthetic networks", 2023;
/// the cut: Nagamochi, Ono, Ibaraki, "Implementing an efficient minimum capacity cut algorithm",
/// 1994.
std::vector<WeakCommunity> weak_communities(const Network& network, const Partition& partition,
                                            const Progress& progress = {});

/// Splits weak communities until none is: first members with log10(n) ties or fewer go, one at a
/// time, then least cuts are cut. Those that go are alone; communities are not searched anew.
/// @return communities from 0 in the order of their smallest members.
/// Errors, cost, determinism and source: as `weak_communities`.
Partition well_connected_parts(const Network& network, const Partition& partition,
                               const Progress& progress = {});

} // namespace spindel::engine
