#include "analysis/ring_score.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/subject.h"

namespace spindel::analysis {

using namespace support;

namespace {

/// Two in Sweden and one in Norway who all ring one another; one pays another on the first day.
std::vector<engine::Record> triangle()
{
    auto records = people({{"a", "SE"}, {"b", "SE"}, {"c", "NO"}});
    for (const engine::Record& record : std::initializer_list<engine::Record>{
             account("H-1", "K-a", "A-a"), account("H-2", "K-b", "A-b"),
             call("C-1", "2025-03-01T10:00:00Z", "P-a", "P-b"),
             call("C-2", "2025-03-05T10:00:00Z", "P-b", "P-c"),
             call("C-3", "2025-03-09T10:00:00Z", "P-c", "P-a"),
             payment("M-1", "2025-03-02T09:00:00Z", "K-a", "K-b", "100")}) {
        records.push_back(record);
    }
    return records;
}

Ring described(const LoadedRecords& loaded, const std::vector<std::string>& names)
{
    std::vector<engine::NodeId> members;
    for (const auto& name : names)
        members.push_back(loaded.node(name));
    std::ranges::sort(members);
    return describe_ring(loaded.subject().projection, loaded.subject().graph(), members);
}

} // namespace

TEST(RingScore, IsAProductInWhichSizeAndBordersMayEndAllAndTheOthersHalve)
{
    EXPECT_DOUBLE_EQ(ring_score({1, 0.5, 1, 1, 1}), 0.5);
    EXPECT_DOUBLE_EQ(ring_score({1, 0.5, 0, 1, 1}), 0.25);
    EXPECT_DOUBLE_EQ(ring_score({1, 0.5, 0, 0, 1}), 0.125) << "one layer, nothing close in time";
    EXPECT_DOUBLE_EQ(ring_score({1, 0.5, 1, 1, 0.4}), 0.25) << "two stages of five: 3 of 6";
    EXPECT_DOUBLE_EQ(ring_score({1, 0.6, 1, 1, 0}), 0.1) << "no stage: a sixth";
    EXPECT_DOUBLE_EQ(ring_score({0, 1, 1, 1, 1}), 0.0);
    EXPECT_DOUBLE_EQ(ring_score({1, 0, 1, 1, 1}), 0.0) << "one country";
}

TEST(RingScore, OfATriangleOverABorderByHand)
{
    const LoadedRecords loaded(triangle());
    const auto ring = described(loaded, {"A-a", "A-b", "A-c"});
    EXPECT_EQ(ring.ties, 3U);
    EXPECT_DOUBLE_EQ(ring.density, 1.0);
    EXPECT_DOUBLE_EQ(ring.cross_border_share, 2.0 / 3) << "a-c and b-c of three ties";
    EXPECT_EQ(ring.layers, (std::array<double, 4>{3, 1, 0, 0}));
    EXPECT_EQ(ring.countries, (std::vector{country("NO"), country("SE")}));
    EXPECT_EQ(ring.first, at("2025-03-01T10:00:00Z"));
    EXPECT_EQ(ring.last, at("2025-03-09T10:00:00Z"));
    // size 1 - e^-(1/10); borders 1 - (2/3)^(2/3) (1/3)^(1/3); layers: a and b of three; timing:
    // the payment comes 23 hours after a call
    const double borders = 1 - std::pow(2.0 / 3, 2.0 / 3) * std::pow(1.0 / 3, 1.0 / 3);
    EXPECT_NEAR(ring.score, (1 - std::exp(-0.1)) * borders * (1 + 2.0 / 3) / 2 * 1 / 6, 1e-12);
}

TEST(RingScore, IsNoughtForAPairAndForOneCountry)
{
    const LoadedRecords loaded(triangle());
    EXPECT_DOUBLE_EQ(described(loaded, {"A-a", "A-c"}).score, 0.0);
    auto at_home = people({{"a", "SE"}, {"b", "SE"}, {"c", "SE"}});
    at_home.push_back(call("C-1", "2025-03-01T10:00:00Z", "P-a", "P-b"));
    at_home.push_back(call("C-2", "2025-03-01T11:00:00Z", "P-b", "P-c"));
    EXPECT_DOUBLE_EQ(described(LoadedRecords(at_home), {"A-a", "A-b", "A-c"}).score, 0.0);
}

TEST(RingScore, FallsWithEachMemberBeyondForty)
{
    const auto chain_of = [](int length) {
        std::vector<engine::Record> records;
        for (int i = 0; i < length; ++i) {
            for (auto& record : person(std::to_string(1000 + i), i % 2 == 0 ? "SE" : "NO"))
                records.push_back(record);
            if (i == 0) continue;
            records.push_back(call("C-" + std::to_string(i), "2025-03-01T10:00:00Z",
                                   "P-" + std::to_string(999 + i),
                                   "P-" + std::to_string(1000 + i)));
        }
        return LoadedRecords(records);
    };
    const auto score = [&](int length) {
        std::vector<std::string> names;
        for (int i = 0; i < length; ++i)
            names.push_back("A-" + std::to_string(1000 + i));
        return described(chain_of(length), names).score;
    };
    // half a border, one layer, nothing to time, no stage of work: 1/8 of 1/6
    EXPECT_DOUBLE_EQ(score(40), (1 - std::exp(-3.8)) / 48);
    EXPECT_DOUBLE_EQ(score(80), (1 - std::exp(-7.8)) / 96) << "twice the largest ring: half";
    EXPECT_GT(score(20), score(4)) << "up to forty a larger group scores more";
}

TEST(RingScore, AMemberWithoutTiesCountsAsAMember)
{
    const LoadedRecords loaded(triangle());
    EXPECT_EQ(described(loaded, {"A-a"}).ties, 0U);
    EXPECT_EQ(described(loaded, {"A-a"}).first, engine::kNoTime);
    EXPECT_DOUBLE_EQ(described(loaded, {"A-a"}).density, 0.0);
}

} // namespace spindel::analysis
