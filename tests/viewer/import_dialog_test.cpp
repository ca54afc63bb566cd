#include <fstream>

#include <QAction>
#include <QApplication>
#include <QLockFile>
#include <QTimer>
#include <gtest/gtest.h>

#include "engine/case_file.h"
#include "importers/pseudonyms/key.h"
#include "tests/support/temporary_folder.h"
#include "tests/viewer/importing.h"
#include "tests/viewer/small_case.h"
#include "viewer/case_loader.h"
#include "viewer/start/import_dialog.h"

namespace spindel::viewer {

using test::copy_calls;

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

TEST(ImportDialog, AfterAnImportTheKeysAreOnWhatComesNext)
{
    const support::TemporaryFolder folder;
    const support::TemporaryFolder cases;
    copy_calls(folder, "last_line_without_newline.csv");
    ImportDialog dialog;
    dialog.show();
    dialog.set_case(QString::fromStdString((cases.path() / "new.spindel").string()));
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    dialog.import_button()->setFocus();
    dialog.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    EXPECT_TRUE(dialog.open_button()->isEnabled());
    EXPECT_EQ(dialog.focusWidget(), dialog.open_button());
}

TEST(ImportDialog, SaysThatTheFolderOfTheCaseIsNotThere)
{
    const support::TemporaryFolder folder;
    copy_calls(folder, "last_line_without_newline.csv");
    ImportDialog dialog;
    dialog.set_case(QString::fromStdString((folder.path() / "missing/new.spindel").string()));
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    dialog.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    EXPECT_TRUE(dialog.imported().isEmpty());
    EXPECT_TRUE(dialog.words().contains(QStringLiteral("missing: there is no such folder")))
        << dialog.words().toStdString();
}

TEST(ImportDialog, AnImportIsCancelledAndTheCaseIsAsItWas)
{
    const support::TemporaryFolder folder;
    const support::TemporaryCase target(test::small_records());
    {
        std::ofstream calls(folder.path() / "calls.csv");
        calls << "record_id,time,caller_id,callee_id,source,grade\n";
        for (int i = 0; i < 50'000; ++i)
            calls << "N" << i << ",2025-03-01T10:00:00Z,P-1,P-2,SE-TEL,A1\n";
    }
    const auto files = engine::CaseFile::open(target.path()).files().size();
    ImportDialog dialog;
    dialog.show();
    dialog.set_case(to_name(target.path()));
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    EXPECT_FALSE(dialog.cancel_button()->isVisible());
    dialog.start();
    ASSERT_TRUE(dialog.cancel_button()->isVisible());
    dialog.cancel_button()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    EXPECT_TRUE(dialog.words().contains(QStringLiteral("cancelled")))
        << dialog.words().toStdString();
    EXPECT_FALSE(dialog.cancel_button()->isVisible());
    EXPECT_TRUE(dialog.import_button()->isEnabled()); // once more
    EXPECT_EQ(engine::CaseFile::open(target.path()).files().size(), files);
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
              QStringLiteral("calls.csv: of 1 row(s) 1 would be refused"));
    EXPECT_FALSE(dialog.command_line().contains(QStringLiteral("--pseudonymise")));

    dialog.set_key(QString::fromStdString(key.string()));
    ASSERT_TRUE(wait());
    EXPECT_EQ(dialog.files().currentText(),
              QStringLiteral("calls.csv: of 1 row(s) 0 would be refused"));
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

TEST(ImportDialog, WhatCameIntoTheOpenCaseIsShownHoweverTheAssistantIsClosed)
{
    const support::TemporaryCase own{test::small_records()};
    test::OpenWindow window(own.path());
    const support::TemporaryFolder folder;
    std::ofstream(folder.path() / "calls.csv")
        << "source,record_id,time,caller_id,callee_id,duration_s,kind,grade\n"
           "SE-TEL,C90,2025-03-01T10:00:00Z,P-BOSS,P-NEW,60,call,A1\n";
    const auto records = window->session().analysis()->graph().events().size();
    QTimer::singleShot(0, [&] {
        auto* dialog = qobject_cast<ImportDialog*>(QApplication::activeModalWidget());
        const auto wait = [&] {
            return QTest::qWaitFor([&] { return !dialog->is_working(); }, test::kPatience);
        };
        dialog->set_folder(QString::fromStdString(folder.path().string()));
        EXPECT_TRUE(wait());
        dialog->start();
        EXPECT_TRUE(wait());
        EXPECT_FALSE(dialog->imported().isEmpty()) << dialog->words().toStdString();
        dialog->reject();
    });
    for (auto* action : window->findChildren<QAction*>())
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)) action->trigger();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return window->session().analysis()->graph().events().size() > records; },
        test::kPatience));
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

} // namespace spindel::viewer
