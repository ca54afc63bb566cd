#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/case_loader.h"
#include "viewer/desk/acts.h"
#include "viewer/desk/notes.h"
#include "viewer/output/export_dialogs.h"
#include "viewer/search_index.h"
#include "viewer/views/more_findings.h"
#include "viewer/views/search_box.h"
#include "viewer/views/spider_table_view.h"

namespace spindel::viewer {

namespace {

class FindingsTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(window_.is_open()); }

    Session& session() { return window_->session(); }
    engine::NodeId node(const char* name) { return test::node_named(session(), name); }
    std::string cell(FindingView& view, int row, std::string_view column)
    {
        return cell_of(view.table().sorted().source().table(), row, column);
    }

    support::TemporaryCase small_{test::small_records()};
    test::OpenWindow window_{small_.path()};
};

} // namespace

TEST_F(FindingsTest, TypingNarrowsATableAndWhatIsSavedIsWhatIsShown)
{
    auto& finding = window_.view<SpiderTableView>().finding();
    auto& table = finding.table();
    const QAbstractItemModelTester tester(
        const_cast<SortedTable*>(&table.sorted()), // the tester only looks
        QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int all = table.sorted().rowCount();
    ASSERT_GE(all, 2);
    QTest::keyClicks(&finding.filter(), QStringLiteral("a-boss cz"));
    ASSERT_EQ(table.sorted().rowCount(), 1);
    const auto saved = table.shown_table();
    ASSERT_EQ(saved.rows.size(), 1U);
    EXPECT_EQ(cell_of(saved, 0, "node"), "A-BOSS");
    EXPECT_EQ(cell_of(saved, 0, "identifiers"), ""); // a hidden column stays out
    finding.filter().clear();
    EXPECT_EQ(table.sorted().rowCount(), all);
}

TEST_F(FindingsTest, AVictimToProtectIsChosenByItsRow)
{
    auto& view = window_.view<VictimsView>();
    ASSERT_EQ(view.table().sorted().rowCount(), 1);
    EXPECT_EQ(cell(view, 0, "node"), "victim-1");
    view.table().setCurrentIndex(view.table().sorted().index(0, 0));
    EXPECT_EQ(session().persona(), test::node_of_victim(session()));
}

TEST_F(FindingsTest, KeyPlayersOfTheChosenRingAreFoundBesideTheWindow)
{
    auto& view = window_.view<KeyPlayersView>();
    session().choose_ring(session().analysis()->rings().ring_of[node("A-BOSS")]);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    ASSERT_GT(view.table().sorted().rowCount(), 0);
    const auto first = node_named(session().analysis()->subject(), cell(view, 0, "node"));
    view.table().setCurrentIndex(view.table().sorted().index(0, 0));
    EXPECT_EQ(session().persona(), first);
}

TEST_F(FindingsTest, ARejectedMergeIsAnalysedAnewAndUndoneAndThereAfterReopening)
{
    auto& view = window_.view<MergesView>();
    const auto personas = session().analysis()->projection().persona.size();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    int row = 0;
    while (cell(view, row, "identifier") != "P-DRIVER")
        ++row;
    view.table().mark(row);
    const QSignalSpy succeeded(&window_->jobs(), &JobRunner::succeeded);
    view.reject_or_accept();
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 1; }, test::kPatience));
    const auto& subject = session().analysis()->subject();
    EXPECT_EQ(session().analysis()->projection().persona.size(), personas);
    EXPECT_TRUE(node_named(subject, "P-DRIVER").has_value()); // a persona of its own now
    EXPECT_FALSE(node_named(subject, "A-DRIVER").has_value());
    session().history().undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 2; }, test::kPatience));
    EXPECT_TRUE(node_named(session().analysis()->subject(), "A-DRIVER").has_value());
    session().history().redo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 3; }, test::kPatience));
    window_.close();
    test::OpenWindow again(small_.path());
    ASSERT_TRUE(again.is_open());
    EXPECT_TRUE(node_named(again->session().analysis()->subject(), "P-DRIVER").has_value());
}

TEST(Merges, NumbersTakenForOneUsersAreRejectedAndAcceptedAgain)
{
    // two numbers that nobody is known to use, in one handset
    auto records = test::small_records();
    for (const auto* number : {"P-OLD", "P-NEW"}) {
        auto call =
            support::call(std::string("C-") + number, "2025-03-07T10:00:00Z", number, "P-DRIVER");
        call.caller_device_id = "D-1";
        records.emplace_back(call);
    }
    const support::TemporaryCase small{records};
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto& session = window->session();
    const auto personas = session.analysis()->projection().persona.size();
    auto& view = window.view<MergesView>();
    const auto row_of_merge = [&](const char* state = "accepted") -> std::optional<int> {
        const auto& table = view.table().sorted().source().table();
        for (int row = 0; row < static_cast<int>(table.rows.size()); ++row)
            if (cell_of(table, row, "reason").starts_with("used in handset") &&
                cell_of(table, row, "state") == state)
                return row;
        return {};
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    ASSERT_TRUE(row_of_merge().has_value());
    const QSignalSpy succeeded(&window->jobs(), &JobRunner::succeeded);
    view.table().mark(*row_of_merge());
    view.reject_or_accept();
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 1; }, test::kPatience));
    EXPECT_EQ(session.analysis()->projection().persona.size(), personas + 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    EXPECT_FALSE(row_of_merge().has_value());
    EXPECT_TRUE(session.history().text(0).endsWith(QStringLiteral("have one user")));
    ASSERT_EQ(row_of_merge("rejected"), view.table().sorted().rowCount() - 1); // with its reason
    view.table().mark(row_of_merge("rejected"));
    view.reject_or_accept();
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 2; }, test::kPatience));
    EXPECT_EQ(session.analysis()->projection().persona.size(), personas);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    EXPECT_TRUE(row_of_merge().has_value());
    EXPECT_TRUE(rejected_merges(session.desk()).empty());
}

TEST_F(FindingsTest, ARowOfNumbersSelectsItsUserAndShowsTheRecordsOfTheNumber)
{
    auto& view = window_.view<MergesView>();
    const auto& evidence = *window_->findChild<TableView*>(QStringLiteral("evidence"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().sight() != nullptr; }, test::kPatience));
    session().choose_persona(node("A-MOTHER"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    int row = 0;
    while (cell(view, row, "identifier") != "P-DRIVER")
        ++row;
    Q_EMIT view.table().row_chosen(row);
    EXPECT_EQ(session().persona(), node("A-DRIVER"));
    EXPECT_EQ(session().selected(), std::vector{node("A-DRIVER")});
    // who is said to use it, and its one call
    ASSERT_TRUE(QTest::qWaitFor([&] { return evidence.sorted().rowCount() == 2; }, test::kPatience))
        << evidence.sorted().rowCount();
    EXPECT_EQ(cell_of(evidence.sorted().source().table(), 1, "record"), "C9");
}

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

TEST_F(FindingsTest, TheCommandLineOfKeyPlayersNamesHowMany)
{
    auto& view = window_.view<KeyPlayersView>();
    view.findChild<QSpinBox*>()->setValue(2);
    session().choose_ring(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    QString command;
    QTimer::singleShot(0, &view, [&] {
        auto* dialog = qobject_cast<TableDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        command = dialog->shown_command();
        dialog->reject();
    });
    const auto buttons = view.findChildren<QToolButton*>();
    buttons.back()->click(); // Save
    EXPECT_TRUE(command.contains(QStringLiteral(" --size 2 "))) << command.toStdString();
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

TEST_F(FindingsTest, EverySpiderHasItsRankIntervalOnceItIsKnown)
{
    auto& view = window_.view<SpiderTableView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    const auto& table = view.table().sorted().source().table();
    ASSERT_GE(table.rows.size(), 2U);
    EXPECT_EQ(table.columns[2].name, "rank_records_lost");
    const auto stability = rank_intervals(*session().analysis(), {});
    constexpr std::array kShown{"rank_records_lost", "rank_source_lost", "rank_records_doubted"};
    for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
        const auto at = static_cast<std::size_t>(row);
        double least = 1;
        for (std::size_t loss = 0; loss < kShown.size(); ++loss) {
            if (stability.intervals[loss].empty()) {
                EXPECT_EQ(cell_of(table, row, kShown[loss]), "");
                continue;
            }
            const auto& interval = stability.intervals[loss][at];
            EXPECT_LE(interval.low, interval.high);
            least = std::min(least, interval.in_top);
            const auto words = cell_of(table, row, kShown[loss]);
            EXPECT_TRUE(words.starts_with(std::to_string(static_cast<int>(interval.low)))) << words;
        }
        EXPECT_EQ(cell_of(table, row, "among_first_ten"), (engine::Figure{least, 2}.text()));
    }
}

TEST_F(FindingsTest, RankIntervalsAreOfThreeKindsRoundedOutwardsAndEmptyWhereUnknown)
{
    const auto& analysis = *session().analysis();
    ASSERT_GE(analysis.spiders().size(), 2U);
    analysis::Stability stability;
    stability.intervals[0] = {{1.2, 3.4, 0.95}}; // of the first row alone
    stability.intervals[2] = {{2, 2, 0.4}};
    const auto table =
        with_intervals(analysis::spiders_table(analysis.spiders(), analysis.subject()), stability);
    EXPECT_EQ(table.columns[1].name, "node") << "whose rank it is stands beside it";
    EXPECT_EQ(cell_of(table, 0, "rank_records_lost"), "1–4");
    EXPECT_EQ(cell_of(table, 0, "rank_source_lost"), "") << "there is one source";
    EXPECT_EQ(cell_of(table, 0, "rank_records_doubted"), "2");
    EXPECT_EQ(cell_of(table, 0, "among_first_ten"), "0.40") << "the least of the three";
    EXPECT_EQ(cell_of(table, 1, "rank_records_lost"), "");
    EXPECT_EQ(cell_of(table, 1, "among_first_ten"), "");
    EXPECT_EQ(cell_of(table, 1, "rank"), "2");
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
