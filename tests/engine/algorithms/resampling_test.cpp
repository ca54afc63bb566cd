#include "engine/algorithms/resampling.h"

#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/algorithms/betweenness.h"
#include "tests/support/montagna.h"

namespace spindel::engine {

namespace {

NodeMap<double> degrees(const Network& network)
{
    NodeMap<double> result;
    for (NodeId v = 0; v < network.node_count(); ++v)
        result.push_back(static_cast<double>(network.degree(v)));
    return result;
}

/// 0 has three neighbours, 1 two, 2 and 3 one each, 4 none: a path 3-0-1-2 would be 0 and 1 alike.
Network tree()
{
    return Network::undirected(6, {{0, 1}, {0, 2}, {0, 3}, {1, 4}});
}

} // namespace

TEST(Resampling, LeavingNothingOutChangesNothing)
{
    const auto network = tree();
    const auto found =
        rank_stability(network, degrees, without_ties(network, 0, 1), {.samples = 3, .top = 2});
    EXPECT_EQ(found.value, (NodeMap<double>{3, 2, 1, 1, 1, 0}));
    EXPECT_EQ(found.rank, (NodeMap<double>{1, 2, 4, 4, 4, 6}));
    EXPECT_EQ(found.spread[0], (RankSpread{1, 1, 1, 1, 1}));
    EXPECT_EQ(found.spread[3], (RankSpread{4, 4, 4, 0, 1}));
    EXPECT_EQ(found.top_overlap, (SampleSpread{1, 1}));
    EXPECT_NEAR(found.correlation.mean, 1, 1e-12);
    EXPECT_EQ(found.first_kept, 1);
}

TEST(Resampling, EqualsShareThePlacesThatAreLeft)
{
    std::vector<Arc> ties; // a star of eleven leaves
    for (NodeId leaf = 1; leaf <= 11; ++leaf)
        ties.push_back({0, leaf});
    const auto star = Network::undirected(12, ties);
    const auto found =
        rank_stability(star, degrees, without_ties(star, 0, 1), {.samples = 10, .top = 5});
    EXPECT_NEAR(found.spread[0].in_top, 1, 1e-12);
    for (NodeId leaf = 1; leaf <= 11; ++leaf)
        EXPECT_NEAR(found.spread[leaf].in_top, 4.0 / 11, 1e-12) << leaf;
    EXPECT_NEAR(found.top_overlap.mean, 1, 1e-12);
    // a ring: nobody is first
    const auto ring = Network::undirected(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}});
    const auto alike =
        rank_stability(ring, degrees, without_ties(ring, 0, 1), {.samples = 3, .top = 1});
    EXPECT_NEAR(alike.spread[3].in_top, 0.25, 1e-12);
    EXPECT_NEAR(alike.first_kept, 1, 1e-12); // as undecided as before
    // and where one tie goes, two are first: each has half of what was a quarter
    const auto broken =
        rank_stability(ring, degrees, without_ties(ring, 0.25, 1), {.samples = 3, .top = 1});
    EXPECT_NEAR(broken.first_kept, 0.5, 1e-12);
}

TEST(Resampling, LeavesOutAsManyTiesAsAsked)
{
    const auto network = tree();
    for (std::uint64_t sample = 0; sample < 20; ++sample) {
        const auto drawn = without_ties(network, 0.5, 1)(sample);
        EXPECT_EQ(drawn.network.tie_count(), 2U);
        EXPECT_EQ(drawn.network.node_count(), 6U);
    }
    EXPECT_EQ(without_ties(network, 1, 1)(0).network.tie_count(), 0U);
}

TEST(Resampling, EveryTieIsLeftOutEquallyOften)
{
    const auto network = tree();
    const auto resampler = without_ties(network, 0.25, 5); // one of four
    constexpr int kSamples = 4000;
    NodeMap<double> degree(6, 0.0);
    for (int sample = 0; sample < kSamples; ++sample) {
        const auto drawn = degrees(resampler(static_cast<std::uint64_t>(sample)).network);
        for (NodeId v = 0; v < 6; ++v)
            degree[v] += drawn[v] / kSamples;
    }
    const NodeMap<double> expected{2.25, 1.5, .75, .75, .75, 0};
    for (NodeId v = 0; v < 6; ++v)
        EXPECT_NEAR(degree[v], expected[v], 0.05);
}

TEST(Resampling, LeavingNodesOutTakesTheirTiesAndRenumbersTheRest)
{
    const auto network = Network::directed(4, {{0, 1, 5}, {1, 2, 7}, {2, 3, 9}, {3, 2, 1}});
    bool lost_node_0 = false;
    for (std::uint64_t sample = 0; sample < 50; ++sample) {
        const auto drawn = without_nodes(network, 0.25, 1)(sample);
        ASSERT_EQ(drawn.network.node_count(), 3U);
        if (drawn.nodes != std::vector<NodeId>{1, 2, 3}) continue;
        lost_node_0 = true;
        EXPECT_TRUE(drawn.network.is_directed());
        EXPECT_EQ(drawn.network.arc_count(), 3U);
        EXPECT_EQ(drawn.network.successor_weights(0)[0], 7);
        EXPECT_EQ(drawn.network.successor_weights(1)[0], 9);
        EXPECT_EQ(drawn.network.successor_weights(2)[0], 1);
    }
    EXPECT_TRUE(lost_node_0);
}

TEST(Resampling, ANodeThatIsNeverThereHasNoRanks)
{
    const auto network = tree();
    const auto found =
        rank_stability(network, degrees, without_nodes(network, 1, 1), {.samples = 4});
    EXPECT_TRUE(std::isnan(found.spread[0].median));
    EXPECT_EQ(found.spread[0].present, 0);
    EXPECT_EQ(found.spread[0].in_top, 0);
    EXPECT_EQ(found.top_overlap.mean, 0);
    EXPECT_EQ(found.first_kept, 0);
}

TEST(Resampling, CertainTiesStayAndImpossibleOnesGo)
{
    const auto network = tree(); // ties 01 02 03 14
    const auto resampler = with_probable_ties(network, {1, 0, 1, 0.5}, 1);
    int with_last = 0;
    for (std::uint64_t sample = 0; sample < 1000; ++sample) {
        const auto drawn = resampler(sample).network;
        ASSERT_TRUE(drawn.has_tie(0, 1) && !drawn.has_tie(0, 2) && drawn.has_tie(0, 3));
        with_last += drawn.has_tie(1, 4) ? 1 : 0;
    }
    EXPECT_NEAR(with_last, 500, 50);
}

TEST(Resampling, TheTelephonesOfMontagnaAreAsStableAsPublished)
{
    const auto network = tests::montagna_phone();
    if (!network) GTEST_SKIP() << "the shared data are not on this machine";
    const auto found = [&](bool nodes, double share, std::uint32_t top) {
        return rank_stability(*network, [](const Network& n) { return betweenness(n).score; },
                              nodes ? without_nodes(*network, share, 1)
                                    : without_ties(*network, share, 1),
                              {.samples = 1000, .top = top}); // for less noise than with 200
    };
    constexpr double kTolerance = 0.03;
    const auto ties10 = found(false, 0.10, 5);
    EXPECT_NEAR(ties10.top_overlap.mean, 0.789, kTolerance);
    EXPECT_NEAR(ties10.top_overlap.low, 0.667, kTolerance);
    EXPECT_NEAR(ties10.first_kept, 0.955, kTolerance);
    const auto ties20 = found(false, 0.20, 5);
    EXPECT_NEAR(ties20.top_overlap.mean, 0.692, kTolerance);
    EXPECT_NEAR(ties20.first_kept, 0.86, kTolerance);
    const auto nodes2 = found(true, 0.02, 5);
    EXPECT_NEAR(nodes2.top_overlap.mean, 0.924, kTolerance);
    EXPECT_NEAR(nodes2.first_kept, 0.97, kTolerance);
    const auto nodes10 = found(true, 0.10, 5);
    EXPECT_NEAR(nodes10.top_overlap.mean, 0.730, kTolerance);
    EXPECT_NEAR(nodes10.first_kept, 0.845, kTolerance);
    EXPECT_NEAR(found(false, 0.10, 10).top_overlap.mean, 0.874, kTolerance);
    EXPECT_NEAR(found(false, 0.20, 10).top_overlap.mean, 0.747, kTolerance);
    EXPECT_NEAR(found(true, 0.02, 10).top_overlap.mean, 0.949, kTolerance);
    EXPECT_NEAR(found(true, 0.10, 10).top_overlap.mean, 0.762, kTolerance);
}

TEST(Resampling, RefusesWhatCannotBeAndStopsWhenAsked)
{
    const auto network = tree();
    EXPECT_THROW(without_ties(network, -0.1, 1), std::invalid_argument);
    EXPECT_THROW(without_nodes(network, NAN, 1), std::invalid_argument);
    EXPECT_THROW(with_probable_ties(network, {1, 1, 1}, 1), std::invalid_argument);
    EXPECT_THROW(with_probable_ties(network, {1, 1, 1, 2}, 1), std::invalid_argument);
    const auto resampler = without_ties(network, 0.5, 1);
    EXPECT_THROW(rank_stability(network, degrees, resampler, {.samples = 0}),
                 std::invalid_argument);
    EXPECT_THROW(rank_stability(network, degrees, resampler, {.top = 0}), std::invalid_argument);
    const auto wrong = [](const Network&) { return NodeMap<double>{1}; };
    EXPECT_THROW(rank_stability(network, wrong, resampler), std::invalid_argument);
    std::stop_source stop;
    stop.request_stop();
    ResamplingOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(rank_stability(network, degrees, resampler, options), Cancelled);
}

TEST(Resampling, AnEmptyNetworkHasNothingToRank)
{
    const Network empty;
    const auto found = rank_stability(empty, degrees, without_ties(empty, 0.5, 1), {.samples = 2});
    EXPECT_TRUE(found.spread.empty());
    EXPECT_EQ(found.top_overlap.mean, 1);
}

} // namespace spindel::engine
