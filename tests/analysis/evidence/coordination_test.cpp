#include "analysis/evidence/coordination.h"

#include <numeric>

#include <gtest/gtest.h>

#include "tests/support/town.h"
#include "tests/support/uniform.h"

namespace spindel::analysis {

TEST(Coordination, TheLawOfMarksClaimsNoMoreThanChanceWhereTheyLieAtRandom)
{
    support::Town town;
    std::vector<double> marks_p;
    std::vector<double> changing_p;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        town.mark_at_random(seed);
        const auto answers = town.answers(0);
        for (std::uint32_t v = support::kClique; v < support::kPeople;
             v += 20) { // far apart, so hardly dependent
            marks_p.push_back(answers.scored[town.node(v)].marks_p);
            changing_p.push_back(answers.scored[town.node(v)].changing_p);
        }
    }
    EXPECT_LT(support::excess_over_uniform(marks_p), support::most_excess(marks_p.size()));
    EXPECT_LT(support::excess_over_uniform(changing_p), support::most_excess(changing_p.size()));
    const auto mean =
        std::accumulate(marks_p.begin(), marks_p.end(), 0.0) / static_cast<double>(marks_p.size());
    EXPECT_LT(mean, 0.8) << "who has no marked contact has p = 1";
}

TEST(Strength, AsksForEverySignAtOnce)
{
    auto c = support::somebody();
    EXPECT_DOUBLE_EQ(strength(c), 3 + 2);
    c.changing_p = 0.9; // as changed with others: only what those do not explain counts
    EXPECT_DOUBLE_EQ(strength(c), 3 + 2);
    c.score = 20;
    EXPECT_DOUBLE_EQ(strength(c), 3 + 4) << "a score counts up to eight";
    const auto without = [](auto&& take) {
        auto less = support::somebody();
        take(less);
        return strength(less);
    };
    EXPECT_EQ(without([](auto& of) { of.score = 0; }), 0);
    EXPECT_EQ(without([](auto& of) { of.in_command = false; }), 0);
    EXPECT_EQ(without([](auto& of) { of.acts_itself = false; }), 0) << "a foreman's word alone";
    EXPECT_EQ(without([](auto& of) { of.across_borders = false; }), 0);
    EXPECT_EQ(without([](auto& of) { of.unexplained_p = 0.5; }), 0) << "as most contacts are";
}

} // namespace spindel::analysis
