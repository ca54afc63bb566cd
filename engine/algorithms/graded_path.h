/// The path between two nodes that stands on the best graded records.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/algorithms/contact_search.h"

namespace spindel::engine {

struct GradedPathOptions {
    /// The longest stay at a node between two contacts; none: any.
    std::optional<std::chrono::seconds> max_waiting{};
    Progress progress{};
};

struct GradedPath {
    /// The ids of the contacts, in order; none where source and target are the same.
    std::vector<std::uint32_t> contacts;
    /// Of the weakest contact, 1 (best) to 7; 0 for a path without contacts.
    std::uint8_t weakness = 0;

    friend bool operator==(const GradedPath&, const GradedPath&) = default;
};

/// Among all time-respecting paths from source to target (see temporal_paths.h) the one whose
/// weakest contact is best; then of fewest contacts; then of earliest arrival; then of the lowest
/// ids, the first contact's first.
///
/// @return nothing where there is no time-respecting path.
/// @throws std::invalid_argument as `check_contacts`, or if an end is not below `node_count`.
/// @throws Cancelled
///
/// Time O(m log m) for each of at most seven grades; deterministic, in whatever order contacts
/// come.
std::optional<GradedPath> best_graded_path(std::span<const Contact> contacts, NodeId node_count,
                                           NodeId source, NodeId target,
                                           const GradedPathOptions& options = {});

/// The same by weakness, number of contacts and ids where times do not count at all: links that
/// exist, though their order in time need not carry anything. The waiting limit is not looked at.
std::optional<GradedPath> static_path(std::span<const Contact> contacts, NodeId node_count,
                                      NodeId source, NodeId target,
                                      const GradedPathOptions& options = {});

} // namespace spindel::engine
