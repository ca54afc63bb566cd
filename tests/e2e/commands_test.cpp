// What every command prints, where, in which form, and with which exit code.
#include <algorithm>
#include <cctype>

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include "tests/support/small_world.h"

namespace spindel::test {

namespace {

namespace fs = std::filesystem;

const Arguments kCommands{"import",     "info",     "clusters",  "rings",   "spiders",
                          "path",       "personas", "stability", "protect", "keyplayers",
                          "quarantine", "analyse",  "export",    "simulate"};

/// Those that print a table of a case.
const Arguments kTables{"info",     "clusters", "rings",      "spiders",
                        "personas", "protect",  "keyplayers", "quarantine"};

/// The headings of a table that other programs read, in the contract's order.
std::string contract_columns(const std::string& command)
{
    if (command == "spiders") return "rank,node,kind,category,country,score,q_value,ring,reasons";
    if (command == "clusters") return "node,kind,category,country,cluster,size,countries,score";
    return "step,from_node,to_node,layer,records,first_time,last_time,from_country,to_country,"
           "source,grade";
}

std::size_t line_count(const std::string& text)
{
    return lines_of(text).size();
}

/// Expects one line on standard error and nothing on standard output.
void expect_refusal(const Outcome& ran, int exit_code, const std::string& what)
{
    EXPECT_EQ(ran.exit_code, exit_code) << what;
    EXPECT_EQ(ran.out, "") << what;
    EXPECT_EQ(line_count(ran.err), 1U) << what << ": " << ran.err;
    EXPECT_TRUE(ran.err.starts_with("spindel: ")) << what << ": " << ran.err;
}

} // namespace

TEST(Commands, EachAnswersHelpAndVersionOnStandardOutput)
{
    const auto version = output_of({"--version"});
    EXPECT_TRUE(version.starts_with("spindel ")) << version;
    EXPECT_EQ(line_count(version), 1U);
    const auto help = output_of({"--help"});
    for (const auto& command : kCommands) {
        EXPECT_NE(help.find("  " + command + " "), std::string::npos) << command;
        EXPECT_EQ(output_of({command, "--version"}), version) << command;
        const auto own = run_spindel({command, "--help"});
        EXPECT_EQ(own.exit_code, 0) << command;
        EXPECT_NE(own.out.find("Usage: spindel " + command), std::string::npos) << own.out;
        EXPECT_EQ(own.err, "") << command;
    }
}

TEST(Commands, WrongUsageIsOneLineAndExitCodeTwo)
{
    const std::vector<Arguments> wrong{
        {},
        {"spin"},
        {"spiders"},
        {"path", "x.spindel", "A-1"},
        {"import", "x.spindel"},
        {"analyse", "x.spindel"},
        {"export", "x.spindel"},
        {"export", "x.spindel", "graph.xlsx"},
        {"export", "x.spindel", "graph"},
        {"simulate"},
        {"info", "x.spindel", "more"},
        {"info", "x.spindel", "--colour"},
        {"info", "x.spindel", "--format", "xml"},
        {"info", "x.spindel", "--threads", "0"},
        {"info", "x.spindel", "--threads", "many"},
        {"info", "x.spindel", "--progress", "always"},
        {"info", "x.spindel", "--random-seed", "-1"},
        {"clusters", "x.spindel", "--method", "magic"},
        {"clusters", "x.spindel", "--quality", "magic"},
        {"clusters", "x.spindel", "--resolution", "0"},
        {"spiders", "x.spindel", "--permutations", "-1"},
        {"spiders", "x.spindel", "--top", "0"},
        {"export", "x.spindel", "g.json", "--ring", "0", "--around", "A-1"},
        {"simulate", "d", "--observe", "nobody"},
        {"simulate", "d", "--drop", "2"},
        {"simulate", "d", "--people", "none"},
    };
    for (const auto& arguments : wrong) {
        std::string shown;
        for (const auto& word : arguments)
            shown += word + " ";
        expect_refusal(run_spindel(arguments), 2, shown);
    }
}

TEST(Commands, WrongUsageNamesTheHelpOfTheCommand)
{
    EXPECT_TRUE(run_spindel({"spin"}).err.ends_with("; see spindel --help\n"));
    EXPECT_TRUE(run_spindel({"spiders"}).err.ends_with("; see spindel spiders --help\n"));
    EXPECT_TRUE(run_spindel({"key", "new"}).err.ends_with("; see spindel key new --help\n"));
    EXPECT_EQ(output_of({"key", "new", "--version"}), output_of({"--version"}));
}

TEST(Commands, AnUnknownEndingOfAGraphIsToldWithThoseThatAreKnown)
{
    EXPECT_EQ(run_spindel({"export", "x.spindel", "graph.xlsx"}).err,
              "spindel: FILE: graph.xlsx ends in none of .graphml, .gexf, .json and .csv; see "
              "spindel export --help\n");
}

TEST(Commands, ANameThatMeansNoNodeIsToldWithThoseThatAreLikeIt)
{
    const SmallWorld world;
    const auto said = [&](const std::string& name) {
        const auto ran = run_spindel({"path", world.case_path(), name, name});
        EXPECT_EQ(ran.exit_code, 1) << name;
        EXPECT_EQ(ran.out, "") << name;
        return ran.err.substr(std::min(ran.err.find("case; "), ran.err.size()));
    };
    const auto spider = rows_of(output_of({"spiders", world.case_path()})).at(0).at("node");
    auto lower = spider;
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
    ASSERT_NE(lower, spider);
    EXPECT_NE(said(lower).find(":" + spider), std::string::npos) << said(lower);
    EXPECT_NE(said(spider + "_").find(":" + spider), std::string::npos) << said(spider + "_");
    EXPECT_EQ(said("qqqqqqqq"), "case; nodes are called as spindel personas shows them, or with "
                                "their kind (phone:P-17)\n");
    EXPECT_EQ(said("+46701234567"), "case; it is a raw identifier, and nodes are pseudonyms\n");
}

TEST(Commands, ValuesOfSharedOptionsAreCheckedBeforeAnythingIsPrinted)
{
    const SmallWorld world;
    for (const auto& command : kTables) {
        for (const auto& [option, value] :
             std::vector<std::pair<std::string, std::string>>{{"--layers", "letters"},
                                                              {"--from", "1 March"},
                                                              {"--to", "2025-02-30"},
                                                              {"--countries", "XX"},
                                                              {"--countries", "se"},
                                                              {"--min-grade", "G1"}}) {
            expect_refusal(run_spindel({command, world.case_path(), option, value}), 2,
                           command + " " + option + " " + value);
        }
    }
    expect_refusal(run_spindel({"spiders", world.case_path(), "--seed-category", "thief"}), 2,
                   "--seed-category");
}

TEST(Commands, ColumnsThatOthersReadComeFirstInTheContractsOrder)
{
    const SmallWorld world;
    for (const std::string command : {"spiders", "clusters"}) {
        const auto heading = lines_of(output_of({command, world.case_path()})).at(0);
        EXPECT_TRUE(heading.starts_with(contract_columns(command) + ",")) << heading;
    }
    const auto first = world.rows("spiders").at(0).at("node");
    const auto second = world.rows("spiders").at(1).at("node");
    const auto path = output_of({"path", world.case_path(), first, second});
    EXPECT_TRUE(lines_of(path).at(0).starts_with(contract_columns("path"))) << path;
    EXPECT_GT(line_count(path), 1U);
}

TEST(Commands, RanksCountFromOneAndClustersFromNoughtBestFirst)
{
    const SmallWorld world;
    double before = 2;
    int rank = 0;
    for (const auto& row : world.rows("spiders")) {
        EXPECT_EQ(row.at("rank"), std::to_string(++rank));
        EXPECT_LE(std::stod(row.at("score")), before);
        before = std::stod(row.at("score"));
        EXPECT_NE(row.at("reasons"), "");
        EXPECT_NE(row.at("category"), "victim");
    }
    ASSERT_GT(rank, 0);
    before = 2;
    int cluster = 0;
    for (const auto& row : world.rows("clusters")) {
        const int now = std::stoi(row.at("cluster"));
        EXPECT_TRUE(now == cluster || now == cluster + 1) << now;
        cluster = now;
        EXPECT_LE(std::stod(row.at("score")), before);
        before = std::stod(row.at("score"));
    }
    EXPECT_GT(cluster, 0);
}

TEST(Commands, TheThreeFormsOfATableHoldTheSameRows)
{
    const SmallWorld world;
    for (const auto& command : kTables) {
        const auto csv = output_of({command, world.case_path(), "--format", "csv"});
        const auto rows = rows_of(csv);
        const auto text = output_of({command, world.case_path(), "--format", "table"});
        EXPECT_EQ(line_count(text), rows.size() + 1) << command;
        const auto json = nlohmann::ordered_json::parse(
            output_of({command, world.case_path(), "--format", "json"}));
        ASSERT_EQ(json.size(), rows.size()) << command;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (const auto& [name, cell] : json[i].items()) {
                const auto shown = cell.is_string() ? cell.get<std::string>() : "";
                if (cell.is_string()) {
                    EXPECT_EQ(rows[i].at(name), shown) << command << " " << name;
                }
                if (cell.is_null()) {
                    EXPECT_EQ(rows[i].at(name), "") << command << " " << name;
                }
                if (cell.is_number()) {
                    EXPECT_DOUBLE_EQ(std::stod(rows[i].at(name)), cell.get<double>()) << command;
                }
            }
        }
        EXPECT_EQ(output_of({command, world.case_path()}), csv) << "csv where there is no terminal";
    }
}

TEST(Commands, OutputGoesToAFileThatOnlyItsOwnerCanRead)
{
    const SmallWorld world;
    const auto file = world.folder() / "out.csv";
    for (const auto& command : kTables) {
        const auto printed = output_of({command, world.case_path()});
        const auto ran = run_spindel({command, world.case_path(), "--output", file.string()});
        EXPECT_EQ(ran.exit_code, 0) << ran.err;
        EXPECT_EQ(ran.out, "") << command;
        EXPECT_EQ(bytes_of(file), printed) << command;
        EXPECT_EQ(mode_of(file), 0600U) << command;
        fs::remove(file);
    }
}

} // namespace spindel::test
