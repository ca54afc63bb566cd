// The score of a spider follows from the words of its row, as docs/methods.md says.
#include <algorithm>
#include <cmath>
#include <regex>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/small_world.h"

namespace spindel::test {

namespace {

constexpr double kRounding = 0.05; // of a weight, which is said to one decimal
constexpr double kExact = 2e-4;    // of a score, which is said to four

double figure(const std::string& words, const std::string& pattern, double otherwise)
{
    std::smatch found;
    return std::regex_search(words, found, std::regex(pattern)) ? std::stod(found[1]) : otherwise;
}

bool says(const std::string& words, const char* text)
{
    return words.find(text) != std::string::npos;
}

struct ByHand {
    double score = 0;
    double tolerance = 0;
    bool discounted = false;
};

/// The weights before the two questions, added; then what is taken off.
ByHand by_hand(const std::string& reasons)
{
    ByHand result;
    const auto terms = reasons.substr(0, reasons.find("(q = "));
    const std::regex weight("weight ([0-9.]+)\\)");
    for (std::sregex_iterator at(terms.begin(), terms.end(), weight), end; at != end; ++at) {
        result.score += std::stod((*at)[1]);
        result.tolerance += kRounding;
    }
    const auto handled = figure(reasons, "weight ([0-9.]+) off", 0);
    const auto discount = figure(reasons, "is taken times ([0-9.]+)", 1);
    result.tolerance += handled > 0 ? result.score * kRounding : 0;
    result.score *= (1 - handled) * discount;
    result.discounted = discount < 1;
    return result;
}

/// What the marks of contacts weigh, from the other figures of their words.
double talk_by_hand(const std::string& reasons)
{
    const double marked = figure(reasons, "([0-9]+) of [0-9]+ \\(itself", -1);
    const double all = figure(reasons, "[0-9]+ of ([0-9]+) \\(itself", -1);
    const double organised = figure(reasons, "organised ([0-9.]+),", -1);
    const double unlike_lawful = figure(reasons, "unlike lawful ([0-9.]+),", -1);
    return 0.5 * std::min(8.0, organised) * std::sqrt(marked / all) * unlike_lawful *
           (says(reasons, "no sign of command") ? 0.5 : 1) *
           figure(reasons, "so that the marks count ([0-9.]+) times", 1);
}

/// What kept lumps weigh, from each one's rarity and share.
double money_by_hand(const std::string& words)
{
    const std::regex lump("([0-9.]+) x ([0-9.]+)");
    double sum = 0;
    for (std::sregex_iterator at(words.begin(), words.end(), lump), end; at != end; ++at)
        sum += std::stod((*at)[1]) * std::stod((*at)[2]);
    return 2 * sum * sum / (sum + 2);
}

double broker_by_hand(const std::string& words)
{
    const double mean = (figure(words, "above ([0-9.]+) of the brokers", 0) +
                         figure(words, "([0-9.]+) by betweenness", 0) +
                         figure(words, "([0-9.]+) by low constraint", 0) +
                         figure(words, "([0-9.]+) by sole contacts", 0)) /
                        4;
    const double ring = (1 + figure(words, "countries \\(score ([0-9.]+)\\)", 0)) / 2;
    return mean * ring * figure(words, "times ([0-9.]+) to begin", 0);
}

} // namespace

TEST(ScoreByHand, FollowsFromTheWordsOfEachRow)
{
    const SmallWorld world({"--people", "2000", "--days", "150", "--rings", "3"});
    int discounted = 0;
    int whole = 0;
    int brokers = 0;
    int payees = 0;
    for (const auto& row : world.rows("spiders", {"--samples", "0"})) {
        const auto& reasons = row.at("reasons");
        const double score = std::stod(row.at("score"));
        if (!says(reasons, "(itself and its contacts)")) {
            ++brokers;
            EXPECT_NEAR(score, broker_by_hand(reasons), kExact) << reasons;
            continue;
        }
        const auto expected = by_hand(reasons);
        EXPECT_NEAR(score, expected.score, expected.tolerance + kExact) << reasons;
        EXPECT_NEAR(figure(reasons, "unlike lawful [0-9.]+, weight ([0-9.]+)", -1),
                    talk_by_hand(reasons), 2 * kRounding)
            << reasons;
        if (const double weight = figure(reasons, "rarity [^,]+, weight ([0-9.]+)", -1);
            weight >= 0) {
            ++payees;
            EXPECT_NEAR(weight, money_by_hand(reasons), 2 * kRounding) << reasons;
        }
        ++(expected.discounted ? discounted : whole);
    }
    EXPECT_GE(discounted, 1);
    EXPECT_GE(whole, 3);
    EXPECT_GE(brokers, 10);
    EXPECT_GE(payees, 1);
}

} // namespace spindel::test
