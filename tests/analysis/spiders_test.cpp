#include "analysis/spiders.h"

#include <set>

#include <gtest/gtest.h>

#include "engine/algorithms/brokerage.h"
#include "engine/parallel.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

using namespace support;

namespace {

/// The whole as one ring: its components.
Rings whole(const LoadedRecords& loaded)
{
    return rings(loaded.subject(), {.method = RingMethod::components});
}

std::vector<Spider> ranked(const LoadedRecords& loaded, const SpiderOptions& options = {})
{
    return spiders(loaded.subject(), whole(loaded), options);
}

std::vector<std::string> names(const std::vector<Spider>& spiders, const LoadedRecords& loaded)
{
    std::vector<std::string> all;
    for (const auto& spider : spiders)
        all.push_back(loaded.subject().label(spider.node));
    return all;
}

const Spider& of(const std::vector<Spider>& spiders, engine::NodeId node)
{
    return *std::ranges::find(spiders, node, &Spider::node);
}

} // namespace

TEST(Spiders, TheXRingComesOutOfItsRecordsWithThePublishedRoles)
{
    const LoadedRecords loaded(x_ring_records());
    const auto& projection = loaded.subject().projection;
    ASSERT_EQ(projection.network.node_count(), 9U);
    const auto brokerage =
        engine::brokerage(projection.network, projection.country_groups(), {.permutations = 0});
    // coordinator, consultant, representative, gatekeeper, liaison of R's sna 2.7-1
    const auto& b = brokerage.raw[loaded.node("A-b")];
    EXPECT_EQ(b.coordinator, 0);
    EXPECT_EQ(b.consultant, 0);
    EXPECT_EQ(b.representative, 2);
    EXPECT_EQ(b.gatekeeper, 4);
    EXPECT_EQ(b.liaison, 2);
    const auto& m = brokerage.raw[loaded.node("A-m")];
    EXPECT_EQ(m.coordinator, 1);
    EXPECT_EQ(m.representative, 2);
    EXPECT_EQ(m.gatekeeper, 2);
    EXPECT_EQ(m.liaison, 0);
}

TEST(Spiders, TheBrokerOfTheXRingIsTheFirst)
{
    const LoadedRecords loaded(x_ring_records());
    const auto found = ranked(loaded);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(loaded.subject().label(found[0].node), "A-b");
    for (std::size_t i = 1; i < found.size(); ++i)
        EXPECT_LE(found[i].score, found[i - 1].score);
    for (const auto& spider : found) {
        EXPECT_GE(spider.score, 0.0);
        EXPECT_LE(spider.score, 1.0);
        EXPECT_GE(spider.q_value.value_or(-1), 0.0);
        EXPECT_LE(spider.q_value.value_or(2), 1.0);
        EXPECT_FALSE(spider.reasons.empty());
        for (const auto& reason : spider.reasons) {
            EXPECT_NE(reason.words, "") << reason.measure;
            EXPECT_EQ(reason.words.find("guilty"), std::string::npos);
        }
    }
}

TEST(Spiders, ABrokerIsSaidInEachRoleWithItsP)
{
    const LoadedRecords loaded(x_ring_records());
    const auto found = ranked(loaded);
    const auto& b = of(found, loaded.node("A-b"));
    const auto roles = std::ranges::find(b.reasons, "cross-border brokerage", &Reason::measure);
    ASSERT_NE(roles, b.reasons.end());
    for (const std::string role : {"liaison 2 at p = ", "gatekeeper 4 at p = ",
                                   "representative 2 at p = ", "consultant 0; "})
        EXPECT_NE(roles->words.find(role), std::string::npos) << roles->words;
    EXPECT_NE(roles->words.find(", across borders no more than chance may give (p = "),
              std::string::npos) << roles->words;
    const auto without = ranked(loaded, {.permutations = 0});
    EXPECT_EQ(of(without, loaded.node("A-b")).reasons[0].words.find("p = "), std::string::npos);
}

TEST(Spiders, WhatOneDoesBesideTheScoreIsSaidAndOrdersNothing)
{
    const LoadedRecords plain(x_ring_records());
    auto records = x_ring_records();
    records.push_back(journey("T1", "2025-03-02T08:00:00Z", "A-b", "B1"));
    records.push_back(journey("T2", "2025-03-02T08:00:00Z", "A-h", "B1"));
    const LoadedRecords loaded(records);
    const auto found = ranked(loaded);
    const auto& b = of(found, loaded.node("A-b"));
    const auto shared = std::ranges::find(b.reasons, "shared bookings", &Reason::measure);
    ASSERT_NE(shared, b.reasons.end());
    EXPECT_EQ(shared->words, "set out on one booking with 1 other who did not come home with it");
    EXPECT_EQ(names(found, loaded), names(ranked(plain), plain));
}

TEST(Spiders, WhoJoinsNoPairAcrossABorderIsNotRanked)
{
    const LoadedRecords loaded(x_ring_records());
    const auto found = ranked(loaded);
    const auto all = names(found, loaded);
    const std::set<std::string> ranks(all.begin(), all.end());
    EXPECT_EQ(ranks.size(), all.size()) << "nobody twice";
    for (const std::string outside : {"A-r1", "A-t2", "A-x1", "A-x2"}) {
        EXPECT_FALSE(ranks.contains(outside)) << outside << " brokers nothing across a border";
    }
}

TEST(Spiders, AVictimIsNeverRankedHoweverCentral)
{
    auto records = x_ring_records();
    records.push_back(actor("A-b", "IT", engine::Category::victim, "IT-POL"));
    const LoadedRecords loaded(records);
    const auto found = ranked(loaded);
    ASSERT_FALSE(found.empty());
    for (const auto& spider : found)
        EXPECT_NE(spider.node, loaded.node("A-b"));
    const auto csv = to_csv(spiders_table(found, loaded.subject()));
    EXPECT_EQ(csv.find("victim"), std::string::npos) << csv;
    EXPECT_EQ(csv.find("P-b"), std::string::npos) << csv;
}

TEST(Spiders, KnownNodesRaiseThoseNearThem)
{
    const LoadedRecords loaded(x_ring_records());
    const auto plain = ranked(loaded);
    const auto seeded = ranked(loaded, {.seeds = {loaded.node("A-x1"), loaded.node("A-x2")}});
    ASSERT_EQ(seeded.size(), plain.size());
    const auto h = loaded.node("A-h"); // next to the known ones; m is far from them
    const auto m = loaded.node("A-m");
    EXPECT_GT(of(seeded, h).score - of(seeded, m).score, of(plain, h).score - of(plain, m).score);
    const auto& reasons = of(seeded, h).reasons;
    const auto near = std::ranges::find(reasons, "nearness to the known", &Reason::measure);
    ASSERT_NE(near, reasons.end());
    EXPECT_GT(near->figure.value, 1.0) << "nearer to the known than to all";
}

TEST(Spiders, TheTableHasTheContractsColumnsAndEveryIdentifierOfAPersona)
{
    const LoadedRecords loaded(x_ring_records());
    const auto csv = to_csv(spiders_table(ranked(loaded), loaded.subject()));
    EXPECT_TRUE(csv.starts_with("rank,node,kind,category,country,score,q_value,ring,reasons,"));
    EXPECT_NE(csv.find("\n1,A-b,person,unknown,IT,"), std::string::npos) << csv;
    EXPECT_NE(csv.find(",P-b\n"), std::string::npos) << csv;
}

TEST(Spiders, AreTheSameOnOneTwoAndFourThreads)
{
    const LoadedRecords loaded(x_ring_records());
    const auto table = [&](std::size_t threads) {
        const engine::ThreadLimit limit(threads);
        return to_csv(
            spiders_table(ranked(loaded, {.seeds = {loaded.node("A-h")}}), loaded.subject()));
    };
    const auto one = table(1);
    EXPECT_EQ(table(2), one);
    EXPECT_EQ(table(4), one);
}

TEST(Spiders, OfNothingAreNone)
{
    EXPECT_TRUE(ranked(LoadedRecords({})).empty());
    EXPECT_TRUE(ranked(LoadedRecords(person("a"))).empty());
    auto pair = people({{"a", "SE"}, {"b", "NO"}});
    pair.push_back(call("C-1", "2025-03-01T10:00:00Z", "P-a", "P-b"));
    EXPECT_TRUE(ranked(LoadedRecords(pair)).empty()) << "a pair has nobody between";
}

TEST(Spiders, StopWhenAsked)
{
    const LoadedRecords loaded(x_ring_records());
    const auto one_ring = whole(loaded);
    std::stop_source stop;
    stop.request_stop();
    SpiderOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(spiders(loaded.subject(), one_ring, options), engine::Cancelled);
}

} // namespace spindel::analysis
