#include "viewer/main_window.h"

#include <fstream>
#include <iterator>

#include <QAction>
#include <QMenuBar>
#include <QPushButton>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/about.h"
#include "viewer/views/case_status.h"
#include "viewer/views/reasons_view.h"
#include "viewer/views/ring_list_view.h"
#include "viewer/views/spider_table_view.h"

namespace spindel::viewer {

namespace {

/// A window with the small case open.
class MainWindowTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(window_.is_open()); }

    const analysis::CaseAnalysis& analysis() { return *window_->session().analysis(); }
    TableView& rings() { return window_.view<RingListView>().table(); }
    TableView& spiders() { return window_.view<SpiderTableView>().table(); }
    QString reasons() { return window_.view<ReasonsView>().text().toPlainText().simplified(); }

    support::TemporaryCase small_{test::small_records()};
    test::OpenWindow window_{small_.path()};
};

QString cell(const TableView& view, int row, int column)
{
    return view.sorted().index(row, column).data().toString();
}

/// Whom the first row names.
QString first_persona(const TableView& view)
{
    for (int column = 0; column < view.sorted().columnCount(); ++column) {
        const auto heading = view.sorted().headerData(column, Qt::Horizontal).toString();
        if (heading == QStringLiteral("Persona")) return cell(view, 0, column);
    }
    return {};
}

QAction* action(MainWindow& window, const QKeySequence& keys)
{
    for (auto* candidate : window.findChildren<QAction*>()) {
        if (candidate->shortcut() == keys) return candidate;
    }
    return nullptr;
}

/// Opens what cannot be opened. @return the one message.
QString refusal(MainWindow& window, const std::filesystem::path& path)
{
    QSignalSpy failed(&window, &MainWindow::open_failed);
    window.open_case(path);
    const bool heard = QTest::qWaitFor([&] { return failed.count() > 0; }, test::kPatience);
    return heard && failed.count() == 1 ? failed[0][0].toString() : QString();
}

} // namespace

TEST_F(MainWindowTest, TheRingListHoldsEveryRing)
{
    EXPECT_GE(analysis().rings().rings.size(), 2U); // the boss's and the family's
    EXPECT_EQ(rings().sorted().rowCount(), static_cast<int>(analysis().rings().rings.size()));
}

TEST_F(MainWindowTest, TheSpiderTableHoldsTheSpidersInTheOrderOfTheirRank)
{
    ASSERT_EQ(spiders().sorted().rowCount(), static_cast<int>(analysis().spiders().size()));
    ASSERT_GE(spiders().sorted().rowCount(), 2);
    for (int row = 0; row < spiders().sorted().rowCount(); ++row)
        EXPECT_EQ(cell(spiders(), row, 0), QString::number(row + 1));
    EXPECT_EQ(first_persona(spiders()), QStringLiteral("A-BOSS"));
}

TEST_F(MainWindowTest, ChoosingASpiderShowsItsReasonsWithTheirFigures)
{
    spiders().setFocus();
    for (int row = 0; row < spiders().sorted().rowCount(); ++row) {
        spiders().setCurrentIndex(spiders().sorted().index(row, 0));
        const auto& spider = analysis().spiders()[static_cast<std::size_t>(row)];
        EXPECT_EQ(window_->session().persona(), spider.node);
        ASSERT_FALSE(spider.reasons.empty());
        for (const auto& reason : spider.reasons) {
            const auto words = QString::fromStdString(reason.words).simplified();
            const auto figure = QString::fromStdString(reason.figure.text());
            EXPECT_TRUE(reasons().contains(words)) << reason.words;
            EXPECT_TRUE(reasons().contains(figure)) << reason.measure;
        }
    }
}

TEST_F(MainWindowTest, ChoosingARingShowsItsMembersAndMarksNoSpider)
{
    spiders().setCurrentIndex(spiders().sorted().index(0, 0));
    rings().setCurrentIndex(rings().sorted().index(1, 0));
    rings().setCurrentIndex(rings().sorted().index(0, 0));
    EXPECT_EQ(window_->session().ring(), 0U);
    EXPECT_EQ(window_->session().persona(), std::nullopt);
    EXPECT_EQ(spiders().marked(), std::nullopt);
    for (const auto member : analysis().rings().rings[0].members)
        EXPECT_TRUE(reasons().contains(QString::fromStdString(analysis().subject().label(member))));
}

TEST_F(MainWindowTest, ChoosingASpiderMarksItsRing)
{
    spiders().setCurrentIndex(spiders().sorted().index(0, 0));
    const auto ring = analysis().rings().ring_of[analysis().spiders()[0].node];
    EXPECT_EQ(rings().marked(), static_cast<int>(ring));
}

TEST_F(MainWindowTest, FollowingAMembersLinkChoosesIt)
{
    rings().setCurrentIndex(rings().sorted().index(0, 0));
    const auto member = analysis().rings().rings[0].members.front();
    auto* browser = window_->findChild<QTextBrowser*>();
    Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("persona:%1").arg(member)));
    EXPECT_EQ(window_->session().persona(), member);
}

TEST_F(MainWindowTest, ARowIsChosenWithTheKeyboard)
{
    QTest::keyClick(&rings(), Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(window_->session().ring(), 0U);
    QTest::keyClick(&rings(), Qt::Key_Down);
    EXPECT_EQ(window_->session().ring(), 1U);
}

TEST_F(MainWindowTest, TheStatusBarNamesTheCaseItsPeriodItsRecordsAndTheMasking)
{
    const auto status = window_.view<CaseStatus>().text();
    EXPECT_TRUE(status.startsWith(QStringLiteral("test.spindel")));
    EXPECT_TRUE(status.contains(QStringLiteral("2025-03-01 to 2025-03-30")));
    const auto records = QString::number(test::small_records().size());
    EXPECT_TRUE(status.contains(records + QStringLiteral(" record(s)"))) << status.toStdString();
    EXPECT_TRUE(status.contains(QStringLiteral("masked")));
}

TEST_F(MainWindowTest, EveryListIsReachedWithTab)
{
    QStringList met;
    const QWidget* first = &rings();
    const QWidget* next = first;
    do {
        const bool by_tab = (next->focusPolicy() & Qt::TabFocus) != 0;
        if (by_tab && next->isVisible() && !next->accessibleName().isEmpty())
            met += next->objectName();
        next = next->nextInFocusChain();
    } while (next != first);
    for (const auto* name : {"rings", "spiders", "reasons"})
        EXPECT_TRUE(met.contains(QLatin1String(name))) << name;
}

TEST_F(MainWindowTest, ReadingAgainForgetsTheChoiceAndKeepsTheCaseAsItWas)
{
    spiders().setCurrentIndex(spiders().sorted().index(0, 0));
    const QSignalSpy succeeded(&window_->jobs(), &JobRunner::succeeded);
    action(*window_, QKeySequence::Refresh)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 1; }, test::kPatience));
    EXPECT_EQ(window_->session().persona(), std::nullopt);
    EXPECT_EQ(spiders().marked(), std::nullopt);
    EXPECT_EQ(first_persona(spiders()), QStringLiteral("A-BOSS"));
}

TEST_F(MainWindowTest, WhatIsNoCaseGivesOneMessageAndTheOpenCaseStays)
{
    const support::TemporaryFolder folder;
    const auto text = folder.path() / "letter.txt";
    std::ofstream(text) << "Dear colleague, this is not a case.\n";
    const auto cut = folder.path() / "cut.spindel";
    std::filesystem::copy_file(small_.path(), cut);
    std::filesystem::resize_file(cut, std::filesystem::file_size(cut) / 2);
    for (const auto& path : {text, cut, folder.path() / "absent.spindel", folder.path()}) {
        const auto message = refusal(*window_, path);
        EXPECT_FALSE(message.isEmpty()) << path;
        EXPECT_FALSE(message.contains(QLatin1Char('\n'))) << path;
    }
    EXPECT_EQ(window_->session().path(), small_.path());
    EXPECT_EQ(first_persona(spiders()), QStringLiteral("A-BOSS"));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "absent.spindel"));
}

TEST(MainWindow, WithoutACaseItOffersToOpenOne)
{
    MainWindow window;
    window.show();
    const auto* open = window.findChild<QPushButton*>(QStringLiteral("open"));
    ASSERT_NE(open, nullptr);
    EXPECT_TRUE(open->isVisible());
    EXPECT_FALSE(action(window, QKeySequence::Refresh)->isEnabled());
    EXPECT_NE(action(window, QKeySequence::Open), nullptr);
    EXPECT_NE(action(window, QKeySequence(Qt::CTRL | Qt::Key_Q)), nullptr);
}

TEST(MainWindow, ReadingACaseDoesNotChangeIt)
{
    const support::TemporaryCase small(test::small_records());
    const auto bytes = [&small] {
        std::ifstream file(small.path(), std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(file), {}};
    };
    const auto before = bytes();
    const auto changed = std::filesystem::last_write_time(small.path());
    {
        test::OpenWindow window(small.path());
        ASSERT_TRUE(window.is_open());
    }
    EXPECT_EQ(bytes(), before);
    EXPECT_EQ(std::filesystem::last_write_time(small.path()), changed);
    std::filesystem::directory_iterator files(small.path().parent_path());
    EXPECT_EQ(std::distance(begin(files), end(files)), 1); // no journal is left beside it
}

TEST(MainWindow, ACancelledReadingLeavesTheWindowAsItWas)
{
    const support::TemporaryCase small(test::small_records());
    MainWindow window;
    window.show();
    const QSignalSpy cancelled(&window.jobs(), &JobRunner::cancelled);
    window.open_case(small.path());
    auto* cancel = window.findChild<QPushButton*>(QStringLiteral("cancel"));
    ASSERT_TRUE(cancel->isVisible());
    cancel->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return cancelled.count() == 1; }, test::kPatience));
    EXPECT_EQ(window.session().analysis(), nullptr);
    EXPECT_FALSE(cancel->isVisible());
}

TEST(MainWindow, ClosingWhileACaseIsReadIsSafe)
{
    const support::TemporaryCase small(test::small_records());
    {
        MainWindow window;
        window.show();
        window.open_case(small.path());
        window.close();
    }
    QCoreApplication::processEvents();
    SUCCEED();
}

TEST(About, SaysThatTheViewerIsUnderTheGplBecauseOfQtCharts)
{
    EXPECT_TRUE(about_text().contains(QStringLiteral("GNU General Public License, version 3")));
    EXPECT_TRUE(about_text().contains(QStringLiteral("Qt Charts")));
}

} // namespace spindel::viewer
