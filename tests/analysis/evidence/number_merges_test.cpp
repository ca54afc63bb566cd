#include <algorithm>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "analysis/handset_merges.h"
#include "analysis/number_succession.h"
#include "tests/support/records.h"
#include "tests/support/temporary_case.h"

namespace spindel::analysis {

namespace {

using engine::Record;

std::string day(int number)
{
    return fmt::format("2025-{:02}-{:02}T12:00:00Z", 1 + number / 28, 1 + number % 28);
}

class Calls {
public:
    Calls& call(int on, const std::string& from, const std::string& to,
                const std::string& handset = {})
    {
        auto record = support::call(fmt::format("C{}", records_.size()), day(on), from, to);
        record.caller_device_id = handset;
        records_.push_back(record);
        return *this;
    }
    /// Everybody's calls over the whole period, so that silence is seen as silence.
    Calls& background()
    {
        for (int on = 0; on < 168; on += 2) {
            for (const char* friends : {"p", "q", "r", "s"})
                call(on, friends, "hot-line");
            for (int i = 0; i < 10; ++i)
                call(on, fmt::format("n{}", i), fmt::format("m{}", i));
        }
        return *this;
    }
    const std::vector<Record>& records() const { return records_; }

private:
    std::vector<Record> records_;
};

struct Found {
    explicit Found(const std::vector<Record>& records)
        : made(records), graph(made.graph()), uses(graph)
    {
    }

    support::TemporaryCase made;
    engine::RecordGraph graph;
    NumberUses uses;
};

/// Numbers that begin at other times, for the null.
void add_strangers(Calls& calls)
{
    for (int i = 0; i < 30; ++i) {
        for (int on = 110; on < 166; on += 4) {
            calls.call(on, fmt::format("new{}", i), fmt::format("m{}", i % 10));
        }
    }
}

/// A boss who speaks with two lieutenants and hardly anybody else, all of whom change numbers on one
/// day; the lieutenants' friends keep theirs.
std::vector<Record> a_core_that_changes_together()
{
    Calls calls;
    calls.background();
    const auto live = [&](int from, int to, const std::string& now) {
        for (int on = from; on < to; on += 2) {
            for (const char* contact : {"p", "q"})
                calls.call(on, "left" + now, contact);
            for (const char* contact : {"r", "s"})
                calls.call(on, "right" + now, contact);
            for (const char* lieutenant : {"left", "right"})
                calls.call(on, "boss" + now, lieutenant + now);
        }
    };
    live(2, 40, "");
    live(42, 90, "-2");
    add_strangers(calls);
    return calls.records();
}

} // namespace

TEST(SuccessionScore, IsThePublishedFigure)
{
    // contacts p q r hot z1 as 0..4, with their degrees; N = 10,000
    const std::vector<WeighedContact> older{{0, 30, 4}, {1, 12, 3}, {2, 5, 6}, {3, 40, 900}};
    const std::vector<WeighedContact> newer{{0, 14, 4}, {1, 6, 3}, {3, 9, 900}, {4, 1, 50}};
    EXPECT_NEAR(succession_score(older, newer, 10'000), 0.91155, 5e-6);
    EXPECT_EQ(succession_score({}, newer, 10'000), 0);
}

TEST(HandsetMerges, ANewCardInTheOldHandset)
{
    Calls calls;
    calls.background();
    for (int on = 2; on < 40; on += 2)
        calls.call(on, "old", "p", "H");
    for (int on = 41; on < 90; on += 2)
        calls.call(on, "new", "p", "H");
    const Found found(calls.records());
    const auto merges = handset_merges(found.graph, found.uses);
    ASSERT_EQ(merges.size(), 1U);
    EXPECT_EQ(found.graph.text(merges[0].older), "old");
    EXPECT_EQ(found.graph.text(merges[0].newer), "new");
    const engine::Personas merged(found.graph, {.merges = merges});
    EXPECT_EQ(merged.lasting_persona_of(merges[0].newer), merges[0].older); // the one seen first
    const engine::Personas rejected(
        found.graph, {.rejected = {{merges[0].newer, merges[0].older}}, .merges = merges});
    EXPECT_TRUE(rejected.merges().empty());
}

TEST(HandsetMerges, AHandsetThatWentToSomebodyElseJoinsNobody)
{
    Calls calls;
    calls.background();
    for (int on = 2; on < 40; on += 2)
        calls.call(on, "seller", "p", "H");
    for (int on = 42; on < 120; on += 2)
        calls.call(on, "seller", "p", "H2");
    for (int on = 41; on < 90; on += 2)
        calls.call(on, "buyer", "q", "H");
    const Found found(calls.records());
    EXPECT_TRUE(handset_merges(found.graph, found.uses).empty());
}

TEST(HandsetMerges, NeverReachAVictimAndShieldTheNumberBesideIt)
{
    Calls calls;
    calls.background();
    for (int on = 2; on < 40; on += 2)
        calls.call(on, "old", "p", "H");
    for (int on = 41; on < 90; on += 2)
        calls.call(on, "new", "p", "H");
    auto records = calls.records();
    records.emplace_back(support::actor("vera", "SE", engine::Category::victim));
    records.emplace_back(support::phone("S1", "old", "vera"));
    const Found found(records);
    const auto merges = handset_merges(found.graph, found.uses);
    ASSERT_EQ(merges.size(), 1U);
    const engine::Personas personas(found.graph, {.merges = merges});
    EXPECT_TRUE(personas.merges().empty());
    EXPECT_TRUE(personas.is_beside_victim(merges[0].newer));
    EXPECT_FALSE(personas.is_beside_victim(merges[0].older));
    const engine::Personas apart(found.graph, {.possible = merges}); // as with --no-inferred
    EXPECT_TRUE(apart.merges().empty());
    EXPECT_TRUE(apart.is_beside_victim(merges[0].newer));
    EXPECT_FALSE(engine::Personas(found.graph).is_beside_victim(merges[0].newer));
}

TEST(NumberSuccessions, ANumberThatTakesOverRareContacts)
{
    Calls calls;
    calls.background();
    for (int on = 2; on < 40; on += 2) {
        for (const char* contact : {"p", "q", "r"})
            calls.call(on, "old", contact);
    }
    for (int on = 42; on < 90; on += 2) {
        for (const char* contact : {"p", "q", "r"})
            calls.call(on, "new", contact);
    }
    add_strangers(calls);
    const Found found(calls.records());
    const engine::Personas stated(found.graph);
    const auto merges = number_successions(found.graph, stated, found.uses);
    ASSERT_EQ(merges.size(), 1U);
    EXPECT_EQ(found.graph.text(merges[0].older), "old");
    EXPECT_EQ(found.graph.text(merges[0].newer), "new");
    EXPECT_EQ(merges[0].shared, 3U);
    EXPECT_LE(merges[0].p_value, 0.05);
}

TEST(NumberSuccessions, ACoreThatChangesTogetherIsFollowedThroughThoseJoinedBefore)
{
    const Found found(a_core_that_changes_together());
    const engine::Personas stated(found.graph);
    const auto joined = [&](int rounds) {
        std::vector<std::string> older;
        for (const auto& merge :
             number_successions(found.graph, stated, found.uses, {.rounds = rounds})) {
            const auto name = std::string(found.graph.text(merge.older));
            EXPECT_EQ(found.graph.text(merge.newer), name + "-2");
            older.push_back(name);
        }
        return older;
    };
    // the boss's numbers share no contact's number: the first order cannot see them
    const auto first = joined(1);
    EXPECT_EQ(std::ranges::count(first, "boss"), 0);
    const auto all = joined(SuccessionOptions{}.rounds);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all.back(), "boss") << "after both lieutenants";
}

TEST(NumberSuccessions, TwoWhoSpeakWithOneAnotherAreTwo)
{
    Calls calls;
    calls.background();
    for (int on = 2; on < 40; on += 2) {
        for (const char* contact : {"p", "q", "r"})
            calls.call(on, "old", contact);
    }
    for (int on = 38; on < 90; on += 2) {
        for (const char* contact : {"p", "q", "r"})
            calls.call(on, "new", contact);
    }
    calls.call(38, "new", "old");
    add_strangers(calls);
    const Found found(calls.records());
    const engine::Personas stated(found.graph);
    EXPECT_TRUE(number_successions(found.graph, stated, found.uses).empty());
}

} // namespace spindel::analysis
