#include "analysis/cross_border.h"

#include <gtest/gtest.h>

#include "tests/support/subject.h"

namespace spindel::analysis {

using namespace support;

namespace {

/// Two calls from Sweden to Norway, two payments back, and a journey from Lithuania to Sweden.
std::vector<engine::Record> traffic()
{
    std::vector<engine::Record> records;
    for (const std::string time : {"2025-03-01T23:00:00Z", "2025-03-03T01:00:00Z"}) {
        auto one = call("C-" + time, time, "P-1", "P-2");
        one.caller_country = country("SE");
        one.callee_country = country("NO");
        records.push_back(one);
    }
    for (const std::string currency : {"SEK", "PLN"}) {
        auto one = payment("M-" + currency, "2025-03-02T10:00:00Z", "K-1", "K-2", "110", currency);
        one.payer_country = country("NO");
        one.payee_country = country("SE");
        records.push_back(one);
    }
    records.push_back(journey("T-1", "2025-03-02T06:00:00Z", "A-1", ""));
    records.push_back(engine::RateRecord{at("2025-03-01"), *engine::Currency::parse("SEK"),
                                         engine::parse_rate("11").value()});
    return records;
}

} // namespace

TEST(CountryFlows, CountRecordsByLayerAndMoneyWhereThereIsARate)
{
    const LoadedRecords loaded(traffic());
    EXPECT_EQ(to_csv(country_table(country_flows(loaded.subject().graph()))),
              "from,to,calls,payments,journeys,money,payments_without_rate\n"
              "LT,SE,0,0,1,0,0\n"
              "NO,SE,0,2,0,10,1\n"
              "SE,NO,2,0,0,0,0\n");
}

TEST(CountryFlows, OfAPeriodLeaveOutTheRest)
{
    const LoadedRecords loaded(traffic());
    EXPECT_EQ(to_csv(country_table(country_flows(loaded.subject().graph(),
                                                 {at("2025-03-02"), at("2025-03-02T08:00:00Z")}))),
              "from,to,calls,payments,journeys,money,payments_without_rate\n"
              "LT,SE,0,0,1,0,0\n");
}

TEST(Activity, IsCountedByWholeDays)
{
    const LoadedRecords loaded(traffic());
    EXPECT_EQ(to_csv(activity_table(activity(loaded.subject().graph()))),
              "from,calls,payments,journeys\n"
              "2025-03-01,1,0,0\n"
              "2025-03-02,0,2,1\n"
              "2025-03-03,1,0,0\n");
}

TEST(Activity, OverALongTimeIsCountedByLongerSteps)
{
    const LoadedRecords loaded(traffic());
    EXPECT_EQ(to_csv(activity_table(activity(loaded.subject().graph(), {}, 2))),
              "from,calls,payments,journeys\n"
              "2025-03-01,1,2,1\n"
              "2025-03-03,1,0,0\n");
}

TEST(Activity, OfNothingIsNothing)
{
    const LoadedRecords empty({});
    EXPECT_TRUE(activity(empty.subject().graph()).empty());
    EXPECT_TRUE(country_flows(empty.subject().graph()).empty());
}

} // namespace spindel::analysis
