#include "engine/victim_scrub.h"

#include <gtest/gtest.h>

#include "tests/support/records.h"
#include "tests/support/temporary_case.h"

namespace spindel::engine {

namespace {

ActorRecord masked_actor(const std::string& id)
{
    return support::actor(id, "NO", Category::victim);
}

} // namespace

TEST(VictimScrub, ALongIdentifierMayBeJoinedToOtherWords)
{
    const support::TemporaryCase kept({masked_actor("A-1"), masked_actor("A-T8PPEMEK")});
    const VictimScrub scrub(kept.open().database());
    EXPECT_EQ(scrub.text("calls_A-T8PPEMEK-2.csv of A-1"), "calls_victim-2-2.csv of victim-1");
    EXPECT_EQ(scrub.text("A-1-2 XA-1 A-12"), "victim-1-2 XA-1 A-12");
    EXPECT_EQ(scrub.text("XA-T8PPEMEK A-T8PPEMEK0"), "X[victim-2] [victim-2]0");
}

TEST(VictimScrub, OfOverlappingIdentifiersTheFirstAndLongerIsReplaced)
{
    const support::TemporaryCase kept(
        {masked_actor("A 1"), masked_actor("A 1 B"), masked_actor("B C"), masked_actor("Z")});
    const VictimScrub scrub(kept.open().database());
    EXPECT_EQ(scrub.text("A 1 B C, A 1, Z"), "victim-2 C, victim-1, victim-4");
    EXPECT_EQ(scrub.text("Z"), "victim-4");
    EXPECT_EQ(scrub.text("ZZ B C"), "ZZ victim-3");
    EXPECT_EQ(scrub.text(""), "");
    std::string out = "of ";
    scrub.append("Z", out);
    EXPECT_EQ(out, "of victim-4");
}

TEST(VictimScrub, AnIdentifierIsMaskedInAnyCase)
{
    const support::TemporaryCase kept(
        {masked_actor("A-Mia"), masked_actor("A-2"), masked_actor("Å-ÖRN")});
    const VictimScrub scrub(kept.open().database());
    EXPECT_EQ(scrub.text("Saw a-mia, A-MIA-PHONE and a-2. ÅB"),
              "Saw victim-1, victim-1-PHONE and victim-2. ÅB");
    EXPECT_EQ(scrub.text("xa-mia A-20 å-örn"), "x[victim-1] A-20 victim-3");
}

TEST(VictimScrub, OfTwoThatDifferInCaseAloneEachKeepsItsOwnLabel)
{
    const support::TemporaryCase kept({masked_actor("A-Mia"), masked_actor("A-mia")});
    const VictimScrub scrub(kept.open().database());
    EXPECT_EQ(scrub.text("A-Mia A-mia"), "victim-1 victim-2");
}

TEST(VictimScrub, APartOfALongerNumberNamesNobody)
{
    const support::TemporaryCase kept({masked_actor("A-1001"), masked_actor("1234")});
    const VictimScrub scrub(kept.open().database());
    EXPECT_EQ(scrub.text("A-10011 BA-1001 51234 x1234"), "A-10011 B[victim-1] 51234 x[victim-2]");
}

TEST(VictimScrub, AShortIdentifierMayBeJoinedToOtherWords)
{
    const support::TemporaryCase kept(
        {masked_actor("V7"), masked_actor("Bo"), support::actor("V7-BROTHER")});
    const VictimScrub scrub(kept.open().database());
    EXPECT_EQ(scrub.text("C-V7 v7-BROTHER x_V7_x -V7 V7- V7-2"),
              "C-victim-1 victim-1-BROTHER x_victim-1_x -victim-1 victim-1- victim-1-2");
    EXPECT_EQ(scrub.text("Bo-Erik, bo_2"), "victim-2-Erik, victim-2_2");
    EXPECT_EQ(scrub.text("CV7 V70 V7B Boa Jumbo-x"), "CV7 V70 V7B Boa Jumbo-x");
    EXPECT_EQ(scrub.identifier("V7-BROTHER"), "[victim-1]-BROTHER");
    EXPECT_EQ(scrub.identifier("A-Bob"), "A-Bob");
}

TEST(VictimScrub, DigitsAloneOrOneCharacterAreMaskedInRemarksButNotInOthersNames)
{
    const support::TemporaryCase kept({masked_actor("12"), masked_actor("A"),
                                       support::actor("P-12"), support::actor("A-BOSS"),
                                       support::actor("B/x_12/1")});
    const VictimScrub scrub(kept.open().database());
    EXPECT_EQ(scrub.text("12-BROTHER, brother_of_12, x-a"),
              "victim-1-BROTHER, brother_of_victim-1, x-victim-2");
    EXPECT_EQ(scrub.text("P-12 A-BOSS"), "P-12 A-BOSS") << "who else is called so";
    EXPECT_EQ(scrub.text("P-12-X A-BOSS_1"), "P-victim-1-X victim-2-BOSS_1");
    EXPECT_EQ(scrub.text("2025-03-12, 12-13, 070_12"), "2025-03-12, 12-13, 070_12");
    EXPECT_EQ(scrub.identifier("P-12"), "P-12");
    EXPECT_EQ(scrub.identifier("B/x_12/1"), "B/x_12/1");
    EXPECT_EQ(scrub.identifier("B/12/1"), "B/[victim-1]/1");
}

TEST(VictimScrub, WhatIsMaskedStaysAsItIsWhenItIsMaskedAgain)
{
    const support::TemporaryCase kept({masked_actor("1"), masked_actor("2"), masked_actor("V7"),
                                       support::phone("R1", "P9", "V7")});
    const VictimScrub scrub(kept.open().database());
    const std::string masked = "victim-3-BROTHER of victim-3/phone-1, [victim-1] and x-victim-2";
    EXPECT_EQ(scrub.text("V7-BROTHER of P9, [1] and x-2"), masked);
    EXPECT_EQ(scrub.text(masked), masked);
}

TEST(MaskedIdentifiers, ABookingCalledAfterAVictimIsShownWithItsLabel)
{
    const std::string time = "2025-03-07T10:00:00Z";
    const auto of_another = support::journey("T1", time, "A-9", "B-A-MIA-7");
    const auto in_small = support::journey("T2", time, "A-9", "B-a-mia-7");
    const support::TemporaryCase kept({masked_actor("A-MIA"), of_another, in_small});
    const auto graph = kept.graph();
    const Labels labels(graph);
    const auto label_of = [&](const char* booking) {
        return labels(graph.find(EntityKind::booking, booking).value());
    };
    EXPECT_EQ(label_of("B-A-MIA-7"), "B-[victim-1]-7");
    EXPECT_EQ(label_of("B-a-mia-7"), "B-[victim-1]-7 (2)") << "two are never one";
    EXPECT_TRUE(labels.masks(graph.find(EntityKind::booking, "B-A-MIA-7").value()));
    EXPECT_EQ(graph.find("B-[victim-1]-7").size(), 1U) << "found by what is shown";
    const Labels open(graph, Victims::included);
    EXPECT_EQ(open(graph.find(EntityKind::booking, "B-A-MIA-7").value()), "B-A-MIA-7");
}

} // namespace spindel::engine
