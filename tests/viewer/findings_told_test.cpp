/// The findings of what is filtered, as they leave the window, against the program `spindel`.
#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTimer>
#include <QToolButton>
#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/small_world.h"
#include "tests/viewer/small_case.h"
#include "viewer/case_loader.h"
#include "viewer/desk/acts.h"
#include "viewer/output/command_lines.h"
#include "viewer/output/export_dialogs.h"
#include "viewer/output/picture_file.h"
#include "viewer/views/more_findings.h"
#include "viewer/views/ring_list_view.h"
#include "viewer/views/spider_table_view.h"

namespace spindel::viewer {

namespace {

std::vector<engine::ProjectionOptions> filters()
{
    std::vector<engine::ProjectionOptions> all(1); // the first: none
    auto& period = all.emplace_back();
    period.period = {support::at("2025-03-06"), support::at("2025-03-27")};
    auto& calls = all.emplace_back(period);
    calls.layers = {true, false, false, false};
    all.emplace_back().countries = {support::country("NO"), support::country("SE")};
    auto& grade = all.emplace_back();
    grade.least_grade = support::grade("A2");
    grade.period.from = support::at("2025-03-05");
    return all;
}

/// A window on a small simulated world.
class FindingsTold : public testing::Test {
protected:
    static void SetUpTestSuite() { world_ = std::make_unique<test::SmallWorld>(); }
    static void TearDownTestSuite() { world_.reset(); }

    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        filter_by({}); // the case keeps what the test before has done
    }

    Session& session() { return window_->session(); }

    void filter_by(const engine::ProjectionOptions& filter)
    {
        set_filter(session(), filter, QStringLiteral("filter"));
        const auto& spiders = window_.view<SpiderTableView>();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return !session().findings_work().is_waiting() && !spiders.is_working(); },
            test::kPatience));
        ASSERT_TRUE(same_filter(session().findings()->filter(), filter));
    }

    /// The command line that the dialog shows in which a table is saved.
    static QString shown_command(FindingView& view)
    {
        QString command;
        QTimer::singleShot(100, &view, [&] {
            auto* dialog = qobject_cast<OutputDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr) return;
            command = dialog->shown_command();
            dialog->close();
        });
        for (auto* button : view.findChildren<QToolButton*>())
            if (button->accessibleName().startsWith(QStringLiteral("Save the table")))
                button->click();
        return command;
    }

    /// What a command line that a dialog shows prints.
    static std::string printed(const QString& command)
    {
        auto words = QProcess::splitCommand(command);
        if (words.isEmpty()) throw std::runtime_error("no command line is shown");
        EXPECT_EQ(words.takeFirst(), QStringLiteral("spindel"));
        if (const auto at = words.indexOf(QStringLiteral("--output")); at >= 0) words.remove(at, 2);
        test::Arguments arguments;
        for (const auto& word : words)
            arguments.push_back(word.toStdString());
        return test::output_of(arguments);
    }

    static std::unique_ptr<test::SmallWorld> world_;
    test::OpenWindow window_{world_->case_path()};
};

std::unique_ptr<test::SmallWorld> FindingsTold::world_;

std::string text_of(const std::filesystem::path& file)
{
    QFile read(to_name(file));
    EXPECT_TRUE(read.open(QIODevice::ReadOnly)) << file;
    return read.readAll().toStdString();
}

} // namespace

TEST_F(FindingsTold, EachTableIsByteForByteWhatItsCommandLinePrints)
{
    std::vector<std::string> seen;
    for (const auto& filter : filters()) {
        filter_by(filter);
        auto& spiders = window_.view<SpiderTableView>().finding();
        const auto command = shown_command(spiders);
        EXPECT_TRUE(command.contains(filter_options(filter))) << command.toStdString();
        const auto saved = engine::to_csv(spiders.saved_table());
        EXPECT_EQ(saved, printed(command)) << command.toStdString();
        for (const auto& other : seen)
            EXPECT_NE(saved, other); // each filter tells something else
        seen.push_back(saved);

        auto& victims = window_.view<VictimsView>();
        EXPECT_EQ(engine::to_csv(victims.saved_table()), printed(shown_command(victims)));

        auto& players = window_.view<KeyPlayersView>();
        session().choose_ring(0);
        ASSERT_EQ(session().ring(), 0U) << command.toStdString();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !players.is_working(); }, test::kPatience));
        EXPECT_EQ(engine::to_csv(players.saved_table()), printed(shown_command(players)));
    }
    ASSERT_GT(seen.front().size(), 1000U);
}

TEST_F(FindingsTold, TheReportIsTheFileOfItsCommandLine)
{
    const support::TemporaryFolder folder;
    filter_by(filters().at(1));
    ReportDialog dialog(session());
    for (int language = 0; language < 2; ++language) {
        dialog.findChild<QComboBox*>()->setCurrentIndex(language);
        const auto written = folder.path() / ("report" + std::to_string(language));
        auto command = dialog.shown_command();
        EXPECT_EQ(command.contains(QStringLiteral("--language sv")), language == 1);
        command.replace(QStringLiteral("--out report"),
                        QStringLiteral("--out ") + shell_file(to_name(written)));
        printed(command);
        write_report(folder.path() / "viewer.html", session().findings()->analysis(),
                     dialog.language());
        EXPECT_EQ(text_of(folder.path() / "viewer.html"), text_of(written / "report.html"));
    }
}

TEST_F(FindingsTold, TheGraphOfARingIsTheFileOfItsCommandLine)
{
    const support::TemporaryFolder folder;
    for (const auto& filter : filters()) {
        filter_by(filter);
        session().choose_ring(0);
        GraphDialog dialog(session());
        const auto by_command = folder.path() / "command.graphml";
        printed(dialog.command_line(to_name(by_command)));
        const auto by_viewer = folder.path() / "viewer.graphml";
        write_graph_file(by_viewer, session().findings()->analysis(), dialog.wanted());
        EXPECT_EQ(text_of(by_viewer), text_of(by_command));
    }
}

TEST_F(FindingsTold, ARingOfOtherRecordsThanTheGraphHasNoCommandLine)
{
    filter_by(filters().at(1));
    session().choose_ring(0);
    GraphDialog dialog(session());
    EXPECT_FALSE(dialog.shown_command().isEmpty());
    dialog.findChild<QCheckBox*>(QStringLiteral("as_filtered"))->setChecked(false);
    EXPECT_TRUE(dialog.shown_command().isEmpty());
}

TEST_F(FindingsTold, APictureSaysOfWhatItsRingsAre)
{
    const auto notes = [this] { return picture_notes(session(), {}).join(u'\n'); };
    EXPECT_FALSE(notes().contains(QStringLiteral("Rings and spiders")));
    filter_by(filters().at(1));
    EXPECT_TRUE(notes().contains(
        QStringLiteral("Rings and spiders: of the period 2025-03-06 to 2025-03-26.")))
        << notes().toStdString();
    let_findings_follow(session(), false);
    EXPECT_TRUE(notes().contains(QStringLiteral("Rings and spiders: of the whole case.")));
}

} // namespace spindel::viewer
