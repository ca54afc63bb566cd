/// The same call told by several operators: a roaming phone's own and the one it visits.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/time.h"

namespace spindel::engine {

/// A record of a call, as it is compared with others between the same numbers and of the same kind.
struct ToldCall {
    std::string source, record_id;
    Time time;
    std::optional<std::int64_t> duration_s;
    std::chrono::seconds tolerance{}; // of the file that brought it
    /// Further sources that tell it by records that cannot be parted from it.
    std::vector<std::string> also_told_by{};
};

/// Which records tell the same call. Two of other sources are near that begin and last as long
/// within the greater of their tolerances. Of all near pairs, from the nearest on, each joins what
/// its two have joined already, if every two records of the call are near then, and of different
/// sources: each source tells a call once.
///
/// @return for each record the place of the one that its call stands under: the earliest; of
///         equals the first by source and key. Whatever the order of the records, it is the same.
/// Of two near ones by time, by duration, then the order of time, source and key decides.
std::vector<std::size_t> same_calls(std::span<const ToldCall> records);

} // namespace spindel::engine
