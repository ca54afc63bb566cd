/// Where a record came from.
#pragma once

#include <cstdint>
#include <string_view>

namespace spindel::engine {

/// The file of an import (its row in the case) and the line its record begins on, from 1.
struct Origin {
    std::int64_t file = 0;
    std::int64_t line = 0;

    friend bool operator==(const Origin&, const Origin&) = default;
};

/// The jurisdiction of a source: the part of its name before the first hyphen ("SE" of "SE-TEL").
inline std::string_view jurisdiction(std::string_view source)
{
    return source.substr(0, source.find('-'));
}

} // namespace spindel::engine
