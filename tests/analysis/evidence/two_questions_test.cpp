#include "analysis/evidence/two_questions.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include <gtest/gtest.h>

#include "engine/random.h"
#include "tests/support/town.h"

namespace spindel::analysis {

using support::kClique;
using support::kPeople;
using support::somebody;
using support::Town;

namespace {

std::size_t flagged(const Answers& answers)
{
    std::size_t count = 0;
    for (std::size_t v = 0; v < answers.organised_q.size(); ++v) {
        if (std::max(answers.organised_q[v], answers.unlike_lawful_q[v]) <= 0.1) ++count;
    }
    return count;
}

} // namespace

TEST(TwoQuestions, WhereMarksLieAtRandomHardlyAnyWorldHasAnybodyFlagged)
{
    Town town;
    int worlds = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        town.mark_at_random(seed);
        worlds += flagged(town.answers()) > 0 ? 1 : 0;
    }
    EXPECT_LE(worlds, 12) << "of 60 at a rate of .1, more than 12 come once in a hundred times";
}

TEST(TwoQuestions, WagesAreWeighedAndThoseOfStaffAnswerNoForAll)
{
    Coordination c = somebody();
    EXPECT_DOUBLE_EQ(strength(c), 3 + 2);
    c.wages = -0.5; // cash leaves no record, so that none drawn says nothing
    EXPECT_DOUBLE_EQ(strength(c), 3 + 2);
    c.wages = 0.3; // one of one draws wages: no more than twice as likely of staff
    EXPECT_DOUBLE_EQ(strength(c), 2.7 + 2);
    c.wages = 0.45;
    EXPECT_EQ(strength(c), 0);
    c = somebody();
    c.unexplained_p = 0.4;
    c.wages = 0.2;
    c.score = 0.1;
    EXPECT_EQ(strength(c), -std::log10(0.4) - 0.2 + 0.05);
}

TEST(TwoQuestions, WhoseChangingContactsDrawWagesIsNotFlagged)
{
    Town town;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        town.mark_at_random(seed);
        for (auto& marks : town.evidence.marks)
            marks.wages = wage_signs(0.25).none;
        for (std::uint32_t v = 0; v < kClique; ++v) {
            town.evidence.marks[town.node(v)] = {3, 3, 3, 0, wage_signs(0.25).drawn};
            town.evidence.counts[town.node(v)].escorted = 2;
        }
        const auto answers = town.answers();
        for (std::uint32_t v = 0; v < kClique; ++v)
            EXPECT_GT(answers.unlike_lawful_q[town.node(v)], 0.1);
    }
}

TEST(TwoQuestions, WhoChangesNumbersTogetherAndMovesPeopleIsFlaggedAndHardlyAnybodyElse)
{
    Town town;
    std::set<engine::NodeId> clique;
    for (std::uint32_t v = 0; v < kClique; ++v)
        clique.insert(town.node(v));
    const auto is_in = [&](engine::NodeId v) { return clique.contains(v); };
    std::size_t all = 0;
    std::size_t strangers = 0; // those beside the clique have marked contacts beyond chance too
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        town.mark_at_random(seed);
        for (const auto v : clique) {
            town.evidence.marks[v] = {3, 3, 3};
            town.evidence.counts[v].escorted = 2;
        }
        const auto answers = town.answers();
        std::size_t found = 0;
        for (engine::NodeId v = 0; v < town.contacts.size(); ++v) {
            if (std::max(answers.organised_q[v], answers.unlike_lawful_q[v]) > 0.1) continue;
            ++all;
            found += is_in(v) ? 1 : 0;
            if (is_in(v)) {
                EXPECT_LT(answers.scored[v].changing_p, 0.001);
            }
            strangers += is_in(v) || std::ranges::any_of(town.contacts[v], is_in) ? 0 : 1;
        }
        EXPECT_GE(found, 6U) << seed;
    }
    // One in ten is promised on average; so many more come once in a hundred times.
    const auto flagged_in_all = static_cast<double>(all);
    EXPECT_LE(static_cast<double>(strangers),
              0.1 * flagged_in_all + 2.33 * std::sqrt(0.09 * flagged_in_all));
}

TEST(TwoQuestions, WhoShowsNoSignOfCommandIsNotFlaggedWhoeverItDealsWith)
{
    Town town;
    town.mark_at_random(1);
    for (std::uint32_t v = 0; v < kClique; ++v) {
        town.evidence.marks[town.node(v)] = {3, 3, 3};
        town.evidence.counts[town.node(v)].escorted = v == 0 ? 0 : 2;
    }
    const auto answers = town.answers();
    const auto q = [&](engine::NodeId v) {
        return std::max(answers.organised_q[v], answers.unlike_lawful_q[v]);
    };
    EXPECT_GT(q(town.node(0)), 0.1);
    EXPECT_LE(q(town.node(1)), 0.1);
    EXPECT_FALSE(answers.scored[town.node(0)].in_command);
    EXPECT_GT(answers.scored[town.node(0)].score, 0) << "it is ranked all the same";
}

TEST(TwoQuestions, WhoseWordAloneIsSeenIsNotFlaggedWhateverItsContactsDo)
{
    Town town;
    town.mark_at_random(1);
    for (std::uint32_t v = 0; v < kClique; ++v) {
        town.evidence.marks[town.node(v)] = {3, 3, 3};
        town.evidence.counts[town.node(v)].escorted = 2;
    }
    const auto foreman = town.node(0);
    town.evidence.marks[foreman] = {};
    town.evidence.counts[foreman].escorted = 0;
    auto& word = town.relays[foreman];
    word.calls = 40;
    word.tested = word.passing = 5;
    word.p = 1e-5;
    word.acting = {town.node(1), town.node(2), town.node(3), town.node(4), town.node(5)};
    const auto q = [&](const Answers& answers) {
        return std::max(answers.organised_q[foreman], answers.unlike_lawful_q[foreman]);
    };
    const auto answers = town.answers();
    EXPECT_TRUE(answers.scored[foreman].in_command);
    EXPECT_FALSE(answers.scored[foreman].acts_itself);
    EXPECT_GT(q(answers), 0.1);
    town.evidence.counts[foreman].paid_for = 1; // a journey of another
    EXPECT_LE(q(town.answers()), 0.1);
}

TEST(TwoQuestions, WhereAllIsOfOneCountryNobodyIsFlagged)
{
    for (const bool over_borders : {true, false}) {
        Town town(over_borders ? std::vector<std::string>{"SE", "NO"}
                               : std::vector<std::string>{"SE"});
        town.mark_at_random(1);
        for (std::uint32_t v = 0; v < kClique; ++v) {
            town.evidence.marks[town.node(v)] = {3, 3, 3};
            town.evidence.counts[town.node(v)].escorted = 2;
        }
        EXPECT_EQ(flagged(town.answers()) > 0, over_borders);
    }
}

TEST(TwoQuestions, WhoMovesPeopleButKeepsNumbersIsOrganisedAndNotUnlikeLawful)
{
    Town town;
    town.mark_at_random(1);
    for (std::uint32_t v = 0; v < kClique; ++v)
        town.evidence.marks[town.node(v)] = {5, 0};
    const auto answers = town.answers();
    for (std::uint32_t v = 0; v < kClique; ++v) {
        EXPECT_LE(answers.scored[town.node(v)].marks_p, 0.01);
        EXPECT_GT(answers.unlike_lawful_q[town.node(v)], 0.1);
    }
}

TEST(TwoQuestions, WithoutPermutationsNothingIsAnswered)
{
    Town town;
    town.mark_at_random(1);
    const auto answers = town.answers(0);
    EXPECT_EQ(flagged(answers), 0U);
    EXPECT_EQ(answers.score_q, std::vector<double>(town.contacts.size(), 0.0));
}

} // namespace spindel::analysis
