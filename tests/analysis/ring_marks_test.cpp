#include "analysis/ring_marks.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/random.h"

namespace spindel::analysis {

namespace {

constexpr std::uint32_t kRings = 60;
constexpr std::uint32_t kMembers = 5;

Rings groups_of_five()
{
    Rings rings;
    for (std::uint32_t r = 0; r < kRings; ++r) {
        Ring ring;
        for (std::uint32_t m = 0; m < kMembers; ++m)
            ring.members.push_back(r * kMembers + m);
        rings.rings.push_back(ring);
    }
    return rings;
}

/// One in ten handles others, one in ten changes numbers, wherever they belong.
engine::NodeMap<Marks> marks_at_random(std::uint64_t seed)
{
    engine::Random random(seed);
    engine::NodeMap<Marks> marks(kRings * kMembers);
    for (auto& one : marks) {
        one.handling = random.below(10) == 0 ? 1 + 3 * random.uniform() : 0;
        one.unexplained = random.below(10) == 0 ? 1 + 2 * random.uniform() : 0;
    }
    return marks;
}

std::size_t shown(const Rings& rings)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        rings.rings, [](const Ring& ring) { return ring.marks_q && *ring.marks_q <= 0.1; }));
}

} // namespace

TEST(RingMarks, WhereMarksLieAtRandomHardlyAnyWorldShowsARing)
{
    int worlds = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        auto rings = groups_of_five();
        judge_rings(marks_at_random(seed), rings);
        worlds += shown(rings) > 0 ? 1 : 0;
    }
    EXPECT_LE(worlds, 18) << "of 100 at a rate of .1, more than 18 come once in a hundred times";
}

TEST(RingMarks, ARingThatHandlesAndChangesNumbersIsShownAndNoneThatDoesOneOfBoth)
{
    auto marks = marks_at_random(1);
    for (std::uint32_t m = 0; m < kMembers; ++m) {
        marks[m].handling = marks[m].unexplained = 3;
        marks[kMembers + m] = {.handling = 4};
        marks[2 * kMembers + m] = {.unexplained = 3};
    }
    auto rings = groups_of_five();
    judge_rings(marks, rings);
    EXPECT_LE(rings.rings[0].marks_q.value(), 0.01);
    EXPECT_GT(rings.rings[1].marks_q.value(), 0.1);
    EXPECT_GT(rings.rings[2].marks_q.value(), 0.1);
}

TEST(RingMarks, WhoStandsAloneIsNotJudged)
{
    Rings rings;
    rings.rings.push_back({.members = {0}});
    rings.rings.push_back({.members = {1, 2}});
    judge_rings(engine::NodeMap<Marks>(3), rings);
    EXPECT_FALSE(rings.rings[0].marks_q);
    EXPECT_EQ(rings.rings[1].marks_q, 1.0);
    Rings none;
    judge_rings(engine::NodeMap<Marks>(), none);
    EXPECT_TRUE(none.rings.empty());
}

} // namespace spindel::analysis
