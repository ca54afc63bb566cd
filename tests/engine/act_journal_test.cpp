#include "engine/act_journal.h"

#include <gtest/gtest.h>

#include "tests/support/records.h"
#include "tests/support/temporary_case.h"

namespace spindel::engine {

namespace {

StoredAct act(const std::string& name)
{
    return {name, support::at("2025-03-01T10:00:00Z"), R"([["hide/actor:A-1",null,true]])"};
}

class ActJournalTest : public testing::Test {
protected:
    StoredActs kept() const { return stored_acts(case_.open()); }

    support::TemporaryCase case_{{support::actor("A-1")}};
};

} // namespace

TEST_F(ActJournalTest, ACaseInWhichNobodyActedHasNoActs)
{
    EXPECT_EQ(kept(), StoredActs{});
}

TEST_F(ActJournalTest, ActsAreThereAgainInTheirOrder)
{
    ActJournal journal(case_.path());
    journal.append(0, act("hide A-1"));
    journal.append(1, act("pin A-1"));
    EXPECT_EQ(kept(), (StoredActs{{act("hide A-1"), act("pin A-1")}, 2}));
}

TEST_F(ActJournalTest, AnUndoneActCanBeDoneAgainUntilAnotherTakesItsPlace)
{
    ActJournal journal(case_.path());
    journal.append(0, act("first"));
    journal.append(1, act("second"));
    journal.move_to(1);
    EXPECT_EQ(kept(), (StoredActs{{act("first"), act("second")}, 1}));
    journal.append(1, act("third"));
    EXPECT_EQ(kept(), (StoredActs{{act("first"), act("third")}, 2}));
}

TEST_F(ActJournalTest, AnActAfterOneThatIsMissingIsRefused)
{
    ActJournal journal(case_.path());
    EXPECT_THROW(journal.append(1, act("second")), Error);
    EXPECT_EQ(kept(), StoredActs{});
}

TEST_F(ActJournalTest, WhatAnotherProgramHoldsIsRefusedAndTheCaseStaysAsItWas)
{
    ActJournal journal(case_.path());
    journal.append(0, act("first"));
    sqlite::Database other(case_.path(), sqlite::Access::read_write);
    ActJournal late(case_.path());
    other.execute("BEGIN EXCLUSIVE");
    EXPECT_THROW(late.append(1, act("second")), Error);
    other.execute("ROLLBACK");
    EXPECT_EQ(kept().acts.size(), 1U);
}

} // namespace spindel::engine
