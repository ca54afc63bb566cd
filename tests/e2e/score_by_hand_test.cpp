// The score of a spider follows from the words of its row, as docs/methods.md says.
#include <regex>

#include <gtest/gtest.h>

#include "tests/support/small_world.h"

namespace spindel::test {

namespace {

constexpr double kRounding = 0.05; // of a weight, which is said to one decimal

double figure(const std::string& words, const char* pattern, double otherwise)
{
    std::smatch found;
    return std::regex_search(words, found, std::regex(pattern)) ? std::stod(found[1]) : otherwise;
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

} // namespace

TEST(ScoreByHand, FollowsFromTheWordsOfEachRow)
{
    const SmallWorld world({"--people", "2000", "--days", "150", "--rings", "3"});
    int discounted = 0;
    int whole = 0;
    for (const auto& row : world.rows("spiders", {"--samples", "0"})) {
        const auto& reasons = row.at("reasons");
        if (reasons.find("(itself and its contacts)") == std::string::npos) continue; // a broker
        const auto expected = by_hand(reasons);
        EXPECT_NEAR(std::stod(row.at("score")), expected.score, expected.tolerance + 1e-4)
            << reasons;
        ++(expected.discounted ? discounted : whole);
    }
    EXPECT_GE(discounted, 1);
    EXPECT_GE(whole, 3);
}

} // namespace spindel::test
