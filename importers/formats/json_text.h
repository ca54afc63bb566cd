/// JSON from outside, parsed within bounds.
#pragma once

#include <cstddef>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace spindel::importers::formats {

/// Why a text is not taken as JSON, and where, from 1.
struct JsonFault {
    bool is_twin = false; // a key stands twice in one object: which value is meant nobody can tell
    std::size_t line = 0;
    std::size_t column = 0;
    std::string_view reason;
};

inline constexpr std::size_t kMostJsonValues = 16'000'000; // each takes some 80 bytes of memory

/// A text as JSON; discarded (`is_discarded`) where it is none, is nested more than 32 deep, has
/// an object in which a key stands twice, or too many values. Time O(n log n).
/// @param fault what is wrong then; may be null
nlohmann::json parsed_json(std::string_view text, JsonFault* fault = nullptr,
                           std::size_t most_values = kMostJsonValues);

} // namespace spindel::importers::formats
