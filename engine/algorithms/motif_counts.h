/// How often each order of three events among two or three nodes occurs: what temporal_motifs.h
/// counts with. Counts are whole numbers, so they are the same on any number of threads.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/network.h"
#include "engine/progress.h"
#include "engine/time.h"

namespace spindel::engine {

/// A step of a motif, whose first step leads from a to b; c is whoever comes in third.
enum class MotifStep : std::uint8_t { ab, ba, ac, ca, bc, cb };

/// The class of a motif among the 36: by its second and third step.
constexpr std::size_t motif_class(MotifStep second, MotifStep third)
{
    return 6 * static_cast<std::size_t>(second) + static_cast<std::size_t>(third);
}

struct MotifCounts {
    std::array<std::uint64_t, 36> of_class{}; // by motif_class
    /// a to b, then b to another, c: passed on.
    std::uint64_t relays = 0;
    /// a to b, to c, to d, all different: tasks given out. (Four nodes, so in none of the classes.)
    std::uint64_t fan_outs = 0;

    MotifCounts& operator+=(const MotifCounts& other);
    friend bool operator==(const MotifCounts&, const MotifCounts&) = default;
};

/// Events in the order of time, each on a tie of the network of who met whom.
struct EventOrder {
    std::vector<Time> time; // ascending; of the n-th event, as all below
    std::vector<TieId> tie;
    std::vector<std::uint8_t> upward; // 1: from the tie's lower node to its higher one
};

/// Who met whom, whenever: what does not change when times are dealt out anew.
struct EventTies {
    Network network;
    TieIndex index;
    /// For each tie, the place of the other end in the row of its lower (higher) node.
    std::vector<std::uint32_t> place_at_low;
    std::vector<std::uint32_t> place_at_high;
};

/// Counts motifs whose three events lie within `window`: two steps for each node. Time O(m + events
/// of the ties of each triangle) for m events.
/// @throws Cancelled
MotifCounts count_motifs(const EventTies& ties, const EventOrder& events,
                         std::chrono::seconds window, Steps& steps);

namespace detail {

/// The events of each row, in the order of time.
struct EventRows {
    std::vector<std::size_t> begin; // one more at the end
    std::vector<std::uint32_t> event;

    std::span<const std::uint32_t> row(std::size_t i) const
    {
        return std::span(event).subspan(begin[i], begin[i + 1] - begin[i]);
    }
};

/// What all motifs with events between one node and its neighbours come to, those between only two
/// nodes counted from both their ends. `events` holds the node's events.
MotifCounts count_stars(const EventTies& ties, const EventOrder& events, NodeId center,
                        std::span<const std::uint32_t> incident, std::chrono::seconds window);

/// What the motifs over three ties that make a triangle come to; `rows` are the events of (x, y),
/// (x, z) and (y, z) for nodes x < y < z.
MotifCounts count_triangle(const EventOrder& events,
                           std::array<std::span<const std::uint32_t>, 3> rows,
                           std::chrono::seconds window);

} // namespace detail

} // namespace spindel::engine
