/// Calls turned together by whole days, and what follows them soon.
#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/time.h"

namespace spindel::analysis {

/// For every number of days from 0 to `days` - 1: how many of the calls in have a call on within
/// `within` after them, were all calls in that much later, those beyond the last day back at the
/// first.
///
/// @param in within `days` days of `begin`, a midnight. @param on sorted, from `begin` on.
/// @throws std::invalid_argument unless `within` is shorter than a day.
///
/// Time O(on log on + in * (calls on at that time of day)).
std::vector<std::uint32_t> followed_when_turned(std::span<const engine::Time> in,
                                                std::span<const engine::Time> on,
                                                engine::Time begin, std::size_t days,
                                                std::chrono::seconds within);

} // namespace spindel::analysis
