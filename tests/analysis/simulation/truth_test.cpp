#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "analysis/simulation/truth.h"
#include "tests/analysis/simulation/simulated_records.h"

namespace spindel::test {

namespace {

constexpr std::array<std::pair<const char*, const char*>, 11> kIdentifierColumns{{
    {"actors", "actor_id"},
    {"phones", "phone_id"},
    {"phones", "actor_id"},
    {"calls", "caller_id"},
    {"calls", "callee_id"},
    {"accounts", "account_id"},
    {"accounts", "actor_id"},
    {"payments", "payer_account_id"},
    {"payments", "payee_account_id"},
    {"travel", "actor_id"},
    {"travel", "payer_account_id"},
}};

std::set<std::string> identifiers_in(const World& world)
{
    const auto files = files_of(world);
    std::set<std::string> identifiers;
    for (const auto& [file, column] : kIdentifierColumns) {
        for (const auto& row : rows_of(files.at(file)))
            identifiers.insert(row.at(column));
    }
    identifiers.erase("");
    return identifiers;
}

World with(Observation observe, std::uint64_t seed)
{
    auto options = small_world(seed);
    options.observe = observe;
    return simulate(options);
}

/// The correlation of a row's place in a file with whether it touches a ring.
double order_leak(const std::vector<bool>& touches)
{
    const auto n = static_cast<double>(touches.size());
    double sum_place = 0;
    double sum_ring = 0;
    double both = 0;
    double squares = 0;
    for (std::size_t i = 0; i < touches.size(); ++i) {
        const auto place = static_cast<double>(i);
        sum_place += place;
        squares += place * place;
        sum_ring += touches[i] ? 1 : 0;
        both += touches[i] ? place : 0;
    }
    const double covariance = both / n - sum_place / n * sum_ring / n;
    const double variance_place = squares / n - sum_place / n * sum_place / n;
    const double variance_ring = sum_ring / n * (1 - sum_ring / n);
    return covariance / std::sqrt(variance_place * variance_ring);
}

} // namespace

TEST(Truth, EveryIdentifierOfTheRecordsHasAnOwnerAndNoOtherIsListed)
{
    for (const auto observe : {Observation::population, Observation::warrant}) {
        const auto world = with(observe, 3);
        const auto truth = nlohmann::json::parse(truth_json(world));
        std::set<std::string> owned;
        for (const auto& [id, person] : truth["owner"].items()) {
            EXPECT_TRUE(person.is_number_integer());
            owned.insert(id);
        }
        EXPECT_EQ(owned, identifiers_in(world));
    }
}

TEST(Truth, RolesRingsAndListsAgree)
{
    const auto truth = nlohmann::json::parse(truth_json(simulate(nordic_web_options())));
    std::size_t members = 0;
    for (const auto& ring : truth["rings"]) {
        const auto expect = [&](const nlohmann::json& person, const char* role) {
            const auto key = std::to_string(person.get<int>());
            EXPECT_EQ(truth["role"][key], role);
            EXPECT_EQ(truth["ring"][key], ring["ring"]);
            ++members;
        };
        expect(ring["spider"], "spider");
        for (const auto& [list, role] :
             std::map<std::string, const char*>{{"deputies", "deputy"},
                                                {"recruiters", "recruiter"},
                                                {"transporters", "transporter"},
                                                {"controllers", "controller"},
                                                {"collectors", "collector"},
                                                {"mules", "mule"},
                                                {"victims", "victim"}}) {
            for (const auto& person : ring[list])
                expect(person, role);
        }
        for (const auto& buyer : ring["buyers"]) {
            EXPECT_EQ(truth["role"][std::to_string(buyer.get<int>())], "buyer");
            EXPECT_FALSE(truth["ring"].contains(std::to_string(buyer.get<int>())));
        }
    }
    EXPECT_EQ(members, truth["ring"].size());
    EXPECT_EQ(truth["counts"]["rings"], 3);
}

TEST(Truth, CountsAreThoseOfTheFiles)
{
    const auto world = with(Observation::population, 5);
    const auto files = files_of(world);
    const auto truth = nlohmann::json::parse(truth_json(world));
    for (const auto* file : {"actors", "phones", "calls", "accounts", "payments", "travel"}) {
        EXPECT_EQ(truth["counts"][file], rows_of(files.at(file)).size()) << file;
    }
}

TEST(Truth, NeitherIdentifiersNorOrderTellWhoIsInARing)
{
    auto options = small_world(11);
    options.people = 8000;
    options.rings = 60;
    const auto world = simulate(options);
    const auto member = [&](PersonIndex person) { return world.people[person].ring.has_value(); };
    std::vector<bool> actors; // statements stand in the order of their identifiers' text
    for (const auto& s : world.actor_statements)
        actors.push_back(member(world.actors[s.actor]));
    std::vector<bool> phones;
    for (const auto& s : world.phone_statements)
        phones.push_back(member(world.phones[s.phone].owner));
    std::vector<bool> accounts;
    for (const auto& s : world.account_statements) {
        accounts.push_back(member(world.accounts[s.account].owner));
    }
    // 8,000 rows and more: a correlation by chance has a standard deviation of about 0.011.
    EXPECT_LT(std::abs(order_leak(actors)), 0.045);
    EXPECT_LT(std::abs(order_leak(phones)), 0.045);
    EXPECT_LT(std::abs(order_leak(accounts)), 0.045);
}

TEST(Truth, StatementsStandInTheOrderOfTheirIdentifiersText)
{
    const auto files = files_of(with(Observation::population, 4));
    for (const auto& [file, column] : std::map<std::string, std::string>{
             {"actors", "actor_id"}, {"phones", "phone_id"}, {"accounts", "account_id"}}) {
        const auto rows = rows_of(files.at(file));
        EXPECT_TRUE(std::ranges::is_sorted(rows, {}, [&](const Row& r) { return r.at(column); }));
    }
}

TEST(Truth, ARecordsOwnIdentifierHoldsNoOther)
{
    for (const auto& [file, text] : files_of(with(Observation::population, 4))) {
        for (const auto& row : rows_of(text)) {
            if (row.contains("record_id")) {
                EXPECT_EQ(row.at("record_id").find('-'), std::string::npos);
                EXPECT_EQ(row.at("record_id").size(), 7U);
            }
        }
    }
}

} // namespace spindel::test
