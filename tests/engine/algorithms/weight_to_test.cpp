#include <map>

#include <gtest/gtest.h>

#include "engine/algorithms/leiden_level.h"

namespace spindel::engine::leiden_steps {

namespace {

constexpr std::uint32_t kCommunities = 200;

/// Adds what is drawn, again and again, and compares with a map and the order of first meetings.
void compare(WeightTo& weight_to)
{
    Random random(7);
    for (int round = 0; round < 50; ++round) {
        weight_to.clear();
        std::map<std::uint32_t, double> expected;
        std::vector<std::uint32_t> order;
        const auto arcs = 1 + random.below(100); // so that tables grow
        for (std::uint64_t i = 0; i < arcs; ++i) {
            const auto community = static_cast<std::uint32_t>(random.below(kCommunities));
            const auto weight = static_cast<double>(random.below(4)); // 0 is as none
            weight_to.add(community, weight);
            if (weight <= 0) continue;
            if (!expected.contains(community)) order.push_back(community);
            expected[community] += weight;
        }
        const auto met = weight_to.communities();
        ASSERT_EQ(std::vector(met.begin(), met.end()), order);
        for (std::size_t i = 0; i < met.size(); ++i)
            ASSERT_EQ(weight_to.weight(i), expected.at(met[i]));
    }
}

} // namespace

TEST(WeightTo, ASumForEachCommunityIsThatOfAMap)
{
    WeightTo weight_to(kCommunities);
    compare(weight_to);
}

TEST(WeightTo, AHashedSumIsThatOfAMap)
{
    WeightTo weight_to(kCommunities, 0);
    compare(weight_to);
}

} // namespace spindel::engine::leiden_steps
