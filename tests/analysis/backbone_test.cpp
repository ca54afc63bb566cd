#include "analysis/backbone.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/subject.h"

namespace spindel::analysis {

using namespace support;

namespace {

/// A hot-line that forty people ring, each once a day for five days; two of them, A-x1 and A-x2,
/// speak with each other as often. `days` more or fewer.
std::vector<engine::Record> hot_line(int days)
{
    auto records = people({{"hot", "SE"}});
    int number = 0;
    const auto add = [&](const std::string& from, const std::string& to, int day) {
        records.push_back(call("C-" + std::to_string(++number),
                               engine::format_time(at("2025-03-01") + std::chrono::days{day}),
                               "P-" + from, "P-" + to));
    };
    for (int who = 1; who <= 40; ++who) {
        const auto name = "x" + std::to_string(who);
        for (auto& record : person(name))
            records.push_back(std::move(record));
        for (int day = 0; day < days; ++day)
            add(name, "hot", day);
    }
    for (int day = 0; day < days; ++day)
        add("x1", "x2", day);
    return records;
}

engine::TieId tie(const LoadedRecords& loaded, const std::string& a, const std::string& b)
{
    return loaded.subject().projection.tie_between(loaded.node(a), loaded.node(b)).value();
}

} // namespace

TEST(Backbone, AHotLineMeetsItsCallersByChanceAndTwoOfThemDoNot)
{
    const LoadedRecords loaded(hot_line(30)); // 1,230 calls
    const auto kept = significant_ties(loaded.subject().projection, 0.01);
    EXPECT_TRUE(kept[tie(loaded, "A-x1", "A-x2")]);
    EXPECT_FALSE(kept[tie(loaded, "A-x1", "A-hot")])
        << "30 of x1's 60 calls, as are half of all ends";
    const auto network = backbone(loaded.subject().projection, kept);
    EXPECT_EQ(network.node_count(), loaded.network().node_count());
    EXPECT_EQ(network.tie_count(), static_cast<engine::TieId>(std::ranges::count(kept, true)));
    const auto x1 = loaded.node("A-x1");
    EXPECT_DOUBLE_EQ(network.neighbor_weights(x1)[0], std::log2(31.0));
}

TEST(Backbone, FewRecordsSayNothingOfChance)
{
    const LoadedRecords loaded(hot_line(5)); // 205 calls
    for (const bool keeps : significant_ties(loaded.subject().projection, 0.01))
        EXPECT_TRUE(keeps);
}

TEST(Backbone, AllTiesAreTakenWhereThatIsAskedFor)
{
    const LoadedRecords loaded(hot_line(30));
    for (const bool keeps : significant_ties(loaded.subject().projection, 1))
        EXPECT_TRUE(keeps);
    EXPECT_THROW(significant_ties(loaded.subject().projection, 1.5), std::invalid_argument);
}

TEST(Backbone, CompanyOnOneBookingIsKept)
{
    auto records = hot_line(30);
    for (const std::string who : {"x3", "x4"})
        records.push_back(journey("T-" + who, "2025-03-05T06:00:00Z", "A-" + who, "B-1"));
    const LoadedRecords loaded(records);
    EXPECT_TRUE(significant_ties(loaded.subject().projection, 0.01)[tie(loaded, "A-x3", "A-x4")]);
}

} // namespace spindel::analysis
