#include <algorithm>

#include <gtest/gtest.h>

#include "analysis/spider_ranking.h"
#include "analysis/stability.h"
#include "engine/parallel.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

using namespace support;

namespace {

/// The X-ring, all of whose calls one source has, and apart from it a broker between two countries
/// that a second source alone knows of.
std::vector<engine::Record> two_brokers()
{
    auto records = x_ring_records();
    for (const auto& record : people({{"c", "SE"}, {"y1", "NO"}, {"y2", "FI"}}))
        records.push_back(record);
    int hour = 0;
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"y1", "c"}, {"c", "y1"}, {"y2", "c"}, {"c", "y2"}}) {
        const auto id = "D-" + std::to_string(++hour);
        const auto time = engine::format_time(at("2025-03-03") + std::chrono::hours{hour});
        auto one = call(id, time, "P-" + from, "P-" + to);
        one.source = "NO-TEL";
        records.emplace_back(one);
    }
    return records;
}

/// Of the ranking of spiders, all components rings.
struct SpidersOf {
    explicit SpidersOf(const LoadedRecords& loaded)
        : subject(loaded.subject()), found(rings(subject, {.method = RingMethod::components})),
          ranking(spider_ranking(subject, found))
    {
    }

    Stability firm(const StabilityOptions& options) const
    {
        return spider_stability(subject, found, ranking, {}, options);
    }

    const Subject& subject;
    Rings found;
    SpiderRanking ranking;
};

RankInterval when_a_source_is_lost(const Stability& found, engine::NodeId node)
{
    const auto at = std::ranges::find(found.ranked, node, &Ranked::node) - found.ranked.begin();
    return found.intervals[static_cast<std::size_t>(Loss::source)].at(static_cast<std::size_t>(at));
}

} // namespace

TEST(SpiderStability, WhoseEvidenceIsAllOfOneSourceFallsOutWithIt)
{
    const LoadedRecords loaded(two_brokers());
    const SpidersOf spiders(loaded);
    const auto found = spiders.firm({.samples = 1, .top = 1});
    const auto rows = static_cast<double>(spiders.ranking.spiders.size());
    ASSERT_GE(rows, 3) << "c and brokers of the X-ring";
    // alone and first where the X-ring's source is lost; else one below all of the X-ring
    const auto c = when_a_source_is_lost(found, loaded.node("A-c"));
    EXPECT_NEAR(c.low, 1 + 0.05 * (rows - 1), 1e-12);
    EXPECT_NEAR(c.high, 1 + 0.95 * (rows - 1), 1e-12);
    EXPECT_EQ(c.in_top, 0.5);
    // and the X-ring's own: first where the other is lost, one below c alone where its own is
    const auto b = when_a_source_is_lost(found, loaded.node("A-b"));
    EXPECT_NEAR(b.low, 1.05, 1e-12);
    EXPECT_NEAR(b.high, 1.95, 1e-12);
    EXPECT_EQ(b.in_top, 0.5);
}

TEST(SpiderStability, NothingLostMovesNoRow)
{
    const LoadedRecords loaded(two_brokers());
    const SpidersOf spiders(loaded);
    const auto found = spiders.firm({.samples = 2, .lost = 0, .top = 1});
    ASSERT_EQ(found.ranked.size(), spiders.ranking.spiders.size());
    double rank = 0;
    for (std::size_t i = 0; i < found.ranked.size(); ++i) {
        EXPECT_EQ(found.ranked[i].node, spiders.ranking.spiders[i].node);
        const bool is_equal = i > 0 && found.ranked[i].value == found.ranked[i - 1].value;
        if (!is_equal) rank = static_cast<double>(i + 1);
        EXPECT_EQ(found.intervals[0][i], (RankInterval{rank, rank, rank == 1 ? 1.0 : 0.0}));
    }
    const auto csv = to_csv(stable_spiders_table(spiders.ranking.spiders, found, loaded.subject()));
    EXPECT_TRUE(csv.starts_with("rank,node,kind,category,country,score,q_value,ring,reasons,"
                                "identifiers,lost_records_low,"))
        << csv;
    EXPECT_NE(csv.find(",doubted_records_top,inferred_identifiers\n"), std::string::npos) << csv;
}

TEST(SpiderStability, IsTheSameOnEveryNumberOfThreadsAndStopsWhenAsked)
{
    const LoadedRecords loaded(two_brokers());
    const SpidersOf spiders(loaded);
    const auto drawn = [&](std::size_t threads) {
        const engine::ThreadLimit limit(threads);
        return spiders.firm({.samples = 20, .lost = 0.3}).intervals;
    };
    const auto one = drawn(1);
    EXPECT_EQ(drawn(2), one);
    EXPECT_EQ(drawn(4), one);
    std::stop_source stop;
    std::vector<std::uint64_t> reported;
    StabilityOptions options;
    options.progress.stop = stop.get_token();
    options.progress.report = [&](std::string_view, std::uint64_t done, std::uint64_t total) {
        EXPECT_EQ(total, 20U);
        reported.push_back(done);
        if (done == 3) stop.request_stop();
    };
    EXPECT_THROW(spiders.firm(options), engine::Cancelled);
    EXPECT_TRUE(std::ranges::is_sorted(reported));
    EXPECT_LT(reported.back(), 20U);
}

} // namespace spindel::analysis
