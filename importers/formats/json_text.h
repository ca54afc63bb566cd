/// JSON from outside, parsed within bounds.
#pragma once

#include <cstddef>
#include <functional>
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

/// Within what a text is parsed, and who is told meanwhile.
struct JsonReading {
    std::size_t most_values = 16'000'000; // each takes some 80 bytes of memory
    /// Called about once a MiB with how many bytes are read, of twice as many as there are, since a
    /// text is looked at before it is parsed. May throw. May be empty.
    std::function<void(std::size_t bytes)> told = {};
};

/// A text as JSON; discarded (`is_discarded`) where it is none, is nested more than 32 deep, has
/// an object in which a key stands twice, or too many values. Time O(n log n).
/// @param fault what is wrong then; may be null
/// @throws what `told` throws.
nlohmann::json parsed_json(std::string_view text, JsonFault* fault = nullptr,
                           const JsonReading& reading = {});

} // namespace spindel::importers::formats
