#include "analysis/stability.h"

#include <gtest/gtest.h>

#include "analysis/centrality_ranks.h"
#include "engine/parallel.h"
#include "engine/record_resampling.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

using namespace support;

namespace {

/// A star: each of `others` has one call with "a", by turns from two sources.
std::vector<engine::Record> star(int others, bool two_sources = true)
{
    auto records = people({{"a", "SE"}});
    for (int i = 1; i <= others; ++i) {
        const auto name = "x" + std::to_string(i);
        for (auto& record : person(name))
            records.push_back(std::move(record));
        auto one = call("C-" + std::to_string(i), "2025-03-01", "P-a", "P-" + name);
        if (two_sources && i % 2 == 0) one.source = "NO-TEL";
        records.emplace_back(one);
    }
    return records;
}

std::vector<Ranked> by_degree(const Subject& subject)
{
    return ranked_by(subject, Centrality::degree);
}

/// Of one kind of loss, of a node.
RankInterval interval(const Stability& found, Loss loss, engine::NodeId node)
{
    const auto at = std::ranges::find(found.ranked, node, &Ranked::node) - found.ranked.begin();
    return found.intervals[static_cast<std::size_t>(loss)].at(static_cast<std::size_t>(at));
}

} // namespace

TEST(Stability, WhoHasAllTiesIsFirstWhateverIsLost)
{
    const LoadedRecords loaded(star(9));
    const auto found =
        stability(loaded.subject(), by_degree, {.samples = 50, .lost = 0.5, .top = 1});
    ASSERT_EQ(found.ranked.size(), 10U);
    EXPECT_EQ(found.ranked[0], (Ranked{loaded.node("A-a"), 9}));
    for (const auto loss : {Loss::records, Loss::source, Loss::doubt})
        EXPECT_EQ(interval(found, loss, loaded.node("A-a")), (RankInterval{1, 1, 1}));
}

TEST(Stability, NothingLostMovesNobody)
{
    const LoadedRecords loaded(star(4));
    const auto found = stability(loaded.subject(), by_degree, {.samples = 7, .lost = 0, .top = 2});
    EXPECT_EQ(found.intervals[0][0], (RankInterval{1, 1, 1}));
    for (std::size_t i = 1; i < found.ranked.size(); ++i)
        EXPECT_EQ(found.intervals[0][i], (RankInterval{2, 2, 1})) << "four equals share the second";
}

TEST(Stability, WhoIsNotRankedStandsOneBelowTheLast)
{
    const LoadedRecords loaded(star(3));
    const auto nothing = [](const Subject& subject) {
        auto ranked = by_degree(subject);
        std::erase_if(ranked, [](const Ranked& one) { return one.value == 0; });
        return ranked;
    };
    const auto found = stability(loaded.subject(), nothing, {.samples = 3, .lost = 1, .top = 1});
    ASSERT_EQ(found.ranked.size(), 4U);
    for (const auto& one : found.intervals[0])
        EXPECT_EQ(one, (RankInterval{1, 1, 1})) << "no row: all stand one below the last";
}

TEST(Stability, ATieOfOneRecordIsLostAsOftenAsItsRecord)
{
    // x1 has two ties, but for the record between it and x2 only one, as x3 has; p = 0.3
    auto records = star(3, false);
    records.push_back(call("C-9", "2025-03-02", "P-x1", "P-x2"));
    const LoadedRecords loaded(records);
    const auto x1_leads = [&](const Subject& subject) {
        const auto x1 = loaded.node("A-x1");
        const bool leads = subject.projection.network.has_tie(x1, loaded.node("A-x2"));
        const Ranked first{leads ? x1 : loaded.node("A-x3"), 2};
        return std::vector{first, Ranked{leads ? loaded.node("A-x3") : x1, 1}};
    };
    const auto found =
        stability(loaded.subject(), x1_leads, {.samples = 2000, .lost = 0.3, .top = 1});
    EXPECT_NEAR(interval(found, Loss::records, loaded.node("A-x1")).in_top, 0.7, 0.03);
    // of grade A1, as all calls here: kept with .98
    EXPECT_NEAR(interval(found, Loss::doubt, loaded.node("A-x1")).in_top,
                engine::kKeepByWeakness[0], 0.01);
}

TEST(Stability, EachSourceIsLostOnce)
{
    // without NO-TEL x2 and x4 have no tie, without SE-TEL x1 and x3
    const LoadedRecords loaded(star(4));
    const auto found = stability(loaded.subject(), by_degree, {.samples = 1, .top = 3});
    EXPECT_EQ(interval(found, Loss::source, loaded.node("A-a")).in_top, 1.0);
    const auto x1 = interval(found, Loss::source, loaded.node("A-x1"));
    EXPECT_EQ(x1.in_top, 0.5) << "second without NO-TEL, behind x2 and x4 without SE-TEL";
    EXPECT_NEAR(x1.low, 2.1, 1e-12) << "ranks 2 and 4, interpolated: 2 + .05 * 2";
    EXPECT_NEAR(x1.high, 3.9, 1e-12);
}

TEST(Stability, ACaseOfOneSourceHasNoIntervalForItsLoss)
{
    const LoadedRecords loaded(star(4, false));
    const auto found = stability(loaded.subject(), by_degree, {.samples = 2});
    EXPECT_TRUE(found.intervals[1].empty());
    EXPECT_EQ(found.intervals[0].size(), 5U);
    auto table = ranked_table(found.ranked, loaded.subject());
    add_stability(table, found);
    const auto csv = to_csv(table);
    EXPECT_TRUE(csv.starts_with("rank,node,kind,category,country,value,lost_records_low,"
                                "lost_records_high,lost_records_top,lost_source_low,"))
        << csv;
    EXPECT_NE(csv.find(",,,,"), std::string::npos) << csv;
}

TEST(Stability, WithoutSamplesRanksStandAsTheyAre)
{
    const LoadedRecords loaded(star(4));
    const auto found = stability(loaded.subject(), by_degree, {.samples = 0});
    EXPECT_EQ(found.ranked.size(), 5U);
    for (const auto& intervals : found.intervals)
        EXPECT_TRUE(intervals.empty());
    const LoadedRecords empty({});
    EXPECT_TRUE(stability(empty.subject(), by_degree).ranked.empty());
}

TEST(Stability, IsTheSameOnEveryNumberOfThreadsAndStopsWhenAsked)
{
    const LoadedRecords loaded(x_ring_records());
    const auto by_betweenness = [](const Subject& subject) {
        return ranked_by(subject, Centrality::betweenness);
    };
    const auto drawn = [&](std::size_t threads) {
        const engine::ThreadLimit limit(threads);
        return stability(loaded.subject(), by_betweenness, {.samples = 20, .lost = 0.3}).intervals;
    };
    const auto one = drawn(1);
    EXPECT_EQ(drawn(2), one);
    EXPECT_EQ(drawn(4), one);
    std::stop_source stop;
    stop.request_stop();
    StabilityOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(stability(loaded.subject(), by_betweenness, options), engine::Cancelled);
    EXPECT_THROW(stability(loaded.subject(), by_betweenness, {.lost = 2}), std::invalid_argument);
    EXPECT_THROW(stability(loaded.subject(), by_betweenness, {.top = 0}), std::invalid_argument);
}

TEST(KeptPart, HasTheNodesAndTheLinksThatAreLeft)
{
    const LoadedRecords loaded(star(4));
    const auto& whole = loaded.subject().projection;
    const auto& graph = loaded.subject().graph();
    const auto same = engine::kept_part(whole, graph, [](engine::EventId) { return true; });
    EXPECT_EQ(same.ties.ends, whole.ties.ends);
    EXPECT_EQ(same.first_link, whole.first_link);
    EXPECT_EQ(same.summaries.size(), whole.summaries.size());
    const auto part = engine::kept_part(whole, graph, engine::all_but_one_source(graph)(0));
    EXPECT_EQ(part.persona, whole.persona);
    EXPECT_EQ(part.ties.ends.size(), 2U);
    EXPECT_EQ(part.links.size(), 2U);
    for (engine::TieId tie = 0; tie < part.ties.ends.size(); ++tie) {
        for (const auto& link : part.links_of(tie))
            EXPECT_EQ(graph.source(graph.event(link.record)), "SE-TEL");
    }
}

TEST(CentralityRanks, AreTheMeasuresOfTheEngineWithoutVictims)
{
    auto records = star(4);
    records.push_back(actor("A-a", "SE", engine::Category::victim, "NO-POL"));
    const LoadedRecords loaded(records);
    for (std::size_t i = 0; i < kCentralities.size(); ++i) {
        const auto measure = static_cast<Centrality>(i);
        const auto ranked = ranked_by(loaded.subject(), measure);
        EXPECT_EQ(ranked.size(), 4U) << kCentralities[i];
        const auto csv = to_csv(ranked_table(ranked, loaded.subject()));
        EXPECT_EQ(csv.find("victim"), std::string::npos);
        EXPECT_NE(csv.find("\n1,A-x4,"), std::string::npos) << "all four are alike: " << csv;
    }
}

} // namespace spindel::analysis
