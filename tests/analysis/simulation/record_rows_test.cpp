#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "engine/money.h"
#include "engine/records.h"
#include "tests/analysis/simulation/simulated_records.h"

namespace spindel::test {

namespace {

bool is_pseudonym(const std::string& text, char letter)
{
    return text.size() == 10 && text[0] == letter && text[1] == '-';
}

template <std::size_t N>
bool is_word(const std::string& text, const std::array<std::string_view, N>& words)
{
    return std::ranges::find(words, text) != words.end();
}

/// One world a seed: population and warrant in turn.
std::map<std::string, std::string> files_of_seed(std::uint64_t seed)
{
    auto options = small_world(seed);
    options.observe = seed % 2 == 0 ? Observation::population : Observation::warrant;
    return files_of(simulate(options));
}

std::optional<engine::Time> time_of(const Row& row, const std::string& column)
{
    return engine::parse_time(row.at(column));
}

class RecordRows : public testing::TestWithParam<std::uint64_t> {
protected:
    std::vector<Row> rows(const std::string& file) { return rows_of(files_.at(file)); }

    std::map<std::string, std::string> files_ = files_of_seed(GetParam());
};

} // namespace

TEST_P(RecordRows, EveryRowHasItsCellsAGradeASourceAndAKeyOfItsOwn)
{
    for (const auto* file : {"actors", "phones", "calls", "accounts", "payments", "travel"}) {
        std::set<std::string> keys;
        const auto all = rows(file);
        EXPECT_FALSE(all.empty()) << file;
        for (const auto& row : all) {
            EXPECT_FALSE(row.contains("extra")) << row.at("extra");
            EXPECT_TRUE(engine::Grade::parse(row.at("grade")));
            const auto& source = row.at("source");
            EXPECT_TRUE(engine::Country::parse(source.substr(0, 2))) << source;
            const auto id = row.contains("record_id") ? row.at("record_id") : row.at("actor_id");
            EXPECT_FALSE(id.empty());
            EXPECT_TRUE(keys.insert(source + " " + id).second) << file << " " << id;
        }
    }
}

TEST_P(RecordRows, CallsFollowTheContract)
{
    auto last = engine::Time{};
    for (const auto& row : rows("calls")) {
        const auto time = time_of(row, "time");
        ASSERT_TRUE(time);
        EXPECT_LE(last, *time);
        last = *time;
        EXPECT_TRUE(is_pseudonym(row.at("caller_id"), 'P'));
        EXPECT_TRUE(is_pseudonym(row.at("callee_id"), 'P'));
        EXPECT_NE(row.at("caller_id"), row.at("callee_id"));
        EXPECT_TRUE(is_word(row.at("kind"), engine::kCallKinds));
        const int seconds = std::stoi(row.at("duration_s"));
        EXPECT_GE(seconds, 0);
        if (row.at("kind") == "sms") {
            EXPECT_EQ(seconds, 0);
        }
        EXPECT_TRUE(engine::Country::parse(row.at("caller_country")));
        EXPECT_TRUE(engine::Country::parse(row.at("callee_country")));
    }
}

TEST_P(RecordRows, PaymentsAndRatesFollowTheContract)
{
    for (const auto& row : rows("payments")) {
        EXPECT_TRUE(time_of(row, "time"));
        EXPECT_TRUE(is_pseudonym(row.at("payer_account_id"), 'K'));
        EXPECT_TRUE(is_pseudonym(row.at("payee_account_id"), 'K'));
        EXPECT_GT(engine::parse_amount(row.at("amount")).value_or(0), 0) << row.at("amount");
        EXPECT_TRUE(engine::Currency::parse(row.at("currency")));
        EXPECT_TRUE(is_word(row.at("method"), engine::kPaymentMethods));
    }
    for (const auto& row : rows("rates")) {
        EXPECT_TRUE(engine::parse_date(row.at("date")));
        EXPECT_TRUE(engine::Currency::parse(row.at("currency")));
        EXPECT_TRUE(engine::parse_rate(row.at("per_eur"))) << row.at("per_eur");
    }
}

TEST_P(RecordRows, JourneysCrossABorderAndTakeTime)
{
    for (const auto& row : rows("travel")) {
        EXPECT_LT(time_of(row, "depart_time"), time_of(row, "arrive_time"));
        EXPECT_TRUE(is_pseudonym(row.at("actor_id"), 'A'));
        EXPECT_TRUE(is_pseudonym(row.at("document_id"), 'D'));
        EXPECT_TRUE(is_pseudonym(row.at("booking_id"), 'B'));
        EXPECT_TRUE(engine::Country::parse(row.at("from_country")));
        EXPECT_NE(row.at("from_country"), row.at("to_country"));
        EXPECT_FALSE(row.at("from_place").empty());
        EXPECT_TRUE(is_word(row.at("mode"), engine::kTravelModes));
    }
}

TEST_P(RecordRows, StatementsFollowTheContract)
{
    for (const auto& row : rows("actors")) {
        EXPECT_TRUE(is_word(row.at("kind"), engine::kActorKinds));
        EXPECT_TRUE(is_word(row.at("category"), engine::kCategories));
        EXPECT_TRUE(engine::Country::parse(row.at("country")));
    }
    for (const auto& row : rows("phones")) {
        EXPECT_TRUE(is_pseudonym(row.at("phone_id"), 'P'));
        if (!row.at("valid_from").empty()) {
            EXPECT_TRUE(time_of(row, "valid_from"));
        }
    }
    for (const auto& row : rows("accounts")) {
        EXPECT_TRUE(is_pseudonym(row.at("account_id"), 'K'));
        EXPECT_TRUE(is_word(row.at("kind"), engine::kAccountKinds));
    }
}

TEST_P(RecordRows, OnePersonIsNeverOnTwoJourneysAtOnce)
{
    std::map<std::string, engine::Time> arrived;
    for (const auto& row : rows("travel")) { // by departure
        const auto& actor = row.at("actor_id");
        const auto depart = *time_of(row, "depart_time");
        if (arrived.contains(actor)) {
            EXPECT_LE(arrived[actor], depart) << actor;
        }
        arrived[actor] = *time_of(row, "arrive_time");
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RecordRows, testing::Range<std::uint64_t>(1, 7));

} // namespace spindel::test
