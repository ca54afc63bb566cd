/// Numbers of things in English sentences.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace spindel::engine {

/// "1 row", "2 rows", "0 rows".
inline std::string counted(std::int64_t count, std::string_view one, std::string_view many)
{
    return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

} // namespace spindel::engine
