#include <fstream>

#include <QDir>
#include <QPushButton>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/start/import_dialog.h"
#include "viewer/start/import_preview.h"
#include "viewer/start/start_page.h"

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

TEST(ImportPreview, SaysWhatWouldBeQuarantinedAndWhy)
{
    const support::TemporaryFolder folder;
    copy_calls(folder, "time_in_words.csv");
    const auto words = import_preview(folder.path());
    EXPECT_TRUE(words.contains(QStringLiteral("calls.csv"))) << words.toStdString();
    EXPECT_TRUE(words.contains(QStringLiteral("RFC 3339"))) << words.toStdString();
    std::filesystem::directory_iterator files(folder.path());
    EXPECT_EQ(std::distance(begin(files), end(files)), 1); // it leaves nothing behind
}

TEST(ImportPreview, ProposesAProfileForATableOfAnotherForm)
{
    const support::TemporaryFolder folder;
    std::ofstream(folder.path() / "operator.csv")
        << "A Number;B Number;Call Date;Call Time\nP-1;P-2;13.03.2025;10:00:00\n";
    const auto words = import_preview(folder.path());
    EXPECT_TRUE(words.contains(QStringLiteral("kind = \"calls\""))) << words.toStdString();
    EXPECT_TRUE(words.contains(QStringLiteral("--profile"))) << words.toStdString();
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
    EXPECT_FALSE(std::filesystem::exists(cases.path() / "new.spindel")); // only looked at so far
    EXPECT_TRUE(dialog.command_line().startsWith(QStringLiteral("spindel import ")));
    dialog.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    EXPECT_EQ(dialog.imported(), file);
    EXPECT_FALSE(engine::CaseFile::open(cases.path() / "new.spindel").files().empty());
}

TEST(ImportDialog, AFolderWithoutRecordsIsSaidSo)
{
    const support::TemporaryFolder folder;
    ImportDialog dialog;
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    EXPECT_TRUE(dialog.words().contains(QString::fromStdString(folder.path().filename().string())));
}

} // namespace spindel::viewer
