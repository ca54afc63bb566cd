/// Numbers and their users: rejected, accepted again, chosen.
#include <QAction>
#include <QHeaderView>
#include <QToolButton>
#include <gtest/gtest.h>

#include "tests/viewer/findings_case.h"
#include "viewer/output/picture_file.h"
#include "viewer/views/more_findings.h"
#include "viewer/views/renewal_notice.h"

namespace spindel::viewer {

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

namespace {

/// The notices of all views whose figures depend on whose number is whose, as they are read out.
QStringList renewal_notices(MainWindow& window)
{
    QStringList said;
    for (const auto* notice : window.findChildren<RenewalNotice*>())
        if (!notice->isHidden()) said += notice->accessibleName();
    return said;
}

/// Above the tabs, rings, spiders, victims, key players, numbers, changes, reasons, evidence,
/// chain.
constexpr qsizetype kNoticed = 10;

} // namespace

TEST_F(FindingsTest, ANumberIsRejectedByKeyAndTheKeysGoThroughTheButtonsAsTheyStand)
{
    auto& view = window_.view<MergesView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    window_->findChild<QAction*>(QStringLiteral("go_to_merges"))->trigger();
    QTest::keyClick(&view.table(), Qt::Key_Down);
    QTest::keyClick(&view.table(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(rejected_merges(session().desk()).size(), 1U);
    const auto next = [](const QWidget* widget) {
        do
            widget = widget->nextInFocusChain();
        while ((widget->focusPolicy() & Qt::TabFocus) == 0);
        return widget;
    };
    const auto* button = next(&view.filter());
    EXPECT_EQ(button->objectName(), QStringLiteral("reject_or_accept"));
    EXPECT_EQ(next(button)->accessibleName(),
              QStringLiteral("Save the table Numbers and their users as CSV"));
}

TEST_F(FindingsTest, ARejectionLeavesTheTableWhereItIsAndWhoIsChosenAndThePartThatIsSeen)
{
    auto& view = window_.view<MergesView>();
    const auto wait = [&] {
        return test::wait_until_still([&] {
            return !view.is_working() && !session().renewal().is_outdated() &&
                   window_->is_settled();
        });
    };
    ASSERT_TRUE(wait());
    auto& table = view.table();
    window_->findChild<QAction*>(QStringLiteral("go_to_merges"))->trigger();
    const auto identifier = [&] { return cell(view, table.marked().value_or(0), "identifier"); };
    const auto go_to_buyer = [&] {
        for (int rows = table.sorted().rowCount(); rows > 0 && identifier() != "P-BUYER-1"; --rows)
            QTest::keyClick(&table, Qt::Key_Down);
    };
    go_to_buyer(); // in the table's own order
    const int place = table.currentIndex().row();
    window_->canvas().set_camera({{12, 34}, 1.5});
    ASSERT_EQ(session().selected(), std::vector{node("A-BUYER-1")});
    QTest::keyClick(&table, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(wait());
    ASSERT_EQ(rejected_merges(session().desk()).at(0).first, "P-BUYER-1");
    EXPECT_EQ(session().selected(), std::vector{node("A-BUYER-1")});
    EXPECT_EQ(window_->canvas().camera().center, QPointF(12, 34));
    EXPECT_EQ(window_->canvas().camera().scale, 1.5);
    QTest::keyClick(&table, Qt::Key_Down);
    EXPECT_EQ(table.currentIndex().row(), place) << "the row after it, which stands there now";
    QTest::keyClick(&table, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(wait());
    table.sortByColumn(1, Qt::DescendingOrder);
    session().history().undo();
    session().history().undo();
    ASSERT_TRUE(wait());
    EXPECT_EQ(table.horizontalHeader()->sortIndicatorSection(), 1) << "sorted as it was";
    const auto before = session().desk();
    view.table().mark({});
    view.reject_or_accept(); // nothing is marked
    EXPECT_EQ(session().desk(), before);
}

TEST_F(FindingsTest, UntilARejectedNumberIsAnalysedAllThatItChangesSaysSo)
{
    const auto said = [&](const char* part) {
        const auto notices = renewal_notices(*window_);
        return notices.size() == kNoticed &&
               std::ranges::all_of(notices, [&](const QString& words) {
                   return words.contains(QLatin1String(part));
               });
    };
    auto& view = window_.view<MergesView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    EXPECT_TRUE(renewal_notices(*window_).isEmpty());
    const MergedPair pair{"P-DRIVER", "A-DRIVER"};
    reject_or_accept_merge(session(), pair);
    EXPECT_TRUE(said("Being brought up to date"))
        << renewal_notices(*window_).join(u'\n').toStdString();
    EXPECT_TRUE(window_->canvas().accessibleDescription().startsWith(
        QStringLiteral("Being brought up to date")));
    EXPECT_TRUE(picture_notes(session(), {})
                    .join(u' ')
                    .contains(QStringLiteral("Being brought up to date")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    int row = 0;
    while (cell(view, row, "identifier") != "P-DRIVER")
        ++row;
    EXPECT_EQ(cell(view, row, "state"), "rejected") << "though the table is one of before";
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !session().renewal().is_outdated(); }, test::kPatience));
    EXPECT_TRUE(renewal_notices(*window_).isEmpty());
    EXPECT_FALSE(window_->canvas().accessibleDescription().contains(QStringLiteral("up to date")));
}

TEST_F(FindingsTest, ARenewalThatIsCancelledSaysThatFiguresAreOldUntilItIsDoneOrUndone)
{
    const MergedPair pair{"P-DRIVER", "A-DRIVER"};
    auto& notice = *window_->findChild<RenewalNotice*>();
    reject_or_accept_merge(session(), pair);
    notice.follow_link(); // cancel
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window_->jobs().is_running(); }, test::kPatience));
    EXPECT_EQ(session().renewal().state(), Renewal::State::stopped);
    EXPECT_TRUE(renewal_notices(*window_).at(0).contains(QStringLiteral("Not up to date")));
    hide(session(), {node("A-SON")}); // another act begins nothing that was stopped
    EXPECT_FALSE(window_->jobs().is_running());
    EXPECT_TRUE(session().renewal().is_outdated());
    session().history().undo();
    session().history().undo();
    EXPECT_FALSE(session().renewal().is_outdated()) << "the figures are those of the case again";
    session().history().redo();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !session().renewal().is_outdated(); }, test::kPatience));
    EXPECT_TRUE(node_named(session().analysis()->subject(), "P-DRIVER").has_value());
}

TEST_F(FindingsTest, OtherActsDuringARenewalDoNotBeginItAnewAndAnUndoEndsIt)
{
    const QSignalSpy started(&window_->jobs(), &JobRunner::started);
    reject_or_accept_merge(session(), {"P-DRIVER", "A-DRIVER"});
    hide(session(), {node("A-SON")});
    session().history().undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window_->jobs().is_running(); }, test::kPatience));
    EXPECT_EQ(started.count(), 1);
    EXPECT_FALSE(session().renewal().is_outdated());
    session().history().undo();
    session().history().redo();
    session().history().undo(); // while it is analysed
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window_->jobs().is_running(); }, test::kPatience));
    EXPECT_FALSE(session().renewal().is_outdated());
    EXPECT_TRUE(node_named(session().analysis()->subject(), "A-DRIVER").has_value());
}

} // namespace spindel::viewer
