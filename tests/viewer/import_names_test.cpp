/// Victims in the names of files that the import assistant shows.
#include <fstream>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"
#include "tests/viewer/small_case.h"
#include "viewer/case_loader.h"
#include "viewer/start/import_dialog.h"

namespace spindel::viewer {

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
