/// Places, currencies and ways to travel of the countries a world can be set in.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "analysis/simulation/draws.h"
#include "engine/country.h"
#include "engine/money.h"
#include "engine/records.h"

namespace spindel::analysis::simulation {

inline constexpr std::size_t kTownsPerCountry = 4;

/// What the simulator knows of one country.
struct CountryFacts {
    std::string_view code;
    double weight;             ///< share of the people, before it is scaled to one
    std::string_view currency; ///< ISO 4217
    double per_eur;            ///< about what a euro cost in 2025
    bool on_the_baltic;        ///< has ferries
    std::array<std::string_view, kTownsPerCountry> towns; ///< largest first
};

/// Whether the simulator knows the country.
bool is_known_place(engine::Country country);

/// The codes of all known countries, separated by blanks.
std::string known_places();

/// @pre is_known_place(country)
const CountryFacts& facts(engine::Country country);

/// Where the account of a country is kept.
engine::Currency currency_of(engine::Country country);

/// How people go from one country to another.
struct Connection {
    engine::TravelMode mode = engine::TravelMode::unknown;
    std::string carrier;      ///< invented; the same for everybody on this way
    std::int64_t minutes = 0; ///< from departure to arrival
};

/// One of the ways between two countries, mostly by air.
Connection connection(engine::Country from, engine::Country to, Draws& draws);

} // namespace spindel::analysis::simulation
