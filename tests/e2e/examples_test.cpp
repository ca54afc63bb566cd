// The example scripts for investigators, each solving its whole task.
#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "tests/support/record_sets.h"
#include "tests/support/small_world.h"

namespace spindel::test {

namespace {

namespace fs = std::filesystem;

Outcome run_example(const std::string& name, const Arguments& arguments,
                    const std::string& program = SPINDEL_PROGRAM)
{
    Arguments command{SPINDEL_SOURCE_DIR "/scripts/examples/" + name};
    command.insert(command.end(), arguments.begin(), arguments.end());
    // without a cache of compiled Python, which would be left in the source folder
    return RunningProgram(command, {{{"SPINDEL", program}, {"PYTHONDONTWRITEBYTECODE", "1"}}, {}})
        .wait();
}

class Examples : public testing::Test {
protected:
    std::string file(const std::string& name) const { return (world_.folder() / name).string(); }

    std::string write(const std::string& name, const std::string& text) const
    {
        fs::create_directories(fs::path(file(name)).parent_path());
        std::ofstream(file(name)) << text;
        return file(name);
    }

    /// A day on which an unknown phone rings everybody whom a member of the first ring ever rang.
    std::string new_day() const
    {
        const auto rings = world_.rows("clusters");
        std::string rows = kCallHeader;
        int number = 0;
        for (const auto& row : world_.rows("personas")) {
            const auto in_first = std::ranges::any_of(rings, [&](const auto& member) {
                return member.at("cluster") == "0" && member.at("node") == row.at("node");
            });
            if (!in_first || row.at("identifier_kind") != "phone" || row.at("category") == "victim")
                continue;
            for (int repeat = 0; repeat < 5; ++repeat) {
                rows += "NEW" + std::to_string(++number) + ",2025-03-20T10:00:00Z,P-NEWCOMER," +
                        row.at("identifier") + ",60,call,SE,NO,SE-TEL\n";
            }
        }
        return write("day/calls.csv", rows);
    }

    SmallWorld world_;
};

} // namespace

TEST_F(Examples, ADaysFolderIsImportedAndItsNewcomersAreShown)
{
    const auto quiet = run_example("import-day", {world_.case_path(), world_.records().string()});
    EXPECT_EQ(quiet.exit_code, 0) << quiet.err;
    EXPECT_EQ(quiet.out, "ring,score,change,node,kind,country\n")
        << "the same records bring nothing new";

    const auto ran =
        run_example("import-day", {world_.case_path(), fs::path(new_day()).parent_path().string()});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    std::set<std::string> joined;
    for (const auto& row : rows_of(ran.out)) {
        if (row.at("change") != "left") joined.insert(row.at("node"));
    }
    EXPECT_TRUE(joined.contains("P-NEWCOMER")) << ran.out;
}

TEST_F(Examples, ADaysFirstFolderMakesTheCaseAndAllItsRingsAreNew)
{
    const auto ran = run_example("import-day", {file("first.spindel"), world_.records().string()});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    const auto rows = rows_of(ran.out);
    ASSERT_FALSE(rows.empty());
    for (const auto& row : rows)
        EXPECT_EQ(row.at("change"), "new");
}

TEST_F(Examples, ADayWithRefusedRowsEndsWithThree)
{
    const auto day = write("bad/calls.csv", kCallHeader + call_row(1) +
                                                "X,yesterday,P-1,P-2,60,call,SE,NO,SE-TEL\n");
    const auto ran =
        run_example("import-day", {world_.case_path(), fs::path(day).parent_path().string()});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_NE(ran.err.find("yesterday"), std::string::npos) << ran.err;
    EXPECT_EQ(run_example("import-day", {world_.case_path(), file("no such folder")}).exit_code, 1);
    EXPECT_EQ(run_example("import-day", {world_.case_path()}).exit_code, 2);
}

TEST_F(Examples, EveryCaseInAFolderIsRankedIntoOneFile)
{
    fs::create_directory(file("cases"));
    fs::copy_file(world_.case_path(), file("cases/b.spindel"));
    fs::copy_file(world_.case_path(), file("cases/a, the first.spindel"));
    const auto ran = run_example("rank-cases", {file("cases"), file("all.csv"), "3"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    const auto rows = rows_of(bytes_of(file("all.csv")));
    ASSERT_EQ(rows.size(), 6U);
    EXPECT_EQ(rows[0].at("case"), "a, the first");
    EXPECT_EQ(rows[3].at("case"), "b");
    EXPECT_EQ(rows[3].at("rank"), "1");
    EXPECT_EQ(rows[3].at("node"), world_.rows("spiders").at(0).at("node"));
    EXPECT_EQ(mode_of(file("all.csv")), 0600U);

    write("cases/c.spindel", "no case");
    EXPECT_EQ(run_example("rank-cases", {file("cases"), file("none.csv")}).exit_code, 1);
    EXPECT_FALSE(fs::exists(file("none.csv"))) << "all or nothing";
    EXPECT_EQ(run_example("rank-cases", {world_.records().string(), file("none.csv")}).exit_code,
              1);
    EXPECT_EQ(run_example("rank-cases", {}).exit_code, 2);
}

TEST_F(Examples, KnownLeadersOfRealNetworksAreRankedByPlainMeasures)
{
    write("data/paul_revere/truth.json", R"({"expected_top_betweenness": "Revere Paul"})");
    write("data/paul_revere/edges.csv", "source,target,weight,layer,time\n"
                                        "Revere Paul,Adams,1,co_membership,\n"
                                        "Revere Paul,Warren,2,co_membership,\n"
                                        "Revere Paul,Church,1,other,\n"
                                        "Warren,Hancock,1,co_membership,\n"
                                        "Hancock,Adams,1,co_membership,\n"
                                        "Adams,Warren,1,co_membership,\n");
    const auto ran = run_example("known-leaders", {file("data")});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_NE(ran.out.find("| co_membership: 4 nodes | degree | strength | betweenness |"),
              std::string::npos)
        << ran.out;
    // Adams and Warren have three ties each, and all paths of two steps; of the ties' weights
    // log2(1 + w) Revere has 1 + log2(3), Hancock 2, Adams 3, Warren 2 + log2(3)
    EXPECT_NE(ran.out.find("| Revere Paul, known from history | 3 | 3 | 3 ["), std::string::npos)
        << ran.out;
    EXPECT_EQ(run_example("known-leaders", {file("nothing")}).exit_code, 1);
    EXPECT_EQ(run_example("known-leaders", {}).exit_code, 2);
}

TEST_F(Examples, FromKnownVictimsToTheAuthoritiesThatHoldTheirChains)
{
    std::string list = "# known to the Norwegian police\n";
    std::set<std::string> victims;
    for (const auto& row : world_.rows("protect", {"--include-victims"})) {
        victims.insert(row.at("node"));
        list += row.at("node") + "\n";
    }
    ASSERT_FALSE(victims.empty());
    const auto ran = run_example("chains-to-victims", {world_.case_path(), write("victims", list)});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    const auto rows = rows_of(ran.out);
    ASSERT_FALSE(rows.empty()) << ran.err;
    EXPECT_TRUE(rows.back().at("to_node").starts_with("victim-"));
    for (const auto& row : rows) {
        EXPECT_NE(row.at("authorities"), "");
        EXPECT_NE(row.at("records"), "");
    }
    for (const auto& victim : victims)
        EXPECT_EQ((ran.out + ran.err).find(victim), std::string::npos) << "masked";

    const auto unknown =
        run_example("chains-to-victims", {world_.case_path(), write("unknown", "A-NOBODY\n")});
    EXPECT_EQ(unknown.exit_code, 1);
    EXPECT_EQ(unknown.out, "");
    EXPECT_EQ(run_example("chains-to-victims", {world_.case_path(), file("no list")}).exit_code, 2);
}

TEST_F(Examples, SayInOneLineThatTheProgramIsNotThere)
{
    const auto ran =
        run_example("chains-to-victims", {world_.case_path(), write("victims.txt", "victim-1\n")},
                    file("absent"));
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(ran.err, file("absent") + ": cannot be run: No such file or directory; build it, or "
                                        "say with SPINDEL=FILE where it is\n");
}

} // namespace spindel::test
