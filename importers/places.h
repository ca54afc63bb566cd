/// Airports by their IATA codes (datasets/world/airports.txt).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace spindel::importers {

struct Airport {
    std::string country; // ISO 3166-1 alpha-2
    std::string zone;    // of the IANA database; empty where it is not known for certain
};

/// @return nothing where the code is not known.
std::optional<Airport> airport(std::string_view iata_code);

} // namespace spindel::importers
