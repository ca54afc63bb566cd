#include "analysis/evidence/paid_journeys.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "analysis/evidence/conduct.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

namespace {

/// Somebody's journey on a booking, paid from somebody's account.
engine::Record paid_trip(int number, const std::string& traveller, const std::string& payer)
{
    auto record = support::journey(fmt::format("T{}", number), "2025-03-01T08:00:00Z",
                                   "A-" + traveller, fmt::format("B{}", number));
    record.depart_time += std::chrono::days{number};
    record.payer_account_id = "K-" + payer;
    return record;
}

/// Twenty people who each paid one journey of their own, and one who paid five of others: so are
/// five of twenty-five, and all five its.
std::vector<engine::Record> payers()
{
    std::vector<std::pair<std::string, std::string>> who{{"payer", "LT"}};
    for (int i = 0; i < 20; ++i)
        who.emplace_back(fmt::format("p{}", i), "LT");
    auto records = support::people(who);
    for (const auto& [name, place] : who)
        records.emplace_back(support::account("R-K-" + name, "K-" + name, "A-" + name));
    for (int i = 0; i < 20; ++i) {
        const auto name = fmt::format("p{}", i);
        records.push_back(paid_trip(i, name, name));
        records.emplace_back(support::call(fmt::format("C{}", i), "2025-03-01T10:00:00Z",
                                           "P-" + name, fmt::format("P-p{}", (i + 1) % 20)));
    }
    for (int i = 0; i < 5; ++i)
        records.push_back(paid_trip(100 + i, fmt::format("p{}", i), "payer"));
    return records;
}

} // namespace

TEST(PaidJourneys, WhoPaysForOthersAloneIsRareAmongWhoPays)
{
    const support::LoadedRecords loaded(payers());
    const auto found = paid_journeys(loaded.subject());
    const auto& payer = found[loaded.node("A-payer")];
    EXPECT_EQ(payer.parties, 5U);
    EXPECT_EQ(payer.stayed_behind, 5U);
    EXPECT_NEAR(payer.p, 1.0 / 53'130, 1e-12); // 1 / (25 choose 5)
    EXPECT_EQ(found[loaded.node("A-p7")].parties, 1U);
    EXPECT_EQ(found[loaded.node("A-p7")].p, 1);
}

TEST(PaidJourneys, APayerWhoGoesAlongPaysForTheOwnParty)
{
    auto records = payers();
    for (int i = 0; i < 5; ++i) {
        auto along = paid_trip(100 + i, "payer", "payer");
        std::get<engine::TravelRecord>(along).record_id = fmt::format("U{}", i);
        records.push_back(along);
    }
    const support::LoadedRecords loaded(records);
    EXPECT_EQ(paid_journeys(loaded.subject())[loaded.node("A-payer")].stayed_behind, 0U);
    EXPECT_EQ(paid_journeys(loaded.subject())[loaded.node("A-payer")].p, 1);
}

TEST(PaidJourneys, WithoutJourneysThereIsNothingToTest)
{
    const support::LoadedRecords loaded(support::x_ring_records());
    for (const auto& one : paid_journeys(loaded.subject()))
        EXPECT_EQ(one.p, 1);
}

TEST(ConductReasons, SayWhatIsBeyondChanceWithFigureAndP)
{
    const support::LoadedRecords loaded(payers());
    const ContactLists contacts(loaded.network().node_count());
    const auto found = conduct(loaded.subject(), contacts);
    const auto reasons = conduct_reasons(found, loaded.node("A-payer"));
    ASSERT_EQ(reasons.size(), 1U);
    EXPECT_EQ(reasons[0].measure, "journeys of others");
    EXPECT_EQ(reasons[0].words, "stayed behind on 5 of the 5 journeys that it paid (p = 1.9e-05)");
    EXPECT_TRUE(conduct_reasons(found, loaded.node("A-p7")).empty());
}

TEST(ConductReasons, NameCompanionsAndInsulatedContacts)
{
    Conduct found;
    found.companions = {
        {{.node = 1, .bookings = 2}, {.node = 2, .departures = 5, .p = 1e-6, .q = 1e-3}}, {}};
    found.insulation.resize(2);
    found.insulation[0] = {.contacts = 9, .tested = 8, .insulated = 2, .broker_p = 0.02};
    found.insulation[1] = {
        .calls = 61, .elsewhere = 3, .main = 0, .behind_a_broker = true, .p = 0.004};
    found.paid_journeys.resize(2);
    found.passed_money.resize(2);
    found.converging_money.resize(2);
    found.arrivals.resize(2);
    found.arrivals[1] = {.tested = 6, .bunched = 4, .p = 0.0013};
    found.passed_money[1] = {.up = 3, .up_p = 0.005, .through = 1, .through_p = 0.04};
    EXPECT_EQ(
        line_of(conduct_reasons(found, 0)),
        "goes by the same departures as 1 other on bookings of their own, beyond chance (with "
        "one 5 times, p = 1e-06, q = 0.001); set out on one booking with 1 other who did not "
        "come home with it; 2 of its 8 contacts speak with hardly anybody else (p = 0.02)");
    EXPECT_EQ(line_of(conduct_reasons(found, 1)),
              "58 of its 61 calls are with one contact, who has 8 others (p = 0.004); passed up 3 "
              "sums larger than those it collected (p = 0.005); 1 sum went on within three days, "
              "nearly whole (p = 0.04); its calls with 4 of 6 who arrived to stay come just after "
              "their arrival (p = 0.0013), as a host's or a foreman's do");
}

} // namespace spindel::analysis
