#include "engine/waiting_acts.h"

#include <random>

#include <gtest/gtest.h>

#include "tests/support/records.h"
#include "tests/support/temporary_case.h"
#include "tests/support/temporary_folder.h"

namespace spindel::engine {

namespace {

StoredAct act(const std::string& name)
{
    return {name, support::at("2025-03-01T10:00:00Z"), R"([["hide/actor:A-1",null,"a\tb\\"]])"};
}

/// Acts, undoings and redoings, as a window makes them one after the other.
std::vector<ActStep> drawn_steps(unsigned seed, std::size_t count)
{
    std::minstd_rand random(seed);
    std::vector<ActStep> steps;
    std::size_t acts = 0, done = 0;
    while (steps.size() < count) {
        if (random() % 3 > 0) {
            steps.push_back({done, act("act " + std::to_string(steps.size()))});
            acts = ++done;
        } else {
            done = random() % (acts + 1);
            steps.push_back({done, {}});
        }
    }
    return steps;
}

class WaitingActs : public testing::Test {
protected:
    StoredActs kept() const { return stored_acts(case_.open()); }
    void take(std::span<const ActStep> steps) const
    {
        ActJournal journal(case_.path());
        for (const auto& step : steps) {
            if (step.act)
                journal.append(step.done, *step.act);
            else
                journal.move_to(step.done);
        }
    }

    support::TemporaryCase case_{{support::actor("A-1")}};
    std::string mark_ = case_mark(case_.open());
};

} // namespace

TEST_F(WaitingActs, AreThereAgainAsTheyWere)
{
    EXPECT_TRUE(waiting_acts(case_.path(), mark_).empty());
    const std::vector<ActStep> steps{
        {0, act("a name\nof two lines, \\n and a\ttab")}, {0, {}}, {0, act("")}};
    keep_waiting_acts(case_.path(), mark_, steps);
    EXPECT_EQ(waiting_acts(case_.path(), mark_), steps);
    EXPECT_EQ(std::filesystem::status(waiting_acts_path(case_.path())).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    EXPECT_TRUE(waiting_acts(case_.path(), "another case").empty());
    keep_waiting_acts(case_.path(), mark_, {});
    EXPECT_FALSE(std::filesystem::exists(waiting_acts_path(case_.path())));
    keep_waiting_acts(case_.path(), mark_, {});
}

TEST_F(WaitingActs, OfADamagedFileNoneIsTaken)
{
    keep_waiting_acts(case_.path(), mark_, drawn_steps(1, 5));
    const auto path = waiting_acts_path(case_.path());
    const auto whole = test::bytes_of(path);
    for (std::size_t at = 0; at < whole.size(); at += 7) {
        auto damaged = whole;
        damaged[at] = damaged[at] == 'x' ? 'y' : 'x';
        std::ofstream(path, std::ios::binary) << damaged;
        EXPECT_TRUE(waiting_acts(case_.path(), mark_).empty()) << at;
        std::ofstream(path, std::ios::binary) << whole.substr(0, at);
        EXPECT_TRUE(waiting_acts(case_.path(), mark_).empty()) << at;
    }
}

TEST_F(WaitingActs, ComeToWhatTheJournalMakesOfThem)
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const support::TemporaryCase other{{support::actor("A-1")}};
        const auto steps = drawn_steps(seed, 12);
        const std::span<const ActStep> all(steps);
        ActJournal journal(other.path());
        for (std::size_t i = 0; i < steps.size(); ++i) {
            EXPECT_EQ(with_steps(stored_acts(other.open()), all.subspan(i)), with_steps({}, all));
            if (steps[i].act)
                journal.append(steps[i].done, *steps[i].act);
            else
                journal.move_to(steps[i].done);
        }
        EXPECT_EQ(stored_acts(other.open()), with_steps({}, all)) << seed;
    }
}

TEST_F(WaitingActs, ThatCameIntoTheCaseMeanwhileChangeNothingThere)
{
    const auto steps = drawn_steps(7, 12);
    const std::span<const ActStep> all(steps);
    for (std::size_t taken = 0; taken <= steps.size(); ++taken) {
        take(all.first(taken)); // and the viewer was killed
        EXPECT_EQ(with_steps(kept(), all), with_steps({}, all)) << taken;
        take(all);
        EXPECT_EQ(kept(), with_steps({}, all)) << taken;
    }
}

TEST_F(WaitingActs, AStepThatHasNoPlaceEndsThem)
{
    const std::vector<ActStep> steps{{0, act("one")}, {2, act("three")}, {1, act("two")}};
    EXPECT_EQ(with_steps({}, steps), (StoredActs{{act("one")}, 1}));
}

} // namespace spindel::engine
