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

/// When a path leaves and arrives, and over how many contacts.
struct TemporalReach {
    Time departure{};
    Time arrival{};
    std::size_t contacts = 0;

    friend bool operator==(const TemporalReach&, const TemporalReach&) = default;
};

/// One path for each node; nothing where there is none, and for the node at which all start (or
/// end) itself.
///
/// Paths share their contacts, so all of them take memory for each contact once, however long they
/// are; each is written out when it is asked for, in as many steps as it has contacts.
class TemporalPaths {
public:
    /// `last`: for each node the last contact of its path; `departure`: of the walk to each
    /// contact. `backwards`: whether the search ran against time.
    TemporalPaths(ContactSearch search, NodeMap<ContactSearch::Position> last,
                  std::vector<Time> departure, bool backwards);

    std::size_t size() const { return last_.size(); }
    std::optional<TemporalPath> operator[](NodeId v) const;
    /// What `operator[]` says but for the contacts themselves, in one step.
    std::optional<TemporalReach> reach(NodeId v) const;

private:
    ContactSearch search_;
    NodeMap<ContactSearch::Position> last_;
    std::vector<Time> departure_;
    bool backwards_;
};

/// For each node, a path from the source that arrives as early as any; of those that end with
/// contacts equally early, one of fewest contacts, then of the lowest last id.
///
/// Contact j can follow i where t_j >= t_i + duration_i and, with a waiting limit D, also
/// t_j <= t_i + duration_i + D. With a limit a path may come back to a node to bridge a wait: to
/// forbid that is NP-hard (Casteigts, Himmel, Molter, Zschoche, "Finding Temporal Paths Under
/// Waiting Time Constraints", 2021).
///
/// @throws std::invalid_argument as `check_contacts`, or if the source is not below `node_count`.
/// @throws Cancelled
///
/// Time O(m log m) and memory O(m) for m contacts; deterministic, in whatever order contacts come.
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
