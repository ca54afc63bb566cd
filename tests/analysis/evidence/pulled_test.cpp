#include "analysis/evidence/pulled.h"

#include <gtest/gtest.h>

#include "engine/random.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

namespace {

using Records = std::vector<engine::Record>;

constexpr int kSuspects = 4;
constexpr int kAround = 30; // contacts of each suspect

std::string number(char prefix, int i)
{
    return std::string(1, prefix) + "-" + std::to_string(i);
}

/// Each suspect with its own contacts; in everybody's records these also deal with one another.
template <typename Add>
void add_ties(bool everybody, const Add& add)
{
    engine::Random random(7);
    const int others = kSuspects * kAround;
    for (int i = 0; i < others; ++i) {
        add(i % kSuspects, kSuspects + i);
        for (int k = 0; everybody && k < 3; ++k)
            add(kSuspects + i, kSuspects + static_cast<int>(random.below(others)));
    }
}

Records calls(bool everybody)
{
    Records records;
    add_ties(everybody, [&](int from, int to) {
        if (from == to) return;
        records.emplace_back(support::call("C" + std::to_string(records.size()),
                                           "2025-03-01T10:00:00Z", number('P', from),
                                           number('P', to)));
    });
    return records;
}

Records payments(bool everybody)
{
    Records records;
    add_ties(everybody, [&](int from, int to) {
        if (from == to) return;
        records.emplace_back(support::payment("M" + std::to_string(records.size()),
                                              "2025-03-01T10:00:00Z", number('K', from),
                                              number('K', to), "100"));
    });
    return records;
}

bool pulled(const Records& records, const CaseOptions& options = {})
{
    return are_pulled(support::LoadedRecords(records, options).subject().personas);
}

} // namespace

TEST(Pulled, WhereMostHaveASingleContact)
{
    EXPECT_TRUE(pulled(calls(false)));
    EXPECT_FALSE(pulled(calls(true)));
    EXPECT_TRUE(pulled(payments(false)));
    EXPECT_FALSE(pulled(payments(true)));
    EXPECT_FALSE(pulled({}));
}

TEST(Pulled, CallsDecideWhereThereAreAny)
{
    auto records = calls(true);
    for (auto& record : payments(false))
        records.push_back(std::move(record));
    EXPECT_FALSE(pulled(records));
}

TEST(Pulled, WhateverRecordsAreChosen)
{
    CaseOptions week;
    week.projection.period.from = support::at("2025-06-01");
    EXPECT_FALSE(pulled(calls(true), week));
    EXPECT_TRUE(pulled(calls(false), week));
    CaseOptions travel;
    travel.projection.layers = {false, false, true, false};
    EXPECT_TRUE(pulled(calls(false), travel));
}

} // namespace spindel::analysis
