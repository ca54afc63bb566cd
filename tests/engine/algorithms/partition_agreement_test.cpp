#include "engine/algorithms/partition_agreement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "engine/random.h"
#include "tests/support/blurred_groups.h"
#include "tests/support/karate.h"

namespace spindel::engine {

namespace {

double entropy(const std::map<std::pair<std::uint32_t, std::uint32_t>, int>& counts, double n)
{
    double sum = 0.0;
    for (const auto& [cell, count] : counts)
        sum -= count / n * std::log(count / n);
    return sum;
}

/// H(A), H(B) and I = H(A) + H(B) - H(A, B).
std::array<double, 3> entropies(const Partition& a, const Partition& b)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> of_a;
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> of_b;
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> of_both;
    for (std::size_t v = 0; v < a.size(); ++v) {
        ++of_a[{a[v], 0}];
        ++of_b[{0, b[v]}];
        ++of_both[{a[v], b[v]}];
    }
    const auto n = static_cast<double>(a.size());
    const double h_a = entropy(of_a, n);
    const double h_b = entropy(of_b, n);
    return {h_a, h_b, h_a + h_b - entropy(of_both, n)};
}

/// By the definition, with the mean over every order of the members.
double by_definition(const Partition& a, const Partition& b)
{
    const auto [h_a, h_b, information] = entropies(a, b);
    std::vector<std::size_t> order(b.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    double sum = 0.0;
    double orders = 0.0;
    do {
        Partition dealt(b.size());
        for (std::size_t v = 0; v < b.size(); ++v)
            dealt[v] = b[order[v]];
        sum += entropies(a, dealt)[2];
        orders += 1.0;
    } while (std::ranges::next_permutation(order).found);
    const double expected = sum / orders;
    return (information - expected) / ((h_a + h_b) / 2.0 - expected);
}

Partition random_partition(Random& random, std::size_t nodes, std::uint32_t communities)
{
    Partition partition(nodes);
    for (auto& community : partition)
        community = static_cast<std::uint32_t>(random.below(communities));
    return partition;
}

} // namespace

TEST(AdjustedMutualInformation, IsOneOfTheSameGroupsUnderOtherNumbers)
{
    EXPECT_EQ(adjusted_mutual_information({0, 0, 1, 1}, {3, 3, 0, 0}), 1.0);
    EXPECT_EQ(adjusted_mutual_information({}, {}), 1.0);
    EXPECT_EQ(adjusted_mutual_information({0, 0}, {1, 1}), 1.0);
}

TEST(AdjustedMutualInformation, IsZeroWhereOneSaysNothing)
{
    EXPECT_EQ(adjusted_mutual_information({0, 0, 0, 0}, {0, 1, 2, 3}), 0.0);
    EXPECT_NEAR(adjusted_mutual_information({0, 0, 0, 0}, {0, 0, 1, 1}), 0.0, 1e-12);
}

TEST(AdjustedMutualInformation, OfFourInTwoPairsCrossedByHand)
{
    // I = 0, H = H' = ln 2; of the 3 pairings 1 is the same: E = ln 2 / 3; AMI = -(1/3) / (2/3)
    EXPECT_NEAR(adjusted_mutual_information({0, 0, 1, 1}, {0, 1, 0, 1}), -0.5, 1e-12);
}

TEST(AdjustedMutualInformation, TakesTheMeanOverEveryOrderOfTheMembers)
{
    Random random(7);
    for (int trial = 0; trial < 12; ++trial) {
        const auto a = random_partition(random, 6, 3);
        const auto b = random_partition(random, 6, 4);
        const auto [h_a, h_b, information] = entropies(a, b);
        if (h_a == 0.0 || h_b == 0.0 || h_a == information) continue;
        EXPECT_NEAR(adjusted_mutual_information(a, b), by_definition(a, b), 1e-10);
        EXPECT_NEAR(adjusted_mutual_information(b, a), by_definition(a, b), 1e-10);
    }
}

TEST(AdjustedMutualInformation, OfUnrelatedPartitionsIsAboutZero)
{
    Random random(1);
    const auto a = random_partition(random, 20000, 300);
    const auto b = random_partition(random, 20000, 40);
    EXPECT_NEAR(adjusted_mutual_information(a, b), 0.0, 0.005);
    auto close = a;
    for (std::size_t v = 0; v < close.size(); v += 10)
        close[v] = 0;
    EXPECT_GT(adjusted_mutual_information(a, close), 0.8);
}

TEST(AdjustedMutualInformation, OfOtherNodesIsRefused)
{
    EXPECT_THROW(adjusted_mutual_information({0}, {0, 1}), std::invalid_argument);
}

TEST(CommunityStability, IsOneWhereEverySeedFindsTheSame)
{
    std::vector<Arc> ties;
    for (NodeId c = 0; c < 8; ++c) {
        for (NodeId i = 0; i < 5; ++i) {
            for (NodeId j = i + 1; j < 5; ++j)
                ties.push_back({5 * c + i, 5 * c + j});
        }
    }
    const auto result = community_stability(Network::undirected(40, ties));
    EXPECT_DOUBLE_EQ(result.mean_agreement, 1.0);
    EXPECT_EQ(result.least_agreement, 1.0);
    EXPECT_EQ(result.communities, std::vector<std::uint32_t>(20, 8));
    for (const double quality : result.quality)
        EXPECT_NEAR(quality, 1.0 - 1.0 / 8.0, 1e-12);
}

TEST(CommunityStability, OfTheKarateClubIsHighAndOfChanceTiesLow)
{
    const auto karate = community_stability(tests::karate_club());
    EXPECT_GT(karate.mean_agreement, 0.8);
    Random random(3);
    std::vector<Arc> ties;
    for (int i = 0; i < 600; ++i) {
        ties.push_back(
            {static_cast<NodeId>(random.below(200)), static_cast<NodeId>(random.below(200))});
    }
    const auto chance = community_stability(Network::undirected(200, ties));
    EXPECT_LT(chance.mean_agreement, 0.7);
    EXPECT_LE(chance.least_agreement, chance.mean_agreement);
}

TEST(CommunityStability, IsTheMeanOverThePairsOfSeedsOnAnyNumberOfThreads)
{
    const auto network = tests::blurred_groups(1, 400);
    const auto result = community_stability(network, {.random_seed = 5}, 3);
    std::vector<Partition> found;
    for (std::uint64_t seed = 5; seed < 8; ++seed)
        found.push_back(leiden(network, {.random_seed = seed}).community);
    const double sum = adjusted_mutual_information(found[0], found[1]) +
                       adjusted_mutual_information(found[0], found[2]) +
                       adjusted_mutual_information(found[1], found[2]);
    EXPECT_NEAR(result.mean_agreement, sum / 3.0, 1e-12);
    for (const std::size_t threads : {1U, 4U}) {
        const ThreadLimit limit(threads);
        EXPECT_EQ(community_stability(network, {.random_seed = 5}, 3).mean_agreement,
                  result.mean_agreement);
    }
    EXPECT_THROW(community_stability(network, {}, 1), std::invalid_argument);
}

} // namespace spindel::engine
