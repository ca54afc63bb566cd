/// The search, its box and what it finds.
#include <gtest/gtest.h>

#include "tests/viewer/findings_case.h"
#include "viewer/case_loader.h"
#include "viewer/desk/notes.h"
#include "viewer/search_index.h"
#include "viewer/views/search_box.h"

namespace spindel::viewer {

TEST_F(FindingsTest, SearchFindsByIdIdentifierCountryCategoryAndRing)
{
    const SearchIndex index(session().analysis()->subject(), session().findings()->rings());
    EXPECT_EQ(index.find(QStringLiteral("a-boss")), std::vector{node("A-BOSS")});
    EXPECT_EQ(index.find(QStringLiteral("P-BOSS")), std::vector{node("A-BOSS")});
    EXPECT_EQ(index.find(QStringLiteral("driver")), std::vector{node("A-DRIVER")});
    EXPECT_EQ(index.find(QStringLiteral("finland")).size(), 3U);
    EXPECT_EQ(index.find(QStringLiteral("se")).size(), 2U);
    EXPECT_EQ(index.find(QStringLiteral("suspect")), std::vector{node("A-BOSS")});
    EXPECT_EQ(index.find(QStringLiteral("victim-1")), std::vector{test::node_of_victim(session())});
    EXPECT_FALSE(index.find(QStringLiteral("ring 0")).empty());
    EXPECT_EQ(index.find(QStringLiteral("finl")).size(), 3U); // as far as it is typed
    EXPECT_EQ(index.find(QStringLiteral("susp")), std::vector{node("A-BOSS")});
    EXPECT_TRUE(index.find(QStringLiteral("inland")).empty());
    EXPECT_TRUE(index.find(QStringLiteral("nobody")).empty());
    for (const auto* name : test::kVictims)
        EXPECT_TRUE(index.find(QLatin1String(name)).empty()) << name;
    EXPECT_EQ(index.completions(QStringLiteral("a-b")).size(), 3);
}

TEST(SearchIndexOfJourneys, PlacesAndCarriersFindWhoTravelled)
{
    auto there = support::journey("J1", "2025-03-06T10:00:00Z", "A-1", "B-1");
    there.from_place = "Riga";
    there.to_place = "Stockholm";
    there.carrier = "Line 1";
    auto back = support::journey("J2", "2025-03-09T10:00:00Z", "A-2", "B-2");
    back.to_place = "Riga";
    back.carrier = "Line 2";
    const support::TemporaryCase target(
        {support::actor("A-1", "SE"), support::actor("A-2", "LV"), support::actor("A-3", "LV"),
         there, back, support::contact("T1", "A-1", "A-3"), support::contact("T2", "A-2", "A-3")});
    const auto opened = load_case(target.path(), {});
    const SearchIndex index(opened.analysis->subject(), opened.analysis->rings());
    EXPECT_EQ(index.find(QStringLiteral("riga")).size(), 2U);
    EXPECT_EQ(index.find(QStringLiteral("Stockholm")).size(), 1U);
    EXPECT_EQ(index.find(QStringLiteral("line 1")), index.find(QStringLiteral("A-1")));
    EXPECT_EQ(index.completions(QStringLiteral("line 1")), QStringList{QStringLiteral("Line 1")});
}

TEST_F(FindingsTest, ReturnGoesFromHitToHitAndTheViewsFollow)
{
    auto& search = window_.view<SearchBox>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return search.is_ready(); }, test::kPatience));
    auto* line = &search.line();
    QTest::keyClicks(line, QStringLiteral("A-BUYER"));
    EXPECT_EQ(search.completions().size(), 2);
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(session().persona(), node("A-BUYER-1"));
    EXPECT_EQ(search.said(), QStringLiteral("1 of 2"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(session().persona(), node("A-BUYER-2"));
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(session().persona(), node("A-BUYER-1"));
    QTest::keyClick(line, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(session().selected().size(), 2U);
    line->clear();
    QTest::keyClicks(line, QStringLiteral("nobody"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(search.said(), QStringLiteral("Not found"));
}

TEST_F(FindingsTest, WhatWasSearchedForIsGoneInAnotherCaseAndThereWhenTheSameIsReadAgain)
{
    auto& line = window_.view<SearchBox>().line();
    line.setText(QStringLiteral("A-BOSS"));
    QSignalSpy read(&window_->jobs(), &JobRunner::succeeded);
    window_->open_case(small_.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return read.count() == 1; }, test::kPatience));
    EXPECT_EQ(line.text(), QStringLiteral("A-BOSS"));
    const support::TemporaryCase other(test::small_records());
    window_->open_case(other.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return read.count() == 2; }, test::kPatience));
    EXPECT_TRUE(line.text().isEmpty());
    window_->open_case(small_.path()); // the other's file goes before the window
    ASSERT_TRUE(QTest::qWaitFor([&] { return read.count() == 3; }, test::kPatience));
}

TEST_F(FindingsTest, ReturnSearchesWhatWasTypedWhateverIsSuggested)
{
    auto& search = window_.view<SearchBox>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return search.is_ready(); }, test::kPatience));
    QTest::keyClicks(&search.line(), QStringLiteral("A-BUYER"));
    ASSERT_TRUE(search.suggestions().isVisible());
    QTest::keyClick(&search.suggestions(), Qt::Key_Return); // keys go to what is in front
    EXPECT_EQ(search.said(), QStringLiteral("1 of 2"));
    EXPECT_EQ(search.line().text(), QStringLiteral("A-BUYER"));
    EXPECT_EQ(session().persona(), node("A-BUYER-1"));
    EXPECT_FALSE(search.suggestions().isVisible());
    QTest::keyClick(&search.line(), Qt::Key_Return);
    EXPECT_EQ(session().persona(), node("A-BUYER-2"));
}

TEST_F(FindingsTest, ASuggestionThatIsChosenIsGoneTo)
{
    auto& search = window_.view<SearchBox>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return search.is_ready(); }, test::kPatience));
    QTest::keyClicks(&search.line(), QStringLiteral("a-buyer"));
    ASSERT_TRUE(search.suggestions().isVisible());
    QTest::keyClick(&search.suggestions(), Qt::Key_Down);
    QTest::keyClick(&search.suggestions(), Qt::Key_Down);
    QTest::keyClick(&search.suggestions(), Qt::Key_Return);
    EXPECT_EQ(search.line().text(), QStringLiteral("A-BUYER-2"));
    EXPECT_EQ(session().persona(), node("A-BUYER-2"));
    EXPECT_EQ(search.said(), QStringLiteral("1 of 1"));

    search.line().clear();
    QTest::keyClicks(&search.line(), QStringLiteral("a-dri"));
    auto* list = qobject_cast<QAbstractItemView*>(&search.suggestions());
    ASSERT_TRUE(list != nullptr && list->isVisible());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 0)).center());
    EXPECT_EQ(session().persona(), node("A-DRIVER"));
    EXPECT_FALSE(list->isVisible());
}

TEST_F(FindingsTest, SearchFindsWhatNotesAndTheirTagsSay)
{
    auto& search = window_.view<SearchBox>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return search.is_ready(); }, test::kPatience));
    session().choose_persona(test::node_named(session(), "A-DRIVER"));
    add_note(session(), QStringLiteral("Drives a grey van."), {QStringLiteral("vehicle")});
    session().choose_nothing();
    QTest::keyClicks(&search.line(), QStringLiteral("vehi"));
    EXPECT_EQ(search.completions(), QStringList{QStringLiteral("vehicle")});
    search.line().setText(QStringLiteral("grey van"));
    QTest::keyClick(&search.line(), Qt::Key_Return);
    EXPECT_EQ(session().persona(), test::node_named(session(), "A-DRIVER"));
    session().history().undo();
    session().choose_nothing();
    QTest::keyClick(&search.line(), Qt::Key_Return);
    EXPECT_EQ(session().persona(), std::nullopt);
}

} // namespace spindel::viewer
