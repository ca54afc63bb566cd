/// Temporal motifs: how often three events among two or three people follow one another in time.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <span>

#include "engine/algorithms/contact_search.h"
#include "engine/algorithms/motif_counts.h"

namespace spindel::engine {

/// What counts are compared with.
enum class MotifNull {
    /// The times of a tie are dealt out anew among its events: who met whom, how often, when and
    /// how
    /// often each way stay; whose turn it was does not. (Among the events of one direction nothing
    /// would change.)
    times_within_ties,
    /// All times are dealt out anew among all events: who met whom how often and the busy hours
    /// stay; what followed what does not.
    all_times,
};

struct TemporalMotifOptions {
    /// The last event of a motif comes no later than this after its first.
    std::chrono::seconds window{3600};
    MotifNull null = MotifNull::times_within_ties;
    /// Random dealings of the times; 0 leaves the comparison out.
    std::uint32_t permutations = 0;
    std::uint64_t random_seed = 1;
    Progress progress{};
};

/// Over the dealings, for each class.
struct MotifComparison {
    std::array<double, 36> mean{};
    std::array<double, 36> deviation{}; // the standard one
    /// (1 + dealings with at least as many) / (1 + dealings).
    std::array<double, 36> p_value{};

    friend bool operator==(const MotifComparison&, const MotifComparison&) = default;
};

struct TemporalMotifs {
    MotifCounts counts;
    MotifComparison expected; // all 0 without dealings

    friend bool operator==(const TemporalMotifs&, const TemporalMotifs&) = default;
};

/// Counts the ordered triples of contacts on two or three nodes: 36 classes, by motif_class. A
/// round trip is (bc, ca); a call, its answer and its confirmation are (ba, ab).
///
/// Every such triple counts, whatever else happens between. Contacts of the same time follow one
/// another in the order of their ids. Durations are not looked at; contacts of a node with itself
/// are left out. Counts are exact below 2^64, which no fewer than four million contacts in one
/// window can reach.
///
/// @throws std::invalid_argument as `check_contacts`, or if the window is negative.
/// @throws Cancelled
///
/// Time O(m log m) for m contacts, and once over the contacts of its three ties for each triangle;
/// as much again, without the logarithm, for each dealing. The same on any number of threads and in
/// whatever order contacts come.
/// Source: Paranjape, Benson, Leskovec, "Motifs in Temporal Networks", WSDM 2017.
TemporalMotifs temporal_motifs(std::span<const Contact> contacts, NodeId node_count,
                               const TemporalMotifOptions& options = {});

} // namespace spindel::engine
