#include "engine/algorithms/tie_significance.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "engine/random.h"

namespace spindel::engine {

namespace {

double choose(unsigned n, unsigned k)
{
    double result = 1;
    for (unsigned i = 1; i <= k; ++i)
        result = result * (n - k + i) / i;
    return result;
}

/// The definition: ways to draw so many marked, over all ways to draw.
double tail_by_counting(unsigned items, unsigned marked, unsigned drawn, unsigned least)
{
    double ways = 0;
    for (unsigned k = least; k <= std::min(marked, drawn); ++k) {
        if (drawn - k > items - marked) continue;
        ways += choose(marked, k) * choose(items - marked, drawn - k);
    }
    return ways / choose(items, drawn);
}

} // namespace

TEST(HypergeometricTail, GivesThePublishedFigures)
{
    // 200 departures, one was on 12 of them, another on 15
    EXPECT_NEAR(hypergeometric_tail(200, 12, 15, 6), 4.389e-05, 5e-9);
    EXPECT_NEAR(hypergeometric_tail(200, 12, 15, 2), 0.2237, 5e-5);
}

TEST(HypergeometricTail, AgreesWithCountingAllDraws)
{
    for (unsigned items = 0; items <= 12; ++items) {
        for (unsigned marked = 0; marked <= items; ++marked) {
            for (unsigned drawn = 0; drawn <= items; ++drawn) {
                for (unsigned least = 0; least <= items + 1; ++least) {
                    EXPECT_NEAR(hypergeometric_tail(items, marked, drawn, least),
                                tail_by_counting(items, marked, drawn, least), 1e-12)
                        << items << ' ' << marked << ' ' << drawn << ' ' << least;
                }
            }
        }
    }
}

TEST(HypergeometricTail, HoldsWhereCountsAreLarge)
{
    // one in a hundred is drawn, of a thousand marked ones: nearly binomial
    double binomial = 0;
    for (int k = 10; k <= 1'000; ++k) {
        binomial += std::exp(std::lgamma(1'001) - std::lgamma(k + 1) - std::lgamma(1'001 - k) +
                             k * std::log(0.01) + (1'000 - k) * std::log(0.99));
    }
    EXPECT_NEAR(hypergeometric_tail(100'000'000, 1'000, 1'000'000, 10), binomial, 1e-5);
    EXPECT_GT(hypergeometric_tail(2'000'000, 60, 60, 60), 0);
    EXPECT_LT(hypergeometric_tail(2'000'000, 60, 60, 60), 1e-200);
    EXPECT_THROW(hypergeometric_tail(5, 6, 1, 1), std::invalid_argument);
}

TEST(TiePValues, TwoWhoAreBusyMeetByChanceAndTwoWhoAreNotDoNot)
{
    // a hot-line (0) with twenty callers, once each, and two of them (1, 2) who speak three times
    std::vector<Arc> edges;
    for (NodeId caller = 1; caller <= 20; ++caller)
        edges.push_back({0, caller, 1});
    edges.push_back({1, 2, 3});
    const auto network = Network::undirected(21, edges);
    const auto p = tie_p_values(network);
    const auto ties = index_ties(network);
    ASSERT_EQ(p.size(), 21U);
    for (std::size_t tie = 0; tie < p.size(); ++tie) {
        // of 46 ends 20 are the hot-line's: one record with 0 is no surprise, three of 4 between
        // two are
        if (ties.ends[tie] == std::pair<NodeId, NodeId>{1, 2})
            EXPECT_DOUBLE_EQ(p[tie], hypergeometric_tail(46, 4, 4, 3));
        else
            EXPECT_GT(p[tie], 0.3);
    }
}

TEST(TiePValues, AreTheShareOfDealingsThatJoinTwoAsOften)
{
    const auto network =
        Network::undirected(4, {{0, 1, 3}, {0, 2, 1}, {1, 3, 1}, {2, 3, 2}, {1, 2, 1}});
    const auto p = tie_p_values(network);
    // ends: 0 has 4, 1 has 5; of all 16, the five that meet node 1's are drawn
    std::vector<int> all(16, 0);
    std::fill(all.begin(), all.begin() + 4, 1);
    Random random(5);
    constexpr int kDealings = 20'000;
    int as_often = 0;
    for (int deal = 0; deal < kDealings; ++deal) {
        for (std::size_t i = 0; i < 5; ++i)
            std::swap(all[i], all[i + random.below(all.size() - i)]);
        as_often += std::accumulate(all.begin(), all.begin() + 5, 0) >= 3 ? 1 : 0;
    }
    EXPECT_NEAR(p[0], static_cast<double>(as_often) / kDealings, 0.01);
}

TEST(TiePValues, AreSmallNoMoreOftenThanTheySayWhereRecordsFallByChance)
{
    constexpr NodeId kNodes = 120;
    Random random(11);
    std::vector<Arc> records;
    for (int i = 0; i < 6'000; ++i) {
        // some speak much more than others
        const auto pick = [&] {
            return static_cast<NodeId>(std::min(random.below(kNodes), random.below(kNodes)));
        };
        records.push_back({pick(), pick(), 1});
    }
    std::erase_if(records, [](const Arc& record) { return record.from == record.to; });
    const auto p = tie_p_values(Network::undirected(kNodes, records));
    const double pairs = kNodes * (kNodes - 1) / 2.0;
    for (const double level : {0.01, 0.05}) {
        const auto below = std::ranges::count_if(p, [&](double x) { return x <= level; });
        EXPECT_LE(static_cast<double>(below) / pairs, 1.2 * level);
    }
}

TEST(TiePValues, DoNotDependOnTheOrderOfNodesOrThreads)
{
    std::vector<Arc> edges;
    std::vector<Arc> mirrored;
    constexpr NodeId kNodes = 50;
    Random random(3);
    for (int i = 0; i < 300; ++i) {
        const auto u = static_cast<NodeId>(random.below(kNodes));
        const auto v = static_cast<NodeId>(random.below(kNodes));
        edges.push_back({u, v, 1});
        mirrored.push_back({kNodes - 1 - v, kNodes - 1 - u, 1});
    }
    const auto network = Network::undirected(kNodes, edges);
    const auto p = tie_p_values(network);
    for (const std::size_t threads : {1U, 2U, 4U}) {
        const ThreadLimit limit(threads);
        EXPECT_EQ(tie_p_values(network), p);
    }
    auto sorted = p;
    auto other = tie_p_values(Network::undirected(kNodes, mirrored));
    std::ranges::sort(sorted);
    std::ranges::sort(other);
    for (std::size_t i = 0; i < sorted.size(); ++i)
        EXPECT_NEAR(sorted[i], other[i], 1e-12);
}

TEST(TiePValues, OfNothingAreNoneAndOfNoCountsAreRefused)
{
    EXPECT_TRUE(tie_p_values(Network()).empty());
    EXPECT_TRUE(tie_p_values(Network::undirected(1, {{0, 0, 1}})).empty());
    const auto two = tie_p_values(Network::undirected(2, {{0, 1, 5}}));
    ASSERT_EQ(two.size(), 1U);
    EXPECT_NEAR(two[0], 1.0 / 252, 1e-12)
        << "all five ends of one are the other's: one of the ways to draw 5 of 10";
    EXPECT_THROW(tie_p_values(Network::undirected(2, {{0, 1, 0.5}})), std::invalid_argument);
}

} // namespace spindel::engine
