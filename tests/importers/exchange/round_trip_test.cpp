#include <gtest/gtest.h>

#include "tests/importers/exchange/round_trip.h"
#include "tests/support/exchange_case.h"

namespace spindel::importers::exchange {

namespace {

using analysis::exchange::ExportOptions;
using engine::EntityKind;
using engine::Labels;
using support::at;

class RoundTripOf : public testing::TestWithParam<std::tuple<const char*, Labels::Victims>> {
protected:
    void expect_same_bytes(ExportOptions options, std::int64_t records)
    {
        const auto& [format, victims] = GetParam();
        options.victims = victims;
        const auto trip = round_trip(graph_, format, options);
        EXPECT_EQ(trip.first, trip.second);
        EXPECT_EQ(trip.rows.read, records);
        EXPECT_EQ(trip.rows.stored, records);
    }

    engine::RecordGraph graph_ = support::TemporaryCase(support::awkward_records()).graph();
};

INSTANTIATE_TEST_SUITE_P(Formats, RoundTripOf,
                         testing::Combine(testing::ValuesIn(kFormats),
                                          testing::Values(Labels::Victims::masked,
                                                          Labels::Victims::included)));

} // namespace

TEST_P(RoundTripOf, AWholeCaseGivesTheSameBytes)
{
    expect_same_bytes({}, 26); // 17 events, 6 statements, 3 rates
}

TEST_P(RoundTripOf, StatedContactsOfAVictimGiveTheSameBytes)
{
    auto records = support::awkward_records();
    auto dated = support::contact("L2", "SECRET-ACTOR-1", "O-1");
    dated.time = at("2025-03-03");
    dated.period = 3;
    dated.weight = 25'000;
    dated.layer = "m\xC3\xB6te, \"privat\"";
    records.emplace_back(dated);
    records.emplace_back(support::contact("L3", "O-1", "A-ALONE"));
    graph_ = support::TemporaryCase(records).graph();
    expect_same_bytes({}, 28);
}

TEST_P(RoundTripOf, ACallThatTwoSourcesTellGivesTheSameBytes)
{
    auto told = support::call("77/SECRET-PHONE-1", "2025-03-01T12:00:04Z", "P-1", "SECRET-PHONE-1");
    told.source = "NO-TEL";
    auto first = told;
    first.source = "SE-TEL";
    first.record_id = "C-77";
    auto records = support::awkward_records();
    records.emplace_back(first);
    graph_ = support::TemporaryCase(records, {{told, "SE-TEL", "C-77"}}).graph();
    const auto& [format, victims] = GetParam();
    const auto trip = round_trip(graph_, format, {.victims = victims});
    EXPECT_NE(trip.first.find("NO-TEL"), std::string::npos);
    EXPECT_EQ(trip.first, trip.second);
    EXPECT_EQ(trip.rows, (engine::RowCounts{28, 27, 1, 0, 0}));
}

TEST_P(RoundTripOf, APeriodGivesTheSameBytes)
{
    const auto& [format, victims] = GetParam();
    const auto trip = round_trip(
        graph_, format, {.period = {at("2025-03-03"), at("2025-03-05")}, .victims = victims});
    EXPECT_EQ(trip.first, trip.second);
    // the 7 attributions, M-1, M-2, T-2 and T-3, statements but for A-ALONE, 3 rates
    EXPECT_EQ(trip.rows.stored, 7 + 4 + 5 + 3);
}

TEST_P(RoundTripOf, AVictimsPhoneWithoutTheVictimGivesTheSameBytes)
{
    // neither SECRET-ACTOR-1 nor the record that gives it the phone is in the export
    expect_same_bytes({.entities = std::set{*graph_.find(EntityKind::phone, "P-1"),
                                            *graph_.find(EntityKind::phone, "SECRET-PHONE-1")}},
                      2 + 3);
}

TEST_P(RoundTripOf, ABookingWhoseOtherTravellersAreLeftOutGivesTheSameBytes)
{
    expect_same_bytes({.entities = std::set{*graph_.find(EntityKind::actor, "SECRET-ACTOR-1")}},
                      1 + 1 + 3);
}

TEST_P(RoundTripOf, NamesThatLookLikeValuesGiveTheSameBytes)
{
    std::vector<engine::Record> records;
    for (const auto* name : {"NaN", " ", "  x ", "null", "true", "1e5", "0x10", "victim-7", "&amp;",
                             "]]>", "{}", "phone:P-1", "a#b", "\"\"", "_x0041", "_"}) {
        records.emplace_back(support::actor(name));
        records.emplace_back(support::call(name, "2025-03-01", name, std::string(name) + "2"));
    }
    const auto& [format, victims] = GetParam();
    const auto trip =
        round_trip(support::TemporaryCase(records).graph(), format, {.victims = victims});
    EXPECT_EQ(trip.first, trip.second);
    EXPECT_EQ(trip.rows.stored, 32);
}

TEST_P(RoundTripOf, AnEmptyCaseGivesTheSameBytes)
{
    const auto& [format, victims] = GetParam();
    const auto trip = round_trip(support::TemporaryCase({}).graph(), format, {.victims = victims});
    EXPECT_EQ(trip.first, trip.second);
}

} // namespace spindel::importers::exchange
