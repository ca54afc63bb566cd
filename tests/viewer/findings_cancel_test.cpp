/// The analysis of what is filtered, stopped.
#include <QAction>
#include <QPushButton>
#include <gtest/gtest.h>

#include "tests/viewer/findings_follow.h"

namespace spindel::viewer {

TEST_F(FindingsFollow, CancellingShowsThoseOfTheWholeCaseAndSaysSo)
{
    const auto whole = rings();
    set_filter(session(), first_days(), QStringLiteral("filter"));
    ASSERT_TRUE(wait_until_drawn()); // the layout has ended: the button is for the analysis
    auto* cancel = window_->findChild<QPushButton*>(QStringLiteral("cancel"));
    session().findings_work().cancel();
    if (session().findings()->are_whole()) { // it may have been done before
        EXPECT_EQ(notice(), QStringLiteral("Of the whole case: the analysis of the time until "
                                           "2025-03-03 was cancelled."));
    }
    filter_by({});

    set_filter(session(), first_days(), QStringLiteral("filter"));
    notice_of_rings().follow_link(); // before it has begun
    EXPECT_EQ(session().findings_work().state(), FindingsWork::State::cancelled);
    EXPECT_EQ(rings(), whole);
    QTest::qWait(500); // nothing goes on in secret
    EXPECT_EQ(rings(), whole);
    EXPECT_TRUE(notice().contains(QStringLiteral("was cancelled")));
    EXPECT_FALSE(cancel->isVisible());
    notice_of_rings().follow_link(); // analyse it
    ASSERT_TRUE(wait_until_found());
    EXPECT_EQ(rings(), rings_of(anew(first_days())));
}

TEST_F(FindingsFollow, CancellingFromStaleOnesShowsTheWholeCaseToo)
{
    const auto whole = rings();
    filter_by(first_days());
    ASSERT_NE(rings(), whole);
    auto calls = first_days();
    calls.layers = {true, false, false, false};
    set_filter(session(), calls, QStringLiteral("filter"));
    notice_of_rings().follow_link();
    EXPECT_EQ(rings(), whole);
}

TEST_F(FindingsFollow, TheButtonAndTheMenuCancelTheAnalysis)
{
    set_filter(session(), first_days(), QStringLiteral("filter"));
    auto* cancel = window_->findChild<QPushButton*>(QStringLiteral("cancel"));
    ASSERT_TRUE(session().findings_work().is_waiting());
    EXPECT_TRUE(cancel->isVisible());
    cancel->click();
    EXPECT_EQ(session().findings_work().state(), FindingsWork::State::cancelled);
    EXPECT_FALSE(cancel->isVisible());
    session().findings_work().try_again();
    ASSERT_TRUE(session().findings_work().is_waiting());
    for (auto* action : window_->findChildren<QAction*>())
        if (action->text().contains(QStringLiteral("Stop reading, saving or analysing")))
            action->trigger();
    EXPECT_EQ(session().findings_work().state(), FindingsWork::State::cancelled);
}

TEST_F(FindingsFollow, ClosingDuringTheAnalysisIsSafeAndKeepsTheAct)
{
    set_filter(session(), first_days(), QStringLiteral("filter"));
    session().findings_work().cancel();
    session().findings_work().try_again(); // begins at once
    window_.close();
    EXPECT_EQ(engine::stored_acts(small_.open()).acts.size(), 1U);
}

} // namespace spindel::viewer
