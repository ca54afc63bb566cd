/// Calls that bunch before the departure, or after the arrival, of one of the two who speak.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/time.h"

namespace spindel::analysis {

/// The p up to which the calls of a pair count as bunched.
inline constexpr double kBunchedAt = 0.1;

struct BunchingOptions {
    int rotations = 199;
    std::uint64_t random_seed = 1;
    std::uint64_t stream = 0; // of random numbers, one a pair
    /// A call so long before a departure weighs 1/e of one just before it.
    std::chrono::days reach{7};
    /// A p above this is given as some p above it: rotations end once that is certain.
    double largest_p = 1;
};

/// How much the calls of one pair bunch before departures: p of the sum over calls of
/// exp(-(time to the next departure) / reach), against the same calls rotated together by a random
/// span within the period. A rotation keeps their number and their own rhythm; p is uniform where
/// calls and departures have nothing to do with one another. 1 where there is no call or departure.
///
/// @param departures sorted. Time O(rotations * calls * log departures).
double bunching_before(std::span<const engine::Time> calls,
                       std::span<const engine::Time> departures, engine::Time begin,
                       engine::Time end, const BunchingOptions& options = {});

/// The same of calls after arrivals: the sum over calls of exp(-(time since the last arrival) /
/// reach), against the same rotations; the period seen backwards in time.
///
/// @param calls, arrivals sorted.
double bunching_after(std::span<const engine::Time> calls, std::span<const engine::Time> arrivals,
                      engine::Time begin, engine::Time end, const BunchingOptions& options = {});

} // namespace spindel::analysis
