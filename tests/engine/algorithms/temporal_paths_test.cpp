#include "engine/algorithms/temporal_paths.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/algorithms/graded_path.h"

namespace spindel::engine {

namespace {

enum Node : NodeId { a, b, c, d, e };

Time at(std::int64_t seconds)
{
    return Time(std::chrono::seconds(seconds));
}

Contact contact(NodeId from, NodeId to, std::int64_t time, std::int64_t duration, std::uint32_t id,
                std::uint8_t weakness = 1)
{
    return {from, to, at(time), std::chrono::seconds(duration), id, weakness};
}

/// The worked example: a-b@1, b-c@2, b-c@5, c-d@4, a-d@9, d-e@3 of 1 s, and d-e@6 of 2 s.
const std::vector<Contact> kExample{contact(a, b, 1, 1, 10), contact(b, c, 2, 1, 11),
                                    contact(b, c, 5, 1, 12), contact(c, d, 4, 1, 13),
                                    contact(a, d, 9, 1, 14), contact(d, e, 3, 1, 15),
                                    contact(d, e, 6, 2, 16)};

TemporalPath path(std::int64_t departure, std::int64_t arrival, std::vector<std::uint32_t> contacts)
{
    return {at(departure), at(arrival), std::move(contacts)};
}

using WrittenOut = NodeMap<std::optional<TemporalPath>>;

/// All paths; those of no node at all where one does not say of itself what it says as a whole.
WrittenOut written_out(const TemporalPaths& paths)
{
    WrittenOut all;
    for (NodeId v = 0; v < paths.size(); ++v) {
        all.push_back(paths[v]);
        const auto& path = all.back();
        const auto said = paths.reach(v);
        if (said.has_value() != path.has_value()) return {};
        if (path && *said != TemporalReach{path->departure, path->arrival, path->contacts.size()})
            return {};
    }
    return all;
}

} // namespace

TEST(TemporalPaths, TheWorkedExampleArrivesAsEarlyAsItShould)
{
    const WrittenOut expected{std::nullopt, path(1, 2, {10}), path(1, 3, {10, 11}),
                              path(1, 5, {10, 11, 13}), path(1, 8, {10, 11, 13, 16})};
    EXPECT_EQ(written_out(earliest_arrival(kExample, 5, a)), expected);
}

TEST(TemporalPaths, TheWorkedExampleDepartsAsLateAsItShould)
{
    const WrittenOut expected{path(1, 8, {10, 11, 13, 16}), path(2, 8, {11, 13, 16}),
                              path(4, 8, {13, 16}), path(6, 8, {16}), std::nullopt};
    EXPECT_EQ(written_out(latest_departure(kExample, 5, e, {.not_after = at(10)})), expected);
}

TEST(TemporalPaths, TheFastestMayDepartLaterThanTheEarliest)
{
    // departing at 0 it takes 10 s to c, departing at 8 only 2 s
    const std::vector<Contact> contacts{contact(a, b, 0, 1, 1), contact(b, c, 9, 1, 2),
                                        contact(a, b, 8, 1, 3), contact(b, c, 10, 1, 4)};
    EXPECT_EQ(fastest(contacts, 3, a)[c], path(8, 10, {3, 2}));
    const std::vector<Contact> apart{contact(a, b, 0, 1, 1), contact(b, c, 5, 1, 2),
                                     contact(a, b, 8, 1, 3), contact(b, c, 10, 1, 4)};
    EXPECT_EQ(fastest(apart, 3, a)[c], path(8, 11, {3, 4}));
    EXPECT_EQ(earliest_arrival(apart, 3, a)[c], path(0, 6, {1, 2}));
}

TEST(TemporalPaths, FewestHopsMayArriveLaterThanTheEarliest)
{
    EXPECT_EQ(fewest_hops(kExample, 5, a)[d], path(9, 10, {14}));
    EXPECT_EQ(fewest_hops(kExample, 5, a)[e], path(1, 8, {10, 11, 13, 16}));
}

TEST(TemporalPaths, ContactsWithoutDurationChainWithinOneSecondInAnyOrder)
{
    const std::vector<Contact> contacts{contact(c, d, 7, 0, 1), contact(b, c, 7, 0, 2),
                                        contact(a, b, 7, 0, 3)};
    EXPECT_EQ(earliest_arrival(contacts, 4, a)[d], path(7, 7, {3, 2, 1}));
    EXPECT_EQ(latest_departure(contacts, 4, d)[a], path(7, 7, {3, 2, 1}));
}

TEST(TemporalPaths, AWaitingLimitForbidsLongStays)
{
    const std::vector<Contact> contacts{contact(a, b, 0, 1, 1), contact(b, c, 11, 1, 2)};
    EXPECT_TRUE(
        earliest_arrival(contacts, 3, a, {.max_waiting = std::chrono::seconds(10)})[c].has_value());
    EXPECT_FALSE(
        earliest_arrival(contacts, 3, a, {.max_waiting = std::chrono::seconds(9)})[c].has_value());
}

TEST(TemporalPaths, ContactsOutsideThePeriodDoNotCount)
{
    EXPECT_FALSE(earliest_arrival(kExample, 5, a, {.not_before = at(2)})[b].has_value());
    EXPECT_EQ(earliest_arrival(kExample, 5, a, {.not_before = at(2)})[d], path(9, 10, {14}));
    EXPECT_FALSE(earliest_arrival(kExample, 5, a, {.not_after = at(7)})[e].has_value());
}

TEST(TemporalPaths, OfALongChainShareTheirContacts)
{
    // written out one by one they would be two hundred thousand squared, by half
    constexpr std::uint32_t kLength = 200'000;
    std::vector<Contact> chain;
    for (std::uint32_t i = 0; i < kLength; ++i)
        chain.push_back(contact(i, i + 1, 2 * i, 1, i));
    for (const auto& search : {earliest_arrival, fastest, fewest_hops}) {
        const auto paths = search(chain, kLength + 1, 0, {});
        for (NodeId v = 1; v <= kLength; ++v)
            ASSERT_EQ(paths.reach(v), (TemporalReach{at(0), at(2 * v - 1), v}));
        EXPECT_EQ(paths[kLength]->contacts.size(), kLength);
    }
    const auto back = latest_departure(chain, kLength + 1, kLength, {});
    for (NodeId v = 0; v < kLength; ++v)
        ASSERT_EQ(back.reach(v), (TemporalReach{at(2 * v), at(2 * kLength - 1), kLength - v}));
}

TEST(TemporalPaths, NobodyIsReachedWithoutContactsAndNoContactReachesItsOwnNode)
{
    EXPECT_EQ(written_out(earliest_arrival({}, 2, a)), WrittenOut(2));
    const std::vector<Contact> loop{contact(a, a, 1, 1, 1)};
    EXPECT_EQ(written_out(fastest(loop, 1, a)), WrittenOut(1));
}

TEST(TemporalPaths, RefusesContactsAndEndsThatCannotBeAndStopsWhenAsked)
{
    EXPECT_THROW(earliest_arrival(kExample, 4, a), std::invalid_argument);
    EXPECT_THROW(earliest_arrival(kExample, 5, 5), std::invalid_argument);
    EXPECT_THROW(fastest(std::vector{contact(a, b, 0, -1, 1)}, 5, a), std::invalid_argument);
    EXPECT_THROW(fastest(std::vector{contact(a, b, 0, 1, 1, 8)}, 5, a), std::invalid_argument);
    EXPECT_THROW(best_graded_path(kExample, 5, a, 5), std::invalid_argument);
    EXPECT_THROW(static_path(kExample, 4, a, b), std::invalid_argument);
    std::stop_source stop;
    stop.request_stop();
    TemporalPathOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(fewest_hops(kExample, 5, a, options), Cancelled);
    std::size_t reports = 0;
    options.progress = {};
    options.progress.report = [&](std::string_view, std::uint64_t done, std::uint64_t total) {
        EXPECT_LE(done, total);
        ++reports;
    };
    fewest_hops(kExample, 5, a, options);
    EXPECT_GT(reports, 0U);
}

TEST(GradedPath, TakesALongerWayOverBetterRecords)
{
    const std::vector<Contact> contacts{contact(a, d, 1, 0, 1, 6), contact(a, b, 1, 0, 2, 2),
                                        contact(b, c, 2, 0, 3, 3), contact(c, d, 3, 0, 4, 1)};
    EXPECT_EQ(best_graded_path(contacts, 4, a, d), (GradedPath{{2, 3, 4}, 3}));
}

TEST(GradedPath, AmongEquallyGradedTakesTheShortestThenTheEarliestThenTheLowestIds)
{
    const std::vector<Contact> contacts{contact(a, b, 1, 0, 9), contact(a, c, 1, 0, 4),
                                        contact(a, b, 2, 0, 3), contact(b, d, 5, 0, 2),
                                        contact(c, d, 5, 0, 8), contact(c, d, 6, 0, 1)};
    EXPECT_EQ(best_graded_path(contacts, 4, a, d), (GradedPath{{3, 2}, 1}));
}

TEST(GradedPath, RefusesAnOrderInTimeThatTheStaticPathIgnores)
{
    // without d-e@6 only d-e@3 is left, which leaves before anything of a's arrives at d
    std::vector<Contact> contacts = kExample;
    contacts.pop_back();
    EXPECT_EQ(best_graded_path(contacts, 5, a, e), std::nullopt);
    EXPECT_EQ(static_path(contacts, 5, a, e), (GradedPath{{14, 15}, 1}));
    EXPECT_EQ(static_path(contacts, 5, e, a), std::nullopt);
}

TEST(GradedPath, ContactsThatShareAnIdAreFollowedTogether)
{
    // the first step has id 1 to b and to c; only from c the second step can be the lower id
    const std::vector<Contact> contacts{contact(a, b, 1, 0, 1), contact(a, c, 1, 0, 1),
                                        contact(b, d, 2, 0, 5), contact(c, d, 2, 0, 3)};
    EXPECT_EQ(best_graded_path(contacts, 4, a, d), (GradedPath{{1, 3}, 1}));
}

TEST(GradedPath, FromANodeToItselfNeedsNoContact)
{
    EXPECT_EQ(best_graded_path(kExample, 5, a, a), (GradedPath{{}, 0}));
}

} // namespace spindel::engine
