// What a user is told of a file that cannot be read: one clear line, exit code 1, and nothing is
// lost.
#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include "engine/case_words.h"
#include "engine/sqlite.h"
#include "tests/support/record_sets.h"
#include "tests/support/small_world.h"

namespace spindel::test {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kGoodRow = "C1,2025-03-01T14:05:09Z,P-1,P-2,60,call,SE,NO,SE-TEL\n";

class BadInput : public testing::Test {
protected:
    std::string case_path(const std::string& name = "x.spindel") const
    {
        return (folder_.path() / name).string();
    }

    Outcome import(const fs::path& path) const
    {
        return run_spindel({"import", case_path(), path.string(), "--format", "json"});
    }

    /// Imports one broken file and expects that some rows are in quarantine, and none is lost.
    /// @return the report of the file.
    json quarantined(const std::string& text) const
    {
        const auto ran = import(folder_.write("calls.csv", text));
        EXPECT_EQ(ran.exit_code, 3) << ran.err;
        EXPECT_EQ(ran.err, "");
        const auto file = json::parse(ran.out).at("files").at(0);
        EXPECT_EQ(file.at("read"), file.at("stored").get<int>() + file.at("duplicate").get<int>() +
                                       file.at("quarantined").get<int>());
        EXPECT_GT(file.at("quarantined").get<int>(), 0);
        return file;
    }

    /// Expects a refusal in one line that holds `words`, and that a good case stays as it was.
    void expect_refused(const fs::path& path, const std::string& words) const
    {
        const auto good = folder_.write("good/calls.csv", std::string(kCallHeader) + kGoodRow);
        EXPECT_EQ(import(good).exit_code, 0);
        const auto before = bytes_of(case_path());
        const auto ran = import(path);
        EXPECT_EQ(ran.exit_code, 1);
        EXPECT_EQ(ran.out, "");
        EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
        EXPECT_NE(ran.err.find(words), std::string::npos) << ran.err;
        EXPECT_TRUE(bytes_of(case_path()) == before);
        const auto fresh = run_spindel({"import", case_path("new.spindel"), path.string()});
        EXPECT_EQ(fresh.exit_code, 1);
        EXPECT_FALSE(fs::exists(case_path("new.spindel")));
    }

    /// Expects that every command that reads a case refuses this one in one line.
    void expect_no_case(const std::string& path, const std::string& words) const
    {
        const auto before = fs::is_regular_file(path) ? bytes_of(path) : "";
        for (const Arguments& command : std::vector<Arguments>{{"info", path},
                                                               {"clusters", path},
                                                               {"spiders", path},
                                                               {"path", path, "A", "B"},
                                                               {"personas", path},
                                                               {"protect", path},
                                                               {"keyplayers", path},
                                                               {"quarantine", path},
                                                               {"analyse", path, "--out", out_},
                                                               {"export", path, out_ + ".json"}}) {
            const auto ran = run_spindel(command);
            EXPECT_EQ(ran.exit_code, 1) << command.front();
            EXPECT_EQ(ran.out, "") << command.front();
            EXPECT_EQ(ran.err, "spindel: " + path + ": " + words + "\n");
        }
        EXPECT_FALSE(fs::exists(out_));
        EXPECT_FALSE(fs::exists(out_ + ".json"));
        if (fs::is_regular_file(path)) {
            EXPECT_TRUE(bytes_of(path) == before);
        }
    }

    TemporaryFolder folder_;
    std::string out_ = (folder_.path() / "out").string();
};

} // namespace

TEST_F(BadInput, ATruncatedFileKeepsItsWholeRowsAndQuarantinesTheLast)
{
    const auto file = quarantined(std::string(kCallHeader) + kGoodRow + "C2,2025-03-01T14:05");
    EXPECT_EQ(file.at("stored"), 1);
    EXPECT_EQ(file.at("refusals").at(0).at("line"), 3);
}

TEST_F(BadInput, ATextInAnotherEncodingIsRefusedRowByRow)
{
    const auto file = quarantined(std::string(kCallHeader) + kGoodRow +
                                  "C\xE5,2025-03-01T14:05:09Z,P-1,P-2,60,call,SE,NO,SE-TEL\n");
    EXPECT_EQ(file.at("stored"), 1);
    EXPECT_NE(file.dump().find("UTF-8"), std::string::npos) << file.dump();
}

TEST_F(BadInput, ANulByteIsRefusedWithItsRow)
{
    auto row = std::string("C2,2025-03-01T14:05:09Z,P-1,P-2,60,call,SE,NO,SE-TEL\n");
    row[24] = '\0';
    EXPECT_EQ(quarantined(std::string(kCallHeader) + kGoodRow + row).at("stored"), 1);
}

TEST_F(BadInput, AQuotedFieldOfTenMegabytesIsRefusedWithItsRowAndCanBeHadBack)
{
    const auto huge = "\"" + std::string(10'000'000, 'x') + "\"";
    const auto row = "C2,2025-03-01T14:05:09Z," + huge + ",P-2,60,call,SE,NO,SE-TEL\n";
    const auto file = quarantined(kCallHeader + row + kGoodRow);
    EXPECT_EQ(file.at("stored"), 1);
    EXPECT_EQ(file.at("quarantined"), 1);
    const auto rows = (folder_.path() / "rows.csv").string();
    const auto table = output_of({"quarantine", case_path(), "--export", rows});
    EXPECT_TRUE(bytes_of(rows) == row) << "the row comes back as it came";
    EXPECT_LT(table.size(), 1000U) << "but the table of reasons stays readable";
}

TEST_F(BadInput, AMissingColumnIsNamed)
{
    expect_refused(
        folder_.write("calls.csv", "record_id,time,caller_id\nC2,2025-03-01T00:00:00Z,P-1\n"),
        "callee_id");
}

TEST_F(BadInput, AFileOfAnotherKindAndAFolderWithoutRecordsAreRefused)
{
    expect_refused(folder_.write("letters.csv", "to,text\nA,hello\n"),
                   "letters.csv: neither its name");
    fs::create_directory(folder_.path() / "empty");
    expect_refused(folder_.path() / "empty", "holds no record file");
    expect_refused(folder_.path() / "absent", "no such file or folder");
    expect_refused(folder_.write("graph.graphml", "<graphml"), "graph.graphml");
    expect_refused(folder_.write("graph.json", "{}"), "graph.json");
}

TEST_F(BadInput, AnEdgeListThatIsNamedAsARawNumberOrInNoTextIsRefused)
{
    for (const std::string name : {"+46701234567.csv", "N\xE9.csv"}) {
        const auto file = folder_.write(name, "source,target\nA,B\n");
        const auto path = case_path("edges.spindel");
        const auto ran = run_spindel({"import", path, "--network", file.string()});
        EXPECT_EQ(ran.exit_code, 1) << name;
        EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
        EXPECT_NE(ran.err.find("rename"), std::string::npos) << ran.err;
        EXPECT_EQ(ran.err.find("4670"), std::string::npos) << ran.err;
        EXPECT_FALSE(fs::exists(path)) << name;
    }
}

TEST_F(BadInput, AFileWhoseNameIsNoTextIsShownAsText)
{
    const auto file = folder_.write("calls-\xE5.csv", std::string(kCallHeader) + kGoodRow);
    const auto path = case_path("name.spindel");
    EXPECT_NE(output_of({"import", path, file.string()}).find("calls-\\xE5.csv"),
              std::string::npos);
    EXPECT_NE(output_of({"info", path, "--format", "json"}).find("calls-\\\\xE5.csv"),
              std::string::npos);
}

TEST_F(BadInput, OneBrokenFileOfSeveralKeepsTheOthersOut)
{
    folder_.write("day/calls.csv", std::string(kCallHeader) +
                                       "C9,2025-03-01T14:05:09Z,P-1,P-2,60,call,SE,NO,SE-TEL\n");
    folder_.write("day/payments.csv", "record_id,time\nM1,2025-03-01T00:00:00Z\n");
    expect_refused(folder_.path() / "day", "payments.csv");
}

TEST_F(BadInput, ACaseThatIsNoCase)
{
    expect_no_case(case_path("absent.spindel"), std::string(engine::kNoSuchCase));
    expect_no_case(folder_.path().string(), std::string(engine::kNotACase));
    expect_no_case(folder_.write("text.spindel", std::string(5000, 'x')).string(),
                   std::string(engine::kNotACase));
    const auto other = folder_.path() / "other.spindel";
    engine::sqlite::Database(folder_.write("other.spindel", ""), engine::sqlite::Access::read_write)
        .execute("CREATE TABLE tune(name)");
    expect_no_case(other.string(), std::string(engine::kNotACase));
    EXPECT_EQ(
        run_spindel({"import", other.string(),
                     folder_.write("calls.csv", std::string(kCallHeader) + kGoodRow).string()})
            .exit_code,
        1);
}

TEST_F(BadInput, ACaseOfANewerVersion)
{
    import(folder_.write("calls.csv", std::string(kCallHeader) + kGoodRow));
    engine::sqlite::Database(case_path(), engine::sqlite::Access::read_write)
        .execute("PRAGMA user_version = 99; CREATE TABLE later(a)");
    const auto ran = run_spindel({"info", case_path()});
    const auto words = ran.err.substr(ran.err.find("is of version"));
    expect_no_case(case_path(), words.substr(0, words.size() - 1));
    EXPECT_NE(words.find("update Spindel to open it"), std::string::npos);
}

TEST_F(BadInput, ACaseOfWhichTheVersionIsDamaged)
{
    import(folder_.write("calls.csv", std::string(kCallHeader) + kGoodRow));
    engine::sqlite::Database(case_path(), engine::sqlite::Access::read_write)
        .execute("PRAGMA user_version = 15");
    const auto ran = run_spindel({"info", case_path()});
    const auto words = ran.err.substr(ran.err.find("is of version"));
    expect_no_case(case_path(), words.substr(0, words.size() - 1));
    EXPECT_NE(words.find("spindel-viewer shows what can be read"), std::string::npos);
}

TEST_F(BadInput, ATruncatedCaseIsRefusedInOneLine)
{
    const SmallWorld world;
    fs::resize_file(world.case_path(), fs::file_size(world.case_path()) / 2);
    for (const std::string command : {"info", "spiders", "personas"}) {
        const auto ran = run_spindel({command, world.case_path()});
        EXPECT_EQ(ran.exit_code, 1) << command;
        EXPECT_EQ(ran.out, "") << command;
        EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
    }
}

TEST_F(BadInput, FilesOfNamesAreCheckedLineByLine)
{
    const SmallWorld world;
    const auto expect_line = [&](const Arguments& options, const std::string& words) {
        Arguments arguments{"spiders", world.case_path()};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const auto ran = run_spindel(arguments);
        EXPECT_EQ(ran.exit_code, 1) << words;
        EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
        EXPECT_NE(ran.err.find(words), std::string::npos) << ran.err;
    };
    expect_line({"--seeds", folder_.write("seeds", "# known\nA-NOBODY\n").string()},
                "seeds:2:1: no such node in the case; nodes are called as");
    const auto somebody = world.rows("clusters").at(0).at("node");
    expect_line({"--seeds", folder_.write("seeds", somebody + "x\n").string()},
                "seeds:1:1: no such node in the case; most like it: ");
    expect_line({"--seeds", (folder_.path() / "absent").string()}, "cannot be read");
    expect_line({"--reject-merges", folder_.write("pairs", "identifier,actor\nP-1\n").string()},
                "pairs:2:1: not");
    expect_line({"--reject-merges", folder_.write("pairs", "\"P-1,A-1\n").string()},
                "pairs:1:1: not");
    expect_line({"--reject-merges", folder_.write("pairs", "P-NONE,A-NONE\n").string()},
                "not in the case");
    expect_line({"--seeds", (folder_.path() / "absent").string()},
                "absent: cannot be read: No such file or directory");
    expect_line({"--seeds", folder_.path().string()}, ": is a folder");
}

TEST_F(BadInput, AnEmptyRecordSetIsACaseWithoutFindings)
{
    ASSERT_EQ(import(folder_.write("calls.csv", kCallHeader)).exit_code, 0);
    for (const std::string command : {"clusters", "spiders", "personas", "protect", "quarantine"}) {
        EXPECT_EQ(lines_of(output_of({command, case_path()})).size(), 1U) << command;
    }
    output_of({"analyse", case_path(), "--out", out_});
    EXPECT_TRUE(fs::exists(out_ + "/report.html"));
    const auto ran = run_spindel({"keyplayers", case_path()});
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(ran.err, "spindel: there is no ring 0; the case has none\n");
}

} // namespace spindel::test
