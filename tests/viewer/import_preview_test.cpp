#include <fstream>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"
#include "tests/viewer/importing.h"
#include "tests/viewer/small_case.h"
#include "viewer/start/import_dialog.h"
#include "viewer/start/import_preview.h"
#include "viewer/start/import_run.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

using test::copy_calls;

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

TEST(ImportPreview, ShowsFilesOfOtherFormatsAsTheyAreMapped)
{
    const std::filesystem::path corpus = SPINDEL_SOURCE_DIR "/tests/fuzz/corpus";
    const support::TemporaryFolder folder;
    std::filesystem::copy_file(corpus / "camt/statement.xml", folder.path() / "statement.xml");
    std::filesystem::copy_file(corpus / "goaml/report.xml", folder.path() / "report.xml");
    copy_calls(folder, "time_in_words.csv");
    const auto preview = import_preview(folder.path());
    const auto part = [&](const char* name) {
        for (const auto& file : preview.files)
            if (file.name == QLatin1String(name)) return file;
        ADD_FAILURE() << name;
        return PreviewedFile();
    };
    const auto payments = part("statement.xml, payments");
    ASSERT_EQ(payments.rows.rows.size(), 4U);
    EXPECT_EQ(payments.refused, 1);
    EXPECT_EQ(cell_of(payments.rows, 0, "payer_account_id"), "K-PAYER");
    EXPECT_EQ(cell_of(payments.rows, 0, "would_be"), "stored");
    EXPECT_EQ(cell_of(payments.rows, 3, "would_be"),
              "refused: payee_account_id: empty, but must be filled");
    EXPECT_EQ(part("statement.xml, accounts").rows.rows.size(), 4U);
    EXPECT_GT(part("report.xml, payments").refused, 0); // its local times have no zone here
    EXPECT_EQ(part("calls.csv").refused, 1);
    const auto report = import_folder(folder.path() / "case.spindel", folder.path(), {}, {});
    EXPECT_TRUE(preview.words.endsWith(report)) << (preview.words + report).toStdString();
}

TEST(ImportPreview, SaysOfHowManyRowsItShowsTheFirst)
{
    const support::TemporaryFolder folder;
    std::ofstream calls(folder.path() / "calls.csv");
    calls << "source,record_id,time,caller_id,callee_id,duration_s,kind,grade\n";
    std::ofstream statement(folder.path() / "statement.sta");
    statement << ":20:R\n:25:K-OWN\n:28C:1\n:60F:C250301EUR1,\n";
    for (int i = 0; i < 250; ++i) {
        calls << "SE-TEL,C" << i << ",2025-03-01T10:00:00Z,P-1,P-2,60,call,A1\n";
        statement << ":61:250301C" << i + 1 << ",NTRFX\n:86:?31K-OTHER\n";
    }
    statement << "-\n";
    calls.close();
    statement.close();
    const auto preview = import_preview(folder.path());
    ASSERT_GE(preview.files.size(), 2U);
    for (const auto& file : preview.files) {
        if (!file.name.contains(QStringLiteral("calls")) &&
            !file.name.contains(QStringLiteral("payments")))
            continue;
        EXPECT_EQ(file.rows.rows.size(), 200U) << file.name.toStdString();
        EXPECT_EQ(file.all, 250) << file.name.toStdString();
    }
}

TEST(ImportPreview, RecordsWhoseNameIsTypedAreShownWithoutReturn)
{
    const support::TemporaryFolder folder;
    test::copy_calls(folder, "last_line_without_newline.csv");
    ImportDialog dialog;
    dialog.show();
    EXPECT_EQ(dialog.rows().sorted().rowCount(), 0);
    auto* line = dialog.findChild<QLineEdit*>(QStringLiteral("records"));
    QTest::keyClicks(line, QString::fromStdString(folder.path().string()));
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return !dialog.is_working() && dialog.rows().sorted().rowCount() > 0; },
        test::kPatience));
}

TEST(ImportPreview, AFileThatCannotBeReadIsSaidToBeWhereItsRowsWouldStand)
{
    const support::TemporaryFolder folder;
    test::copy_calls(folder, "column_twice.csv");
    ImportDialog dialog;
    dialog.set_folder(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    EXPECT_TRUE(dialog.words().contains(QStringLiteral("stands twice")));
    EXPECT_TRUE(dialog.rows().empty_words().contains(QStringLiteral("why is said below")));
}

} // namespace spindel::viewer
