// Victims in central positions, and key players: who is shown for protection, and who never is.
#include <gtest/gtest.h>

#include "analysis/key_players.h"
#include "analysis/victims.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

using namespace support;

namespace {

/// A star: a rings b, c, d and e, and they ring back; a Norwegian source knows one as a victim.
std::vector<engine::Record> star(const std::string& victim)
{
    auto records = people({{"a", "SE"}, {"b", "NO"}, {"c", "LT"}, {"d", "CZ"}, {"e", "CZ"}});
    records.push_back(actor("A-" + victim, "NO", engine::Category::victim, "NO-POL"));
    for (const std::string other : {"b", "c", "d", "e"}) {
        records.push_back(call("C-" + other, "2025-03-01T10:00:00Z", "P-a", "P-" + other));
        records.push_back(call("D-" + other, "2025-03-02T10:00:00Z", "P-" + other, "P-a"));
    }
    return records;
}

Rings one_ring(const LoadedRecords& loaded)
{
    return rings(loaded.subject(), {.method = RingMethod::components});
}

} // namespace

TEST(VictimsToProtect, AreRankedByTheirPositionUnderTheirLabels)
{
    auto records = star("a");
    records.push_back(actor("A-c", "LT", engine::Category::victim, "LT-POL"));
    const LoadedRecords loaded(records);
    const auto victims = victims_to_protect(loaded.subject(), one_ring(loaded));
    ASSERT_EQ(victims.size(), 2U);
    EXPECT_EQ(victims[0].node, loaded.node("A-a"));
    EXPECT_EQ(victims[0].contacts, 4U);
    EXPECT_DOUBLE_EQ(victims[0].betweenness, 1.0) << "every path between the others passes a";
    EXPECT_DOUBLE_EQ(victims[1].betweenness, 0.0);
    const auto csv = to_csv(protect_table(victims, loaded.subject()));
    EXPECT_TRUE(csv.starts_with("rank,node,"));
    EXPECT_NE(csv.find("\n1,victim-"), std::string::npos) << csv;
    EXPECT_EQ(csv.find("A-a"), std::string::npos);
}

TEST(VictimsToProtect, AreNoneInACaseWithoutKnownVictims)
{
    const LoadedRecords loaded(x_ring_records());
    EXPECT_TRUE(victims_to_protect(loaded.subject(), one_ring(loaded)).empty());
    const LoadedRecords empty({});
    EXPECT_TRUE(victims_to_protect(empty.subject(), one_ring(empty)).empty());
}

TEST(KeyPlayers, TheMiddleOfAStarIsToBeRemovedAndToBeWatched)
{
    const LoadedRecords loaded(star("b"));
    const auto csv =
        to_csv(key_players_table(loaded.subject(), one_ring(loaded), {.ring = 0, .size = 1}));
    EXPECT_TRUE(csv.starts_with("purpose,node,kind,category,country,value,"));
    EXPECT_NE(csv.find("\nremove,A-a,person,unknown,SE,1.0000,"), std::string::npos) << csv;
    EXPECT_NE(csv.find("\nwatch,A-a,person,unknown,SE,1.0000,"), std::string::npos) << csv;
}

TEST(KeyPlayers, TheXRingGivesThePublishedChoice)
{
    const LoadedRecords loaded(x_ring_records());
    const auto one =
        to_csv(key_players_table(loaded.subject(), one_ring(loaded), {.ring = 0, .size = 1}));
    EXPECT_NE(one.find("\nremove,A-b,person,unknown,IT,0.6369,"), std::string::npos) << one;
    const auto two =
        to_csv(key_players_table(loaded.subject(), one_ring(loaded), {.ring = 0, .size = 2}));
    EXPECT_NE(two.find("\nwatch,A-h,person,unknown,DE,0.9444,"), std::string::npos) << two;
    EXPECT_NE(two.find("\nwatch,A-r2,person,unknown,NG,0.9444,"), std::string::npos) << two;
}

TEST(KeyPlayers, AVictimIsNeverChosen)
{
    const LoadedRecords loaded(star("a"));
    const auto csv =
        to_csv(key_players_table(loaded.subject(), one_ring(loaded), {.ring = 0, .size = 2}));
    EXPECT_EQ(csv.find("victim"), std::string::npos) << csv;
    EXPECT_THROW(key_players_table(loaded.subject(), one_ring(loaded), {.ring = 0, .size = 5}),
                 engine::Error)
        << "four of five are no victims";
    EXPECT_THROW(key_players_table(loaded.subject(), one_ring(loaded), {.ring = 1}), engine::Error);
}

} // namespace spindel::analysis
