/// What a simulated world is made from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/country.h"
#include "engine/time.h"

namespace spindel::analysis::simulation {

/// Whose records are written: everybody's, or those of the targets of an investigation.
enum class Observation : std::uint8_t { population, warrant };

/// `drawn`: every ring is drawn at random. `nordic_web`: the rings of the sample case, orders taken
/// in Prague, buyers in Sweden, victims in Norway, recruited in Lithuania, and two smaller ones.
enum class Story : std::uint8_t { drawn, nordic_web };

/// The parameters of a world. Equal options give equal bytes.
struct SimulationOptions {
    std::uint32_t people = 2000;
    std::uint32_t rings = 3;
    std::uint32_t days = 150;
    std::vector<engine::Country> countries; ///< empty: `default_countries()`
    Observation observe = Observation::population;
    double drop = 0.1;         ///< share of calls, payments and journeys that nobody recorded
    double unattributed = 0.3; ///< share of ordinary phones whose user is unknown
    /// Mean number of calls and messages an ordinary person makes; empty: as is usual in the story.
    std::optional<double> calls_per_day{};
    engine::Time first_day{std::chrono::sys_days{std::chrono::year{2025} / 3 / 3}};
    Story story = Story::drawn;
    std::uint64_t random_seed = 1;
};

/// CZ, SE, NO, LT, FI, EE, LV, DE, PL, RO and DK.
std::vector<engine::Country> default_countries();

/// The options of the committed sample case: nine countries, 2,000 people, 120 days, 3 rings.
SimulationOptions nordic_web_options();

/// Reads "drawn" or "nordic-web". @throws std::invalid_argument where the text is neither.
Story parse_story(std::string_view text);

/// Reads "population" or "warrant". @throws std::invalid_argument where the text is neither.
Observation parse_observation(std::string_view text);

/// The same options with the default countries and the usual number of calls filled in.
///
/// @throws std::invalid_argument where a share is outside [0, 0.9], there are fewer than 200 people
/// or 60 for each ring, more than 5,000,000 people, fewer than 28 or more than 3,660 days, fewer
/// than two different countries, a country without known places, more than 20 calls a day, or a
/// story whose countries or number of rings are not given.
SimulationOptions checked(SimulationOptions options);

/// @throws std::invalid_argument where the options name no country, since nobody `checked` them.
void require_countries(const SimulationOptions& options);

} // namespace spindel::analysis::simulation
