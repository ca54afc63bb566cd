#include <gtest/gtest.h>

#include <stop_token>

#include "engine/error.h"
#include "tests/analysis/simulation/simulated_records.h"

namespace spindel::test {

namespace {

template <typename Change>
void expect_refused(Change change)
{
    auto options = small_world();
    change(options);
    EXPECT_THROW(simulate(options), std::invalid_argument);
}

engine::Country country(std::string_view code)
{
    return *engine::Country::parse(code);
}

} // namespace

TEST(SimulationOptions, WhatCannotBeAWorldIsRefused)
{
    expect_refused([](auto& o) { o.people = 199; });
    expect_refused([](auto& o) { o.people = 5'000'001; });
    expect_refused([](auto& o) { o.rings = 11; }); // 600 people are enough for 10
    expect_refused([](auto& o) { o.days = 27; });
    expect_refused([](auto& o) { o.days = 3661; });
    expect_refused([](auto& o) { o.drop = -0.1; });
    expect_refused([](auto& o) { o.drop = 0.95; });
    expect_refused([](auto& o) { o.unattributed = 1.0; });
    expect_refused([](auto& o) { o.calls_per_day = 21; });
    expect_refused([](auto& o) { o.countries = {country("SE")}; });
    expect_refused([](auto& o) { o.countries = {country("SE"), country("SE")}; });
    expect_refused([](auto& o) { o.countries = {country("SE"), country("AQ")}; });
    expect_refused([](auto& o) { o.countries = {country("SE"), engine::Country()}; });
}

TEST(SimulationOptions, AStoryNeedsItsCountriesAndItsRings)
{
    expect_refused([](auto& o) { o.story = Story::nordic_web; }); // two rings
    expect_refused([](auto& o) {
        o = nordic_web_options();
        o.countries = {country("CZ"), country("SE"), country("NO")};
    });
}

TEST(SimulationOptions, WordsAreReadAndOtherWordsAreRefused)
{
    EXPECT_EQ(parse_story("nordic-web"), Story::nordic_web);
    EXPECT_EQ(parse_story("drawn"), Story::drawn);
    EXPECT_THROW(parse_story("Nordic-Web"), std::invalid_argument);
    EXPECT_EQ(parse_observation("warrant"), Observation::warrant);
    EXPECT_EQ(parse_observation("population"), Observation::population);
    EXPECT_THROW(parse_observation(""), std::invalid_argument);
}

TEST(Simulation, TheSameOptionsGiveTheSameWorldAndAnotherSeedAnother)
{
    const auto first = files_of(simulate(small_world(1)));
    EXPECT_EQ(first, files_of(simulate(small_world(1))));
    const auto other = files_of(simulate(small_world(2)));
    for (const auto& [name, text] : first)
        EXPECT_NE(text, other.at(name)) << name;
}

TEST(Simulation, AWorldWithoutRingsAndWithoutOrdinaryCallsCanBeMade)
{
    auto options = small_world();
    options.rings = 0;
    options.calls_per_day = 0;
    const auto world = simulate(options);
    EXPECT_TRUE(world.rings.empty());
    EXPECT_FALSE(world.calls.empty()); // dispatchers, clinics and the like still have callers
}

TEST(Simulation, TwoCountriesAndTheFewestPeopleSuffice)
{
    auto options = small_world();
    options.people = 200;
    options.rings = 1;
    options.days = 28;
    options.countries = {country("NO"), country("LT")};
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        options.random_seed = seed;
        EXPECT_EQ(simulate(options).rings.size(), 1U);
    }
}

TEST(Simulation, AStopEndsIt)
{
    std::stop_source source;
    engine::Progress progress;
    progress.stop = source.get_token();
    progress.report = [&](std::string_view stage, std::uint64_t, std::uint64_t) {
        if (stage == "innocents") source.request_stop();
    };
    EXPECT_THROW(simulate(small_world(), progress), engine::Cancelled);
}

} // namespace spindel::test
