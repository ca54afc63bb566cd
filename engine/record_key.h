/// A record's source and key as one text.
#pragma once

#include <string>
#include <string_view>

namespace spindel::engine {

/// For tables in memory: no two records of a case have the same.
inline std::string record_key(std::string_view source, std::string_view record_id)
{
    return std::string(source) + '\0' + std::string(record_id);
}

} // namespace spindel::engine
