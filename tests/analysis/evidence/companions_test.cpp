#include "analysis/evidence/companions.h"

#include <algorithm>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "engine/random.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

namespace {

using engine::Record;
using std::chrono::days;
using std::chrono::hours;

/// A trip over the water, out or home.
Record trip(int number, engine::Time time, const std::string& who, const std::string& booking,
            bool home = false, const std::string& carrier = "Line 1")
{
    auto record =
        support::journey(fmt::format("T{}", number), "2025-01-01", "A-" + who, booking, carrier);
    record.depart_time = time;
    if (home) std::swap(record.from_country, record.to_country);
    return record;
}

std::string booking(int number)
{
    return fmt::format("B{}", number);
}

/// Forty strangers on daily ships for half a year, each trip on a booking of its own, with calls
/// among them so that all are in the network.
std::vector<Record> strangers(int& number)
{
    engine::Random random(5);
    std::vector<std::pair<std::string, std::string>> who;
    for (int i = 0; i < 40; ++i)
        who.emplace_back(fmt::format("s{}", i), "LT");
    auto records = support::people(who);
    for (int i = 0; i < 40; ++i) {
        records.emplace_back(support::call(fmt::format("CS{}", i), "2025-03-01T10:00:00Z",
                                           fmt::format("P-s{}", i),
                                           fmt::format("P-s{}", (i + 1) % 40)));
        for (int window = 0; window < 6; ++window) {
            const auto day = window * 28 + static_cast<int>(random.below(28));
            ++number;
            records.push_back(trip(number, support::at("2025-01-02") + days{day} + hours{9},
                                   fmt::format("s{}", i), booking(number)));
        }
    }
    return records;
}

std::vector<Companion> companions_of(const std::vector<Record>& records, const std::string& who)
{
    const support::LoadedRecords loaded(records);
    return companions(loaded.subject())[loaded.node("A-" + who)];
}

} // namespace

TEST(Companions, WhoGoesByTheSameShipsOnBookingsOfTheirOwnIsFoundAndNobodyElse)
{
    int number = 0;
    auto records = strangers(number);
    for (const char* name : {"left", "right"}) {
        for (auto& record : support::person(name, "LT"))
            records.push_back(record);
    }
    records.emplace_back(support::call("CLR", "2025-03-01T10:00:00Z", "P-left", "P-right"));
    for (int window = 0; window < 6; ++window) {
        const auto time = support::at("2025-01-02") + days{window * 28 + 3 * window} + hours{9};
        for (const char* name : {"left", "right"}) {
            ++number;
            records.push_back(trip(number, time, name, booking(number)));
            ++number; // two days later home by the same ship: the same meeting, not another
            records.push_back(trip(number, time + days{2}, name, booking(number), true));
        }
    }
    const support::LoadedRecords loaded(records);
    const auto found = companions(loaded.subject());
    const auto left = loaded.node("A-left");
    const auto right = loaded.node("A-right");
    std::size_t all = 0;
    for (const auto& list : found)
        all += list.size();
    EXPECT_EQ(all, 2U) << "the two, each once";
    ASSERT_EQ(found[left].size(), 1U);
    EXPECT_EQ(found[left][0].node, right);
    EXPECT_EQ(found[left][0].departures, 6U);
    EXPECT_EQ(found[left][0].bookings, 0U);
    EXPECT_LT(found[left][0].p, 1e-5);
    EXPECT_LE(found[left][0].q, 0.05);
    const engine::ThreadLimit one(1);
    const auto alone = companions(loaded.subject());
    EXPECT_EQ(alone[left][0].p, found[left][0].p);
    EXPECT_EQ(alone[left][0].q, found[left][0].q);
}

TEST(Companions, ABookingIsALinkOfItsOwnKindUnlessTheyCameHomeTogether)
{
    auto records = support::people({{"guide", "LT"}, {"guest", "LT"}, {"wife", "LT"}});
    const auto out = support::at("2025-02-01");
    int number = 0;
    for (const char* name : {"guide", "guest", "wife"})
        records.push_back(trip(++number, out, name, "B1"));
    for (const char* name : {"guide", "wife"})
        records.push_back(trip(++number, out + days{6}, name, "B1", true));
    const auto of_guide = companions_of(records, "guide");
    ASSERT_EQ(of_guide.size(), 1U) << "the guest, who did not come home with the guide";
    EXPECT_EQ(of_guide[0].bookings, 1U);
    EXPECT_EQ(of_guide[0].departures, 0U);
    EXPECT_EQ(of_guide[0].p, 1);
    EXPECT_EQ(companions_of(records, "guest").size(), 2U);
}

TEST(Companions, WhoRingAndPayOneAnotherAreOfOneHome)
{
    auto records = support::people({{"one", "LT"}, {"two", "LT"}});
    records.push_back(trip(1, support::at("2025-02-01"), "one", "B1"));
    records.push_back(trip(2, support::at("2025-02-01"), "two", "B1"));
    EXPECT_EQ(companions_of(records, "one").size(), 1U);
    records.emplace_back(support::account("K1", "K-one", "A-one"));
    records.emplace_back(support::account("K2", "K-two", "A-two"));
    records.emplace_back(support::call("C1", "2025-01-05T10:00:00Z", "P-one", "P-two"));
    records.emplace_back(support::call("C2", "2025-01-06T10:00:00Z", "P-two", "P-one"));
    records.emplace_back(support::payment("M1", "2025-01-07T10:00:00Z", "K-one", "K-two", "20"));
    EXPECT_EQ(companions_of(records, "one").size(), 1U);
    records.emplace_back(support::payment("M2", "2025-01-08T10:00:00Z", "K-two", "K-one", "20"));
    EXPECT_TRUE(companions_of(records, "one").empty());
}

TEST(Companions, WithoutJourneysThereAreNone)
{
    const support::LoadedRecords loaded(support::x_ring_records());
    for (const auto& list : companions(loaded.subject()))
        EXPECT_TRUE(list.empty());
    const support::LoadedRecords nothing{std::vector<Record>{}};
    EXPECT_TRUE(companions(nothing.subject()).empty());
}

TEST(Companions, OnlyTheChosenJourneysCount)
{
    auto records = support::people({{"one", "LT"}, {"two", "LT"}});
    records.push_back(trip(1, support::at("2025-02-01"), "one", "B1"));
    records.push_back(trip(2, support::at("2025-02-01"), "two", "B1"));
    records.emplace_back(support::call("C1", "2025-06-05T10:00:00Z", "P-one", "P-two"));
    CaseOptions later;
    later.projection.period.from = support::at("2025-05-01");
    const support::LoadedRecords loaded(records, later);
    EXPECT_TRUE(companions(loaded.subject())[loaded.node("A-one")].empty());
}

TEST(Companions, StopWhenAsked)
{
    const support::LoadedRecords loaded(support::x_ring_records());
    std::stop_source stop;
    stop.request_stop();
    CompanionOptions options;
    options.progress.stop = stop.get_token();
    EXPECT_THROW(companions(loaded.subject(), options), engine::Cancelled);
}

} // namespace spindel::analysis
