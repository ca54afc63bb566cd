/// What the dialogs of output offer, the command lines that they show, and what tables and graphs
/// hold.
#include <array>

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QTranslator>
#include <gtest/gtest.h>

#include "analysis/spider_ranking.h"
#include "tests/viewer/drawn_case.h"
#include "viewer/case_loader.h"
#include "viewer/output/command_lines.h"
#include "viewer/output/export_dialogs.h"
#include "viewer/output/picture_dialog.h"
#include "viewer/output/picture_file.h"
#include "viewer/translation.h"
#include "viewer/views/spider_table_view.h"
#include "viewer/views/table_view.h"

namespace spindel::viewer {

namespace {

class OutputDialogs : public test::DrawnCase {
protected:
    bool wait_until_settled()
    {
        return test::wait_until_still([this] { return window_->is_settled(); });
    }
    QString case_name() { return to_name(session().path()); }
};

} // namespace

TEST_F(OutputDialogs, ThePictureDialogNamesTheViewAndWhatIsChosen)
{
    session().choose_ring(1);
    const PictureDialog dialog(session(), QStringLiteral("map"));
    EXPECT_EQ(dialog.shown_command(),
              QStringLiteral("spindel-viewer %1 --picture map.png --view map --choose 'ring 1'")
                  .arg(case_name()));
    ASSERT_TRUE(window_->choose(QStringLiteral("a-boss")));
    EXPECT_EQ(session().persona(), node("A-BOSS"));
    ASSERT_TRUE(window_->choose(QStringLiteral("ring 1")));
    EXPECT_EQ(session().ring(), 1U);
    EXPECT_FALSE(window_->choose(QStringLiteral("nobody at all")));
}

TEST_F(OutputDialogs, ThePictureDialogNamesThePartOfTheNetworkAndAllThatIsSelected)
{
    session().select({node("A-BOSS"), test::node_of_victim(session())});
    window_->canvas().set_camera({{-12.5, 30}, 1.75});
    ASSERT_TRUE(wait_until_settled());
    const auto look = picture().look();
    const PictureDialog dialog(session(), QStringLiteral("network"),
                               ShownPart{look.camera, look.window});
    EXPECT_EQ(dialog.shown_command(),
              QStringLiteral("spindel-viewer %1 --picture network.png --choose A-BOSS --choose "
                             "victim-1 --size %2,%3 --camera=-12.5,30,1.75")
                  .arg(case_name())
                  .arg(look.window.width())
                  .arg(look.window.height()));
    EXPECT_FALSE(dialog.shown_remark().contains(QStringLiteral("at its own size")));
    const PictureDialog map(session(), QStringLiteral("map"));
    EXPECT_TRUE(map.shown_remark().contains(QStringLiteral("at its own size")));

    // a window of another size that is told so makes the same picture
    const auto before = picture_image(window_->shown_content(), {}, {});
    session().choose_nothing();
    window_->canvas().fit();
    window_->resize(900, 700);
    ASSERT_TRUE(wait_until_settled());
    EXPECT_EQ(window_->choose_all({QStringLiteral("A-BOSS"), QStringLiteral("nobody at all")}),
              QStringLiteral("nobody at all"));
    EXPECT_EQ(window_->choose_all({QStringLiteral("A-BOSS"), QStringLiteral("victim-1")}),
              QString());
    ASSERT_TRUE(wait_until_settled());
    EXPECT_EQ(picture_image(window_->network_content({look.camera, look.window}), {}, {}), before);
}

TEST_F(OutputDialogs, TheTableOfSpidersIsSavedAsTheCommandLineWritesIt)
{
    auto& view = window_.view<SpiderTableView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    const auto& analysis = *session().analysis();
    const auto saved = view.finding().saved_table();
    constexpr std::array kFirst{"rank",  "node",    "kind", "category", "country",
                                "score", "q_value", "ring", "reasons"}; // the contract's
    for (std::size_t i = 0; i < kFirst.size(); ++i)
        EXPECT_EQ(saved.columns.at(i).name, kFirst[i]);
    EXPECT_EQ(saved, analysis::stable_spiders_table(
                         analysis.spiders(), rank_intervals(analysis, {}), analysis.subject()));
    view.finding().filter().setText(QStringLiteral("A-BOSS"));
    ASSERT_EQ(view.finding().saved_table().rows.size(), 1U);
    EXPECT_EQ(engine::text(view.finding().saved_table().rows[0][1]), "A-BOSS");
}

TEST_F(OutputDialogs, ATableThatTheCommandLineWritesOtherwiseSaysSo)
{
    EXPECT_EQ(TableDialog(session(), QStringLiteral("rings"), 1, 1).shown_command(), QString());
    const TableDialog dialog(session(), QStringLiteral("merges"), 1, 1, {},
                             {QStringLiteral("Without the state.")});
    EXPECT_EQ(dialog.shown_remark(), QStringLiteral("Without the state."));
}

TEST_F(OutputDialogs, NoTwoPartsOfADialogHaveTheSameLetter)
{
    for (const auto language : {QLocale::English, QLocale::Swedish}) {
        install_translation(QLocale(language));
        session().choose_persona(node("A-BOSS"));
        PictureDialog picture(session());
        GraphDialog graph(session());
        for (QDialog* dialog : std::initializer_list<QDialog*>{&picture, &graph}) {
            // a desktop may give letters to the buttons that Qt names: Save and Cancel
            QStringList letters{QStringLiteral("Alt+S"), language == QLocale::English
                                                             ? QStringLiteral("Alt+C")
                                                             : QStringLiteral("Alt+A")};
            const auto add = [&](const QString& words) {
                const auto letter = QKeySequence::mnemonic(words).toString();
                if (letter.isEmpty()) return;
                EXPECT_FALSE(letters.contains(letter)) << words.toStdString();
                letters += letter;
            };
            for (const auto* label : dialog->findChildren<QLabel*>())
                if (label->buddy() != nullptr) add(label->text());
            for (const auto* button : dialog->findChildren<QAbstractButton*>())
                if (qobject_cast<QDialogButtonBox*>(button->parent()) == nullptr)
                    add(button->text());
            EXPECT_GT(letters.size(), 4);
        }
        for (auto* words : QCoreApplication::instance()->findChildren<QTranslator*>())
            delete words;
    }
}

TEST_F(OutputDialogs, TheGraphDialogFollowsTheFiltersAndTheRing)
{
    engine::ProjectionOptions filter;
    filter.layers = {false, true, false, false};
    filter.period.from = support::at("2025-03-02");
    filter.countries = {support::country("CZ"), support::country("SE")};
    filter.least_grade = support::grade("B2");
    set_filter(session(), filter, QStringLiteral("filter"));
    // a ring of the whole case, while these are analysed
    session().choose_ring(0);
    EXPECT_EQ(GraphDialog(session()).shown_command(), QString());
    session().choose_nothing();
    GraphDialog dialog(session());
    EXPECT_EQ(dialog.shown_command(),
              QStringLiteral("spindel export %1 network.graphml --layers payments --from "
                             "2025-03-02T00:00:00Z --countries CZ,SE --min-grade B2")
                  .arg(case_name()));
    dialog.findChild<QCheckBox*>(QStringLiteral("as_filtered"))->setChecked(false);
    dialog.findChild<QCheckBox*>(QStringLiteral("ring_only"))->setChecked(false);
    dialog.findChild<QComboBox*>(QStringLiteral("graph_format"))->setCurrentIndex(2);
    EXPECT_EQ(dialog.shown_command(),
              QStringLiteral("spindel export %1 network.json").arg(case_name()));
}

TEST_F(OutputDialogs, AGraphIsExportedAsFiltered)
{
    const support::TemporaryFolder folder;
    GraphExport wanted;
    wanted.filter.layers = {false, true, false, false};
    const auto file = folder.path() / "a.json";
    write_graph_file(file, *session().analysis(), wanted);
    QFile read(to_name(file));
    ASSERT_TRUE(read.open(QIODevice::ReadOnly));
    const auto text = read.readAll();
    EXPECT_TRUE(text.contains("M1"));
    EXPECT_FALSE(text.contains("\"C1\""));
}

TEST_F(OutputDialogs, TheReportAndEachTableNameTheirCommands)
{
    EXPECT_EQ(ReportDialog(session()).shown_command(),
              QStringLiteral("spindel analyse %1 --out report --samples 0").arg(case_name()));
    EXPECT_EQ(
        TableDialog(session(), QStringLiteral("victims"), 1, 1).shown_command(),
        QStringLiteral("spindel protect %1 --format csv --output victims.csv").arg(case_name()));
    EXPECT_EQ(TableDialog(session(), QStringLiteral("nodes"), 1, 2).shown_command(), QString());
    EXPECT_EQ(TableDialog(session(), QStringLiteral("key_players"), 1, 1,
                          QStringLiteral(" --ring 1 --size 5"))
                  .shown_command(),
              QStringLiteral("spindel keyplayers %1 --ring 1 --size 5 --format csv --output "
                             "key_players.csv")
                  .arg(case_name()));
}

TEST_F(OutputDialogs, RejectedNumbersStandInAFileThatTheCommandLineNames)
{
    const auto command_of = [this](const char* table) {
        return TableDialog(session(), QLatin1String(table), 1, 1).shown_command();
    };
    EXPECT_FALSE(command_of("spiders").contains(QStringLiteral("--reject-merges")));
    reject_or_accept_merge(session(), {"P-SON", "A-SON"});
    EXPECT_TRUE(command_of("spiders").endsWith(QStringLiteral(" --reject-merges rejected.csv")));
    EXPECT_TRUE(
        ReportDialog(session()).shown_command().contains(QStringLiteral("--reject-merges")));
    EXPECT_FALSE(command_of("quarantine").contains(QStringLiteral("--reject-merges")));
    EXPECT_FALSE(
        PictureDialog(session(), QStringLiteral("network")).shown_command().contains(u"reject"));
    EXPECT_EQ(rejected_merges_text(session()), "identifier,actor\nP-SON,A-SON\n");
    const ReportDialog dialog(session());
    EXPECT_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("save_rejected"))->isHidden());
}

TEST_F(OutputDialogs, ATableIsCopiedAsItIsShown)
{
    auto& table = window_.view<SpiderTableView>().table();
    table.setCurrentIndex(table.sorted().index(0, 2));
    table.setFocus();
    const auto columns = table.shown_table().columns.size();
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    auto lines = QGuiApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 2);
    EXPECT_EQ(lines[0].split(u'\t').size(), static_cast<qsizetype>(columns));
    EXPECT_TRUE(lines[1].contains(QStringLiteral("\tA-BOSS\t")));
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    lines = QGuiApplication::clipboard()->text().split(u'\n');
    EXPECT_EQ(lines.size(), table.sorted().rowCount() + 1);
}

} // namespace spindel::viewer
