#include "analysis/simulation/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "analysis/simulation/customs.h"
#include "analysis/simulation/gazetteer.h"

namespace spindel::analysis::simulation {

namespace {

template <std::size_t N>
std::vector<engine::Country> countries_of(const std::array<std::string_view, N>& codes)
{
    std::vector<engine::Country> countries;
    for (const auto code : codes)
        countries.push_back(*engine::Country::parse(code));
    return countries;
}

void require(bool holds, const std::string& otherwise)
{
    if (!holds) throw std::invalid_argument(otherwise);
}

void require_share(double share, std::string_view name)
{
    require(share >= 0 && share <= 0.9, fmt::format("{} must lie between 0 and 0.9", name));
}

void check_countries(const std::vector<engine::Country>& countries)
{
    auto sorted = countries;
    std::ranges::sort(sorted);
    require(std::ranges::adjacent_find(sorted) == sorted.end(), "a country is named twice");
    require(sorted.size() >= 2, "a ring across borders needs at least two countries");
    for (const auto country : sorted) {
        require(is_known_place(country),
                fmt::format("no towns are known for country {}; known: {}",
                            country.known() ? country.code() : "(empty)", known_places()));
    }
}

void check_story(const SimulationOptions& options)
{
    if (options.story == Story::drawn) return;
    require(options.rings == 3, "the story nordic-web has 3 rings");
    for (const auto country : nordic_web_options().countries) {
        require(std::ranges::find(options.countries, country) != options.countries.end(),
                fmt::format("the story nordic-web needs country {}", country.code()));
    }
}

} // namespace

std::vector<engine::Country> default_countries()
{
    return countries_of(std::array<std::string_view, 11>{"CZ", "SE", "NO", "LT", "FI", "EE", "LV",
                                                         "DE", "PL", "RO", "DK"});
}

SimulationOptions nordic_web_options()
{
    SimulationOptions options;
    options.people = 2000;
    options.rings = 3;
    options.days = 120;
    options.countries = countries_of(
        std::array<std::string_view, 9>{"CZ", "SE", "NO", "LT", "FI", "EE", "LV", "PL", "DK"});
    options.drop = 0.2;
    options.unattributed = 0.25;
    options.story = Story::nordic_web;
    options.random_seed = 14;
    return options;
}

Story parse_story(std::string_view text)
{
    if (text == "drawn") return Story::drawn;
    if (text == "nordic-web") return Story::nordic_web;
    throw std::invalid_argument(fmt::format("no story is called \"{}\": drawn, nordic-web", text));
}

Observation parse_observation(std::string_view text)
{
    if (text == "population") return Observation::population;
    if (text == "warrant") return Observation::warrant;
    throw std::invalid_argument(fmt::format("\"{}\" is neither population nor warrant", text));
}

SimulationOptions checked(SimulationOptions options)
{
    if (options.countries.empty()) options.countries = default_countries();
    require(options.people >= 200 && options.people <= 5'000'000,
            "people must lie between 200 and 5000000");
    require(options.people / 60 >= options.rings, "there must be at least 60 people for each ring");
    require(options.days >= 28 && options.days <= 3660, "days must lie between 28 and 3660");
    require_share(options.drop, "drop");
    require_share(options.unattributed, "unattributed");
    if (!options.calls_per_day) options.calls_per_day = customs_of(options.story).calls_per_day;
    require(*options.calls_per_day >= 0 && *options.calls_per_day <= 20,
            "calls per day must lie between 0 and 20");
    check_countries(options.countries);
    check_story(options);
    return options;
}

void require_countries(const SimulationOptions& options)
{
    require(!options.countries.empty(), "options without countries: have them checked first");
}

} // namespace spindel::analysis::simulation
