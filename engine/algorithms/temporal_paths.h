/// Time-respecting paths: what can have passed from one node to another, and by which contacts.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/algorithms/contact_search.h"

namespace spindel::engine {

struct TemporalPathOptions {
    /// Contacts that leave earlier do not count.
    std::optional<Time> not_before{};
    /// Contacts that end later do not count.
    std::optional<Time> not_after{};
    /// The longest stay at a node between two contacts; none: any.
    std::optional<std::chrono::seconds> max_waiting{};
    Progress progress{};
};

/// Contacts, each of which leaves the node where the one before ended, and no earlier.
struct TemporalPath {
    Time departure{};                    // when the first contact leaves
    Time arrival{};                      // when the last one ends
    std::vector<std::uint32_t> contacts; // their ids, in order: the witness

    friend bool operator==(const TemporalPath&, const TemporalPath&) = default;
};

/// One path for each node; nothing where there is none, and for the node at which all start (or
/// end) itself.
using TemporalPaths = NodeMap<std::optional<TemporalPath>>;

/// For each node, a path from the source that arrives as early as any; of those that end with
/// contacts equally early, one of fewest contacts, then of the lowest last id.
///
/// Contact j can follow i where t_j >= t_i + duration_i and, with a waiting limit D, also
/// t_j <= t_i + duration_i + D. With a limit a path may come back to a node to bridge a wait: to
/// forbid that is NP-hard (Casteigts, Himmel, Molter, Zschoche, "Finding Temporal Paths Under
/// Waiting Time Constraints", 2021). The path to each node is written out: memory is the sum of
/// their lengths.
///
/// @throws std::invalid_argument as `check_contacts`, or if the source is not below `node_count`.
/// @throws Cancelled
///
/// Time O(m log m) for m contacts; deterministic, in whatever order contacts come.
/// Source: Wu, Cheng, Huang, Ke, Lu, Xu, "Path Problems in Temporal Graphs", PVLDB 7, 2014.
TemporalPaths earliest_arrival(std::span<const Contact> contacts, NodeId node_count, NodeId source,
                               const TemporalPathOptions& options = {});

/// For each node, a path to the target that departs as late as any; else the same.
TemporalPaths latest_departure(std::span<const Contact> contacts, NodeId node_count, NodeId target,
                               const TemporalPathOptions& options = {});

/// For each node, a path from the source that takes the least time from departure to arrival, then
/// one of fewest contacts; else the same.
TemporalPaths fastest(std::span<const Contact> contacts, NodeId node_count, NodeId source,
                      const TemporalPathOptions& options = {});

/// For each node, a path from the source of fewest contacts, then of earliest arrival; else the
/// same.
TemporalPaths fewest_hops(std::span<const Contact> contacts, NodeId node_count, NodeId source,
                          const TemporalPathOptions& options = {});

} // namespace spindel::engine
