#include <fstream>

#include <QAction>
#include <QApplication>
#include <QCommandLinkButton>
#include <QDir>
#include <QLockFile>
#include <QPushButton>
#include <QTimer>
#include <gtest/gtest.h>

#include "engine/case_file.h"
#include "importers/pseudonyms/key.h"
#include "tests/support/temporary_folder.h"
#include "tests/viewer/small_case.h"
#include "viewer/case_loader.h"
#include "viewer/start/import_dialog.h"
#include "viewer/start/import_preview.h"
#include "viewer/start/path_line.h"
#include "viewer/start/start_page.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

namespace {

const std::filesystem::path kCalls = SPINDEL_SOURCE_DIR "/tests/data/calls";

/// A folder with one file of the tests' calls, named so that its kind is known.
void copy_calls(const support::TemporaryFolder& folder, const char* file)
{
    std::filesystem::copy_file(kCalls / file, folder.path() / "calls.csv");
}

} // namespace

TEST(StartPage, OffersTheWaysToACase)
{
    MainWindow window;
    window.show();
    for (const auto* way : {"open", "import", "sample"})
        EXPECT_NE(window.findChild<QPushButton*>(QLatin1String(way)), nullptr) << way;
}

TEST(StartPage, SaysWhereItLookedForASampleThatIsNotThere)
{
    const auto places = sample_places();
    EXPECT_GE(places.size(), 2);
    for (const auto& place : places)
        EXPECT_TRUE(QDir::isAbsolutePath(place)) << place.toStdString();
    const StartPage page;
    const auto* sample = page.findChild<QCommandLinkButton*>(QStringLiteral("sample"));
    ASSERT_NE(sample, nullptr);
    EXPECT_EQ(sample->isEnabled(), !sample_folder().isEmpty());
    EXPECT_EQ(sample->description(), words_on_sample(sample_folder()));
    for (const auto& place : places)
        EXPECT_TRUE(words_on_sample({}).contains(place)) << place.toStdString();
}

TEST(ImportPreview, SaysWhatWouldBeQuarantinedAndWhy)
{
    const support::TemporaryFolder folder;
    copy_calls(folder, "time_in_words.csv");
    const auto preview = import_preview(folder.path());
    const auto& words = preview.words;
    EXPECT_TRUE(words.contains(QStringLiteral("calls.csv"))) << words.toStdString();
    EXPECT_TRUE(words.contains(QStringLiteral("RFC 3339"))) << words.toStdString();
    ASSERT_EQ(preview.files.size(), 1U);
    EXPECT_EQ(preview.files[0].refused, 1);
    const auto& table = preview.files[0].rows;
    int refused = 0;
    for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
        const auto fate = cell_of(table, row, "would_be");
        if (fate == "stored") continue;
        ++refused;
        EXPECT_TRUE(fate.starts_with("refused: time: not an RFC 3339")) << fate;
        EXPECT_FALSE(cell_of(table, row, "caller_id").empty());
    }
    EXPECT_EQ(refused, 1);
    std::filesystem::directory_iterator files(folder.path());
    EXPECT_EQ(std::distance(begin(files), end(files)), 1); // it leaves nothing behind
}

TEST(ImportPreview, ProposesAProfileForATableOfAnotherForm)
{
    const support::TemporaryFolder folder;
    std::ofstream(folder.path() / "operator.csv")
        << "A Number;B Number;Call Date;Call Time\nP-1;P-2;13.03.2025;10:00:00\n";
    const auto preview = import_preview(folder.path());
    EXPECT_TRUE(preview.words.contains(QStringLiteral("kind = \"calls\"")))
        << preview.words.toStdString();
    ASSERT_EQ(preview.proposals.size(), 1U);
    EXPECT_TRUE(preview.proposals[0].toml.contains(QStringLiteral("kind = \"calls\"")));
}

TEST(ImportPreview, MasksVictimsWhereverTheyAreNamedAndRawIdentifiers)
{
    const support::TemporaryFolder folder;
    const auto write = [&](const char* name, const std::string& text) {
        std::ofstream(folder.path() / name) << text;
    };
    std::string actors = "source,actor_id,kind,category,country,grade\n";
    for (int i = 0; i < 300; ++i) // she comes later than the first rows
        actors += "SE-POL,A-" + std::to_string(i) + ",person,unknown,SE,B2\n";
    write("actors.csv", actors + "SE-POL,A-HER,person,victim,SE,B2\n");
    write("phones.csv", "source,record_id,phone_id,actor_id,country,valid_from,valid_to,grade\n"
                        "SE-TEL,N1,P-HERS,A-HER,SE,,,A1\n");
    write("calls.csv", "source,record_id,time,caller_id,callee_id,duration_s,kind,grade\n"
                       "SE-TEL,C1,2025-03-01T10:00:00Z,P-HERS,P-2,60,call,A1\n"
                       "SE-TEL,C2,2025-03-01T10:00:00Z,+46701234567,P-2,60,call,A1\n"
                       "SE-TEL,C3,never,P-HERS,P-2,60,call,A1\n");
    const auto preview = import_preview(folder.path());
    ASSERT_EQ(preview.files.size(), 3U);
    auto all = preview.words.toStdString();
    for (const auto& file : preview.files)
        all += engine::to_csv(file.rows);
    for (const auto* name : {"A-HER,", "P-HERS", "+46701234567"})
        EXPECT_EQ(all.find(name), std::string::npos) << name;
    EXPECT_NE(all.find("victim-1"), std::string::npos);
    EXPECT_NE(all.find("raw telephone number"), std::string::npos);
}

TEST(ImportPreview, IntoACaseThatExistsForeseesItsDuplicatesConflictsAndLabels)
{
    const support::TemporaryFolder cases;
    const auto case_path = cases.path() / "case.spindel";
    const auto write = [](const support::TemporaryFolder& folder, const char* name,
                          const std::string& text) { std::ofstream(folder.path() / name) << text; };
    const std::string actors = "source,actor_id,kind,category,country,grade\n";
    const std::string calls = "source,record_id,time,caller_id,callee_id,duration_s,kind,grade\n";
    const std::string known = "SE-TEL,C1,2025-03-01T10:00:00Z,P-1,P-2,60,call,A1\n"
                              "SE-TEL,C2,2025-03-01T10:00:00Z,P-1,P-2,60,call,A1\n";
    for (const auto* victim : {"A-ANOTHER", "A-HER"}) {
        const support::TemporaryFolder folder;
        write(folder, "actors.csv", actors + "SE-POL," + victim + ",person,victim,SE,B2\n");
        if (victim == std::string_view("A-HER")) write(folder, "calls.csv", calls + known);
        import_folder(case_path, folder.path(), {}, {});
    }
    const support::TemporaryFolder folder;
    write(folder, "actors.csv", actors + "SE-POL,A-HER,person,victim,SE,B2\n");
    write(folder, "calls.csv",
          calls + known +
              "SE-TEL,C2,2025-03-01T10:00:00Z,P-1,P-2,61,call,A1\n"
              "SE-TEL,C3,2025-03-01T10:00:00Z,P-1,P-2,60,call,A1\n"
              "SE-TEL,C4,never,P-1,P-2,60,call,A1\n");
    const auto bytes = [&] {
        std::ifstream in(case_path, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    const auto before = bytes();
    const auto preview = import_preview(folder.path(), case_path);
    EXPECT_EQ(bytes(), before);
    std::filesystem::directory_iterator files(cases.path());
    EXPECT_EQ(std::distance(begin(files), end(files)), 1);
    ASSERT_EQ(preview.files.size(), 2U);
    const auto of = [&](const char* name) -> const PreviewedFile& {
        return preview.files[preview.files[0].name == QLatin1String(name) ? 0 : 1];
    };
    EXPECT_EQ(cell_of(of("actors.csv").rows, 0, "would_be"), "duplicate");
    EXPECT_EQ(cell_of(of("actors.csv").rows, 0, "actor_id"), "victim-2"); // as the case calls her
    const auto& rows = of("calls.csv").rows;
    for (const int row : {0, 1})
        EXPECT_EQ(cell_of(rows, row, "would_be"), "duplicate") << row;
    EXPECT_EQ(cell_of(rows, 2, "would_be"),
              "refused: other content under a key that is stored already");
    EXPECT_EQ(cell_of(rows, 3, "would_be"), "stored");
    EXPECT_TRUE(cell_of(rows, 4, "would_be").starts_with("refused: time: "));
    // the import itself then says the same
    const auto report = import_folder(case_path, folder.path(), {}, {});
    EXPECT_TRUE(preview.words.endsWith(report)) << (preview.words + report).toStdString();
}

TEST(ImportDialog, PreviewsImportsAndShowsTheSameCommandLine)
{
    const support::TemporaryFolder folder;
    const support::TemporaryFolder cases;
    copy_calls(folder, "last_line_without_newline.csv");
    const auto file = QString::fromStdString((cases.path() / "new.spindel").string());
    ImportDialog dialog;
    dialog.set_case(file);
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    EXPECT_TRUE(dialog.words().contains(QStringLiteral("calls.csv")));
    EXPECT_GT(dialog.rows().sorted().rowCount(), 0);
    EXPECT_TRUE(dialog.files().currentText().startsWith(QStringLiteral("calls.csv: ")));
    EXPECT_FALSE(std::filesystem::exists(cases.path() / "new.spindel")); // only looked at so far
    EXPECT_TRUE(dialog.command_line().startsWith(QStringLiteral("spindel import ")));
    dialog.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    EXPECT_EQ(dialog.imported(), file);
    EXPECT_FALSE(engine::CaseFile::open(cases.path() / "new.spindel").files().empty());
}

TEST(ImportDialog, ImportsNothingIntoACaseThatAnotherViewerKeeps)
{
    const support::TemporaryFolder folder;
    const support::TemporaryFolder cases;
    copy_calls(folder, "last_line_without_newline.csv");
    const auto file = QString::fromStdString((cases.path() / "kept.spindel").string());
    QLockFile other(file + QStringLiteral(".lock"));
    ASSERT_TRUE(other.tryLock());
    ImportDialog dialog;
    const auto wait = [&] {
        return QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience);
    };
    dialog.set_case(file);
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(wait());
    dialog.start();
    ASSERT_TRUE(wait());
    EXPECT_TRUE(dialog.imported().isEmpty());
    EXPECT_TRUE(dialog.words().contains(QStringLiteral("another viewer has this case open")));
    EXPECT_FALSE(std::filesystem::exists(cases.path() / "kept.spindel"));
    dialog.set_own_case(file); // this window keeps it itself
    dialog.start();
    ASSERT_TRUE(wait());
    EXPECT_EQ(dialog.imported(), file);
}

TEST(ImportDialog, ImportsATableByTheProposedProfileAsItWasPutRight)
{
    const support::TemporaryFolder folder;
    const support::TemporaryFolder cases;
    std::ofstream(folder.path() / "operator.csv")
        << "A Number;B Number;Call Date;Call Time\nP-1;P-2;13.03.2025;10:00:00\n";
    ImportDialog dialog;
    dialog.set_case(QString::fromStdString((cases.path() / "new.spindel").string()));
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    const auto wait = [&] {
        return QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience);
    };
    ASSERT_TRUE(wait());
    EXPECT_EQ(dialog.files().currentText(),
              QStringLiteral("operator.csv: by the proposed profile"));
    auto profile = dialog.profile().toPlainText();
    ASSERT_TRUE(profile.contains(QStringLiteral("kind = \"calls\""))) << profile.toStdString();

    const auto saved = cases.path() / "operator.toml";
    dialog.save_profile(QString::fromStdString(saved.string()));
    EXPECT_EQ(QString::fromStdString(test::bytes_of(saved)), profile);

    dialog.profile().setPlainText(profile + QStringLiteral("\n[broken"));
    dialog.start_by_profile();
    ASSERT_TRUE(wait());
    EXPECT_TRUE(dialog.imported().isEmpty());
    EXPECT_TRUE(dialog.words().startsWith(QStringLiteral("profile:")))
        << dialog.words().toStdString();

    profile.replace(QStringLiteral("# zone = \"...\""),
                    QStringLiteral("zone = \"Europe/Stockholm\""));
    profile.replace(QStringLiteral("# source = { constant = \"XX-SOURCE\" }"),
                    QStringLiteral("source = { constant = \"SE-TEL\" }"));
    dialog.profile().setPlainText(profile);
    dialog.start_by_profile();
    ASSERT_TRUE(wait());
    EXPECT_FALSE(dialog.imported().isEmpty()) << dialog.words().toStdString();
    EXPECT_EQ(engine::CaseFile::open(cases.path() / "new.spindel").files().at(0).rows.stored, 1);
}

TEST(ImportDialog, MakesPseudonymsOfRawIdentifiersWithAKey)
{
    const support::TemporaryFolder folder;
    const support::TemporaryFolder cases;
    std::ofstream(folder.path() / "calls.csv") << "record_id,time,caller_id,callee_id\nC1,2025-03-"
                                                  "01T10:00:00Z,+46701740605,+46701740606\n";
    const auto key = cases.path() / "team.key";
    importers::pseudonyms::make_key_file(key);
    ImportDialog dialog;
    const auto wait = [&] {
        return QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience);
    };
    dialog.set_case(QString::fromStdString((cases.path() / "new.spindel").string()));
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(wait());
    EXPECT_EQ(dialog.files().currentText(),
              QStringLiteral("calls.csv: of the first 1 row(s) 1 would be refused"));
    EXPECT_FALSE(dialog.command_line().contains(QStringLiteral("--pseudonymise")));

    dialog.set_key(QString::fromStdString(key.string()));
    ASSERT_TRUE(wait());
    EXPECT_EQ(dialog.files().currentText(),
              QStringLiteral("calls.csv: of the first 1 row(s) 0 would be refused"));
    EXPECT_TRUE(dialog.command_line().endsWith(QStringLiteral(" --pseudonymise ") +
                                               QString::fromStdString(key.string())));
    for (int column = 0; column < dialog.rows().sorted().columnCount(); ++column) {
        const auto cell = dialog.rows().sorted().index(0, column).data().toString();
        EXPECT_FALSE(cell.contains(QStringLiteral("701740"))) << cell.toStdString();
    }
    dialog.start();
    ASSERT_TRUE(wait());
    const auto imported = engine::CaseFile::open(cases.path() / "new.spindel");
    EXPECT_EQ(imported.files().at(0).rows.stored, 1) << dialog.words().toStdString();
    EXPECT_EQ(test::bytes_of(cases.path() / "new.spindel").find("701740"), std::string::npos);

    dialog.set_key(QString::fromStdString((cases.path() / "none.key").string()));
    ASSERT_TRUE(wait());
    EXPECT_TRUE(dialog.words().contains(QStringLiteral("none.key")))
        << dialog.words().toStdString();
}

TEST(ImportDialog, ImportsOneFileAndThenAnother)
{
    const support::TemporaryFolder folder;
    const support::TemporaryFolder cases;
    const auto write = [&](const char* name, const char* record) {
        const auto file = folder.path() / name;
        std::ofstream(file) << "source,record_id,time,caller_id,callee_id,grade\nSE-TEL," << record
                            << ",2025-03-01T10:00:00Z,P-1,P-2,A1\n";
        return QString::fromStdString(file.string());
    };
    const auto first = write("calls_1.csv", "C1");
    const auto second = write("calls_2.csv", "C2");
    ImportDialog dialog;
    const auto wait = [&] {
        return QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience);
    };
    auto* import = dialog.import_button();
    dialog.set_case(QString::fromStdString((cases.path() / "new.spindel").string()));
    for (const auto& file : {first, second}) {
        dialog.set_folder(file);
        ASSERT_TRUE(wait());
        EXPECT_EQ(dialog.files().count(), 1) << dialog.words().toStdString();
        EXPECT_TRUE(import->isEnabled());
        import->click();
        ASSERT_TRUE(wait());
        EXPECT_FALSE(import->isEnabled()); // it is done
    }
    EXPECT_EQ(engine::CaseFile::open(cases.path() / "new.spindel").files().size(), 2U);
}

TEST(ImportPreview, ProposesAProfileForOneTableOfAnotherForm)
{
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "operator.csv";
    std::ofstream(file) << "A Number;B Number;Call Date;Call Time\nP-1;P-2;13.03.2025;10:00:00\n";
    std::ofstream(folder.path() / "another.csv") << "a;b\n1;2\n";
    const auto preview = import_preview(file);
    ASSERT_EQ(preview.proposals.size(), 1U);
    EXPECT_EQ(preview.proposals[0].file, file);
}

TEST(ImportDialog, AFailedPreviewLeavesNoRowsOfOtherFiles)
{
    const support::TemporaryFolder folder;
    copy_calls(folder, "last_line_without_newline.csv");
    ImportDialog dialog;
    const auto wait = [&] {
        return QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience);
    };
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(wait());
    ASSERT_GT(dialog.rows().sorted().rowCount(), 0);
    dialog.set_folder(QString::fromStdString((folder.path() / "nothing").string()));
    ASSERT_TRUE(wait());
    EXPECT_EQ(dialog.rows().sorted().rowCount(), 0);
    EXPECT_EQ(dialog.files().count(), 0);
    EXPECT_TRUE(dialog.words().contains(QStringLiteral("nothing"))) << dialog.words().toStdString();
}

TEST(ImportDialog, BeginsWhereTheRecordsAreNamed)
{
    ImportDialog dialog;
    EXPECT_EQ(dialog.focusWidget()->objectName(), QStringLiteral("records"));
}

TEST(ImportDialog, AFolderWithoutRecordsIsSaidSo)
{
    const support::TemporaryFolder folder;
    ImportDialog dialog;
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    EXPECT_TRUE(dialog.words().contains(QString::fromStdString(folder.path().filename().string())));
}

TEST(ImportDialog, ImportsNothingIntoACaseThatAnotherViewerHasOpen)
{
    const support::TemporaryCase shared{test::small_records()};
    const test::OpenWindow first(shared.path());
    test::OpenWindow second(shared.path());
    ASSERT_TRUE(first.is_open() && second.is_open());
    ASSERT_FALSE(second->session().keeps_acts());
    const support::TemporaryFolder folder;
    copy_calls(folder, "last_line_without_newline.csv");
    const auto link = folder.path() / "link.spindel"; // nor by another name
    std::filesystem::create_symlink(shared.path(), link);
    const auto files_of = [&] { return engine::CaseFile::open(shared.path()).files().size(); };
    const auto before = files_of();
    const auto import_by = [&](const std::filesystem::path& own,
                               const std::filesystem::path& file) {
        ImportDialog dialog;
        dialog.set_own_case(to_name(own));
        dialog.set_folder(QString::fromStdString(folder.path().string()));
        dialog.set_case(QString::fromStdString(file.string()));
        const auto is_done = [&] { return !dialog.is_working(); };
        EXPECT_TRUE(QTest::qWaitFor(is_done, test::kPatience));
        dialog.start();
        EXPECT_TRUE(QTest::qWaitFor(is_done, test::kPatience));
        return dialog.words();
    };
    for (const auto& name : {shared.path(), link}) {
        const auto words = import_by({}, name);
        EXPECT_TRUE(words.contains(QStringLiteral("another viewer has this case open")))
            << words.toStdString();
        EXPECT_EQ(files_of(), before);
    }
    import_by(shared.path(), shared.path()); // by the viewer that holds it
    EXPECT_EQ(files_of(), before + 1);
}

TEST(ImportDialog, AsksForTheCaseAgainWhereThisViewerOnlyLooks)
{
    const support::TemporaryCase shared{test::small_records()};
    test::OpenWindow first(shared.path());
    test::OpenWindow second(shared.path());
    const auto proposed_by = [](test::OpenWindow& window) {
        QString proposed;
        QTimer::singleShot(0, [&] {
            auto* dialog = qobject_cast<ImportDialog*>(QApplication::activeModalWidget());
            proposed = dialog->case_file();
            dialog->reject();
        });
        for (auto* action : window->findChildren<QAction*>())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I))
                action->trigger();
        return proposed;
    };
    EXPECT_EQ(proposed_by(first), to_name(shared.path()));
    EXPECT_EQ(proposed_by(second), QString());
}

TEST(ImportDialog, MasksTheVictimsOfItsCaseInTheNamesOfFiles)
{
    const support::TemporaryCase known{test::small_records()};
    const support::TemporaryFolder folder;
    std::ofstream(folder.path() / "anrufe_A-VICTIM.csv")
        << "A Number;B Number;Call Date;Call Time\nP-1;P-2;13.03.2025;10:00:00\n";
    ImportDialog dialog;
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    dialog.set_case(QString::fromStdString(known.path().string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    for (const auto& shown :
         {dialog.words(), dialog.files().currentText(), dialog.command_line()}) {
        EXPECT_FALSE(shown.contains(QStringLiteral("A-VICTIM"))) << shown.toStdString();
        EXPECT_TRUE(shown.contains(QStringLiteral("anrufe_victim-1.csv"))) << shown.toStdString();
    }
    std::ofstream(folder.path() / "calls_A-VICTIM.csv") << "no header of calls\n";
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    EXPECT_FALSE(dialog.words().contains(QStringLiteral("A-VICTIM")))
        << dialog.words().toStdString();
}

TEST(ImportDialog, ShowsAVictimsNameInAPathOnlyWhileThePathIsEdited)
{
    const support::TemporaryCase known{test::small_records()};
    const support::TemporaryFolder folder;
    const auto records = folder.path() / "of A-VICTIM";
    std::filesystem::create_directory(records);
    std::ofstream(records / "calls.csv") << "no header of calls\n";
    ImportDialog dialog;
    dialog.show();
    auto& line = *dialog.findChild<PathLine*>(QStringLiteral("records"));
    dialog.set_case(QString::fromStdString(known.path().string()));
    const auto path = to_name(records);
    QTest::keyClicks(&line, path);
    EXPECT_EQ(line.text(), path); // it can be read while it is typed
    QTest::keyClick(&line, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return line.text().contains(QStringLiteral("victim-1")); },
                                test::kPatience));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    EXPECT_FALSE(line.text().contains(QStringLiteral("A-VICTIM")));
    EXPECT_EQ(line.path(), path); // what is imported
    EXPECT_FALSE(dialog.command_line().contains(QStringLiteral("A-VICTIM")));
    EXPECT_TRUE(dialog.command_line().contains(QStringLiteral("of victim-1")));

    QTest::keyClick(&line, Qt::Key_End); // editing goes on in the name itself
    QTest::keyClicks(&line, QStringLiteral("/"));
    EXPECT_EQ(line.text(), path + u'/');
    QTest::keyClick(&line, Qt::Key_Backspace);
    EXPECT_EQ(line.path(), path);
    QTest::keyClick(&line, Qt::Key_Tab);
    EXPECT_TRUE(line.text().contains(QStringLiteral("victim-1"))) << line.text().toStdString();
}

} // namespace spindel::viewer
