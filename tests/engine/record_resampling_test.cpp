#include "engine/record_resampling.h"

#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/support/records.h"
#include "tests/support/temporary_case.h"

namespace spindel::engine {

namespace {

using namespace support;

CallRecord call_of(const std::string& source, const std::string& record, std::string_view graded,
                   const std::string& callee = "p2")
{
    auto record_of_call = call(record, "2025-01-0" + record, "p1", callee);
    record_of_call.source = source;
    record_of_call.grade = graded.empty() ? Grade{} : grade(graded);
    return record_of_call;
}

/// p1 calls p2 three times, known from two sources, and p3 once.
class RecordResampling : public testing::Test {
protected:
    TemporaryCase case_{{call_of("NO-TEL", "1", "A1"), call_of("NO-TEL", "2", "C4"),
                         call_of("SE-TEL", "3", "B2"), call_of("SE-TEL", "4", "", "p3")}};
    RecordGraph graph_ = case_.graph();
    Personas personas_{graph_};
    Projection projection_ = project(personas_);
};

} // namespace

TEST_F(RecordResampling, CertainRecordsGiveTheWholeNetwork)
{
    const auto drawn =
        with_probable_records(projection_, graph_, 1, {1, 1, 1, 1, 1, 1, 1})(0).network;
    EXPECT_EQ(drawn.arc_count(), 2U);
    EXPECT_EQ(drawn.successor_weights(0)[0], projection_.network.successor_weights(0)[0]);
    EXPECT_EQ(drawn.successor_weights(0)[0], 2.0); // log2(1 + 3)
}

TEST_F(RecordResampling, ATieIsAsStrongAsTheRecordsThatAreLeft)
{
    // without what is graded 4 and what is not graded: two calls to p2, none to p3
    const auto drawn =
        with_probable_records(projection_, graph_, 1, {1, 1, 1, 0, 1, 1, 0})(0).network;
    EXPECT_EQ(drawn.node_count(), 3U);
    EXPECT_EQ(drawn.arc_count(), 1U);
    EXPECT_EQ(drawn.successor_weights(0)[0], std::log2(3.0));
}

TEST_F(RecordResampling, GradesDecideHowOftenARecordIsKept)
{
    const auto resampler = with_probable_records(projection_, graph_, 7);
    constexpr int kSamples = 4000;
    int with_p3 = 0;
    double calls_to_p2 = 0;
    for (std::uint64_t sample = 0; sample < kSamples; ++sample) {
        const auto drawn = resampler(sample).network;
        with_p3 += drawn.has_arc(0, 2) ? 1 : 0;
        if (drawn.has_arc(0, 1)) calls_to_p2 += std::exp2(drawn.successor_weights(0)[0]) - 1;
    }
    EXPECT_NEAR(with_p3 / double{kSamples}, 0.5, 0.03);                  // ungraded
    EXPECT_NEAR(calls_to_p2 / double{kSamples}, 0.98 + 0.5 + 0.9, 0.05); // A1, C4, B2
}

TEST_F(RecordResampling, ASourceGoesWithAllItsRecords)
{
    const auto resampler = without_one_source(projection_, graph_);
    const auto without_norway = resampler(0).network;
    EXPECT_EQ(without_norway.successor_weights(0)[0], 1.0); // one call each
    EXPECT_TRUE(without_norway.has_arc(0, 2));
    const auto without_sweden = resampler(1).network;
    EXPECT_EQ(without_sweden.successor_weights(0)[0], std::log2(3.0));
    EXPECT_FALSE(without_sweden.has_arc(0, 2));

    EXPECT_EQ(without_sources(projection_, graph_, 1, 1)(0).network.arc_count(), 0U);
    EXPECT_EQ(without_sources(projection_, graph_, 0, 1)(0).network.arc_count(), 2U);
    int gone = 0;
    for (std::uint64_t sample = 0; sample < 2000; ++sample) {
        const auto drawn = without_sources(projection_, graph_, 0.5, 1)(sample).network;
        gone += drawn.arc_count() == 0 ? 1 : 0;
    }
    EXPECT_NEAR(gone, 500, 70);
}

TEST_F(RecordResampling, RanksAnyMeasureOverThem)
{
    const auto found =
        rank_stability(projection_.network,
                       [](const Network& network) {
                           NodeMap<double> degrees;
                           for (NodeId v = 0; v < network.node_count(); ++v)
                               degrees.push_back(static_cast<double>(network.degree(v)));
                           return degrees;
                       },
                       without_one_source(projection_, graph_), {.samples = 2, .top = 1});
    EXPECT_EQ(found.first_kept, (1 + 0.5) / 2); // once whole, once shared with 1
    EXPECT_EQ(found.spread[0].median, (1 + 1.5) / 2); // with p3 gone, 0 and 1 are alike
}

TEST_F(RecordResampling, RefusesProbabilitiesThatAreNone)
{
    EXPECT_THROW(without_sources(projection_, graph_, 1.5, 1), std::invalid_argument);
    EXPECT_THROW(with_probable_records(projection_, graph_, 1, {NAN}), std::invalid_argument);
}

} // namespace spindel::engine
