/// Tables of other forms in the import assistant, and the profiles that are proposed for them.
#include <fstream>

#include <gtest/gtest.h>

#include "engine/case_file.h"
#include "tests/support/temporary_folder.h"
#include "tests/viewer/small_case.h"
#include "viewer/start/import_dialog.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

TEST(ImportPreview, ProposesAProfileForATableOfAnotherForm)
{
    const support::TemporaryFolder folder;
    std::ofstream(folder.path() / "operator.csv")
        << "A Number;B Number;Call Date;Call Time\nP-1;P-2;13.03.2025;10:00:00\n";
    const auto preview = import_preview(folder.path());
    EXPECT_TRUE(preview.words.startsWith(QStringLiteral("operator.csv: no records as they are")))
        << preview.words.toStdString();
    ASSERT_EQ(preview.proposals.size(), 1U);
    EXPECT_TRUE(preview.proposals[0].toml.contains(QStringLiteral("kind = \"calls\"")));
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
    EXPECT_FALSE(dialog.import_button()->isEnabled()); // as it is it cannot be imported
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

namespace {

/// A profile for the tables below.
const QString kProfile = QStringLiteral(R"(about = "calls"
kind = "calls"
identifiers = "pseudonyms"
zone = "UTC"
key = "content"

[file]
delimiter = ";"

[fields]
caller_id = "A Number"
callee_id = "B Number"
time = { column = "Time", time = "%d.%m.%Y %H:%M" }
source = { constant = "SE-TEL" }
grade = { constant = "A1" }
)");

/// 250 calls, of which the second has no time.
std::filesystem::path table_in(const support::TemporaryFolder& folder)
{
    const auto file = folder.path() / "operator.csv";
    std::ofstream out(file);
    out << "A Number;B Number;Time\n";
    for (int i = 0; i < 250; ++i)
        out << "P-1;P-" << i + 2 << (i == 1 ? ";never\n" : ";13.03.2025 10:00\n");
    return file;
}

} // namespace

TEST(ProfilePreview, ShowsTheRowsAsTheyAreMappedAndWhyOthersWouldBeRefused)
{
    const support::TemporaryFolder folder;
    const auto file = table_in(folder);
    const auto preview = profile_preview({QStringLiteral("operator.csv"), file, kProfile});
    ASSERT_EQ(preview.files.size(), 1U);
    const auto& shown = preview.files[0];
    EXPECT_EQ(shown.rows.rows.size(), 200U);
    EXPECT_EQ(shown.all, 250);
    EXPECT_EQ(shown.refused, 1);
    EXPECT_EQ(cell_of(shown.rows, 0, "would_be"), "stored");
    EXPECT_EQ(cell_of(shown.rows, 0, "time"), "2025-03-13T10:00:00Z");
    EXPECT_EQ(cell_of(shown.rows, 0, "callee_id"), "P-2");
    EXPECT_EQ(cell_of(shown.rows, 1, "line"), "3");
    EXPECT_EQ(cell_of(shown.rows, 1, "would_be"),
              "refused: Time: no time of the form that the profile states");
    std::filesystem::directory_iterator files(folder.path());
    EXPECT_EQ(std::distance(begin(files), end(files)), 1); // no case is left behind
}

TEST(ProfilePreview, MasksRawIdentifiersOfRowsThatAreRefusedForWantOfAKey)
{
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "operator.csv";
    std::ofstream(file) << "A Number;B Number;Time\n0701740605;0701740606;13.03.2025 10:00\n";
    auto profile = kProfile;
    profile.replace(QStringLiteral("pseudonyms"), QStringLiteral("raw"));
    const auto preview = profile_preview({QStringLiteral("operator.csv"), file, profile});
    ASSERT_EQ(preview.files.size(), 1U);
    EXPECT_EQ(preview.files[0].refused, 1);
    const auto all = preview.words.toStdString() + engine::to_csv(preview.files[0].rows);
    EXPECT_EQ(all.find("1740605"), std::string::npos) << all;
    EXPECT_NE(all.find("a raw identifier, as the profile says"), std::string::npos) << all;
}

TEST(ImportDialog, TriesAProfileWhileItIsPutRight)
{
    const support::TemporaryFolder folder;
    table_in(folder);
    ImportDialog dialog;
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    const auto wait = [&] {
        return QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience);
    };
    ASSERT_TRUE(wait());
    dialog.profile().setPlainText(kProfile);
    EXPECT_TRUE(dialog.is_working());
    ASSERT_TRUE(wait());
    EXPECT_EQ(dialog.rows().sorted().rowCount(), 200) << dialog.words().toStdString();
    EXPECT_TRUE(dialog.words().startsWith(
        QStringLiteral("operator.csv, calls: of the first 200 row(s) of 250, 1 would be refused")))
        << dialog.words().toStdString();
    dialog.profile().setPlainText(kProfile + QStringLiteral("\n[broken"));
    ASSERT_TRUE(wait());
    EXPECT_EQ(dialog.rows().sorted().rowCount(), 0); // those were of another profile
    EXPECT_TRUE(dialog.words().startsWith(QStringLiteral("profile:")))
        << dialog.words().toStdString();
}

} // namespace spindel::viewer
