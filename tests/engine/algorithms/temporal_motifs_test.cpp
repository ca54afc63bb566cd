#include "engine/algorithms/temporal_motifs.h"

#include <numeric>
#include <stdexcept>

#include <gtest/gtest.h>

namespace spindel::engine {

namespace {

enum Node : NodeId { a, b, c, d };
using enum MotifStep;

std::vector<Contact> contacts(std::initializer_list<std::tuple<NodeId, NodeId, int>> list)
{
    std::vector<Contact> result;
    for (std::uint32_t id = 0; const auto& [from, to, time] : list)
        result.push_back({from, to, Time(std::chrono::seconds(time)), {}, id++});
    return result;
}

MotifCounts counts(const std::vector<Contact>& list, int window)
{
    return temporal_motifs(list, 4, {.window = std::chrono::seconds(window)}).counts;
}

std::uint64_t total(const MotifCounts& counts)
{
    return std::accumulate(counts.of_class.begin(), counts.of_class.end(), std::uint64_t{0});
}

std::uint64_t of(const MotifCounts& counts, MotifStep second, MotifStep third)
{
    return counts.of_class[motif_class(second, third)];
}

/// The example of the methods' oracle.
const auto kExample = contacts({{a, b, 1},
                                {b, a, 3},
                                {a, b, 4},
                                {b, c, 6},
                                {c, a, 8},
                                {a, c, 9},
                                {a, b, 12},
                                {b, c, 13},
                                {c, a, 14}});

} // namespace

TEST(TemporalMotifs, TheWorkedExampleHasThePublishedCounts)
{
    const auto within5 = counts(kExample, 5);
    EXPECT_EQ(total(within5), 17U);
    EXPECT_EQ(of(within5, bc, ca), 3U);
    EXPECT_EQ(of(within5, ba, ab), 1U);
    const auto within10 = counts(kExample, 10);
    EXPECT_EQ(total(within10), 60U);
    EXPECT_EQ(of(within10, bc, ca), 7U);
    EXPECT_EQ(of(within10, ba, ab), 2U);
}

TEST(TemporalMotifs, EachOrderOfThreeHasItsClass)
{
    const auto only = [](const std::vector<Contact>& list, MotifStep second, MotifStep third) {
        const auto found = counts(list, 2);
        return total(found) == 1 && of(found, second, third) == 1;
    };
    EXPECT_TRUE(only(contacts({{a, b, 0}, {a, b, 1}, {a, b, 2}}), ab, ab));
    EXPECT_TRUE(only(contacts({{b, a, 0}, {a, b, 1}, {b, a, 2}}), ba, ab)); // its first leaves b
    EXPECT_TRUE(only(contacts({{b, a, 0}, {c, b, 1}, {a, c, 2}}), ca, bc));
    EXPECT_TRUE(only(contacts({{c, d, 0}, {c, a, 1}, {d, a, 2}}), ac, bc));
    EXPECT_TRUE(only(contacts({{c, d, 0}, {d, a, 1}, {d, a, 2}}), bc, bc));
    EXPECT_TRUE(only(contacts({{c, d, 0}, {a, d, 1}, {d, c, 2}}), cb, ba));
}

TEST(TemporalMotifs, TheWindowCountsItsLastSecondAndNoMore)
{
    const auto list = contacts({{a, b, 0}, {b, a, 5}, {a, b, 10}});
    EXPECT_EQ(total(counts(list, 10)), 1U);
    EXPECT_EQ(total(counts(list, 9)), 0U);
}

TEST(TemporalMotifs, EventsOfOneSecondFollowOneAnotherByTheirIds)
{
    auto list = contacts({{a, b, 7}, {b, c, 7}, {c, a, 7}});
    EXPECT_EQ(of(counts(list, 0), bc, ca), 1U);
    std::swap(list[1].id, list[2].id); // a to b, c to a, b to c
    EXPECT_EQ(of(counts(list, 0), ca, bc), 1U);
}

TEST(TemporalMotifs, RelaysPassOnToAnotherAndFanOutsReachThree)
{
    EXPECT_EQ(counts(contacts({{a, b, 0}, {b, c, 1}}), 1).relays, 1U);
    EXPECT_EQ(counts(contacts({{a, b, 0}, {b, a, 1}}), 1).relays, 0U);
    EXPECT_EQ(counts(contacts({{b, c, 0}, {a, b, 1}}), 1).relays, 0U);
    const auto fan = counts(contacts({{a, b, 0}, {a, c, 1}, {a, d, 2}, {a, d, 3}}), 3);
    EXPECT_EQ(fan.fan_outs, 2U); // b, c and the first or the second to d
    EXPECT_EQ(of(fan, ac, ac), 2U);
}

TEST(TemporalMotifs, AnsweringAtOnceIsMoreThanChanceGivesATieWithTheSameTimes)
{
    std::vector<Contact> list; // b answers a after a second, an hour apart
    for (std::uint32_t i = 0; i < 40; ++i) {
        const Time hour(std::chrono::hours(2 * i));
        list.push_back({a, b, hour, {}, 2 * i});
        list.push_back({b, a, hour + std::chrono::seconds(1), {}, 2 * i + 1});
        list.push_back({a, b, hour + std::chrono::seconds(2), {}, 2 * i + 1});
    }
    const auto found = temporal_motifs(
        list, 2, {.window = std::chrono::seconds(5), .permutations = 99, .random_seed = 3});
    const auto confirmed = motif_class(ba, ab);
    EXPECT_EQ(found.counts.of_class[confirmed], 40U);
    // of 3 events, 80 of 120 one way: about 40 (a b a) of 2/3 1/3 2/3 and (b a b) of 1/3 2/3 1/3
    EXPECT_NEAR(found.expected.mean[confirmed], 40 * 6.0 / 27, 1.0);
    EXPECT_NEAR(found.expected.deviation[confirmed], 2.6, 0.8);
    EXPECT_DOUBLE_EQ(found.expected.p_value[confirmed], 0.01);
}

TEST(TemporalMotifs, NothingHappensNothingIsCounted)
{
    EXPECT_EQ(temporal_motifs({}, 0).counts, MotifCounts{});
    EXPECT_EQ(temporal_motifs({}, 3, {.permutations = 2}).counts, MotifCounts{});
    EXPECT_EQ(total(counts(contacts({{a, a, 0}, {a, a, 1}, {a, a, 2}}), 9)), 0U);
}

TEST(TemporalMotifs, RefusesWhatCannotBeAndStopsWhenAsked)
{
    EXPECT_THROW(temporal_motifs(kExample, 2), std::invalid_argument);
    EXPECT_THROW(counts(kExample, -1), std::invalid_argument);
    std::stop_source stop;
    stop.request_stop();
    TemporalMotifOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(temporal_motifs(kExample, 3, options), Cancelled);
}

} // namespace spindel::engine
