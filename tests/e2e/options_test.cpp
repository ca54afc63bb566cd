// What each option changes.
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/record_sets.h"
#include "tests/support/small_world.h"

namespace spindel::test {

namespace {

namespace fs = std::filesystem;
using Rows = std::vector<std::map<std::string, std::string>>;

/// Every long option that a text names, without --help and --version.
std::set<std::string> options_in(const std::string& text)
{
    std::set<std::string> names;
    const std::regex option("--[a-z][a-z-]+");
    for (std::sregex_iterator at(text.begin(), text.end(), option), end; at != end; ++at) {
        names.insert(at->str());
    }
    names.erase("--help");
    names.erase("--version");
    return names;
}

class Options : public testing::Test {
protected:
    Rows rows(const std::string& command, const Arguments& options = {}) const
    {
        return world_.rows(command, options);
    }

    std::string export_of(const std::string& name, const Arguments& options = {}) const
    {
        const auto file = (world_.folder() / name).string();
        Arguments arguments{"export", world_.case_path(), file};
        arguments.insert(arguments.end(), options.begin(), options.end());
        output_of(arguments);
        return bytes_of(file);
    }

    std::string write(const std::string& name, const std::string& text) const
    {
        const auto file = world_.folder() / name;
        std::ofstream(file) << text;
        return file.string();
    }

    SmallWorld world_;
};

/// The values of one column, each once.
std::set<std::string> values(const Rows& rows, const std::string& column)
{
    std::set<std::string> all;
    for (const auto& row : rows)
        all.insert(row.at(column));
    return all;
}

} // namespace

TEST_F(Options, TheManualNamesEveryOptionAndNoOther)
{
    std::string manual = bytes_of(fs::path(SPINDEL_SOURCE_DIR) / "scripts/packaging/spindel.1");
    manual = std::regex_replace(manual, std::regex(R"(\\-)"), "-");
    std::set<std::string> offered;
    for (const std::string command :
         {"import", "info", "clusters", "rings", "spiders", "path", "personas", "stability",
          "statistics", "protect", "keyplayers", "quarantine", "analyse", "export", "simulate", "key",
          "profile"}) {
        offered.merge(options_in(output_of({command, "--help"})));
    }
    EXPECT_EQ(options_in(manual), offered);
}

TEST_F(Options, LayersCountAlone)
{
    for (const auto& row : rows("clusters", {"--layers", "calls"})) {
        EXPECT_EQ(row.at("payments"), "0");
        EXPECT_EQ(row.at("travel"), "0.0");
    }
    double payments = 0;
    for (const auto& row : rows("clusters", {"--layers", "payments,travel"})) {
        EXPECT_EQ(row.at("calls"), "0");
        payments += std::stod(row.at("payments"));
    }
    EXPECT_GT(payments, 0);
}

TEST_F(Options, APeriodHoldsItsBeginningAndNotItsEnd)
{
    const auto all = rows("clusters");
    // of components: the earliest tie may lie between two clusters
    const auto first = values(rows("clusters", {"--method", "components"}), "first_time");
    const auto earliest = first.contains("") ? *std::next(first.begin()) : *first.begin();
    const auto until = rows("clusters", {"--to", earliest});
    EXPECT_TRUE(until.empty()) << "nothing happened before";
    const auto from = rows("clusters", {"--from", earliest});
    EXPECT_EQ(from, all) << "and nothing is lost";
    for (const auto& row :
         rows("clusters", {"--from", "2025-03-10", "--to", "2025-03-12T12:00:00Z"})) {
        if (row.at("first_time").empty()) continue;
        EXPECT_GE(row.at("first_time"), "2025-03-10T00:00:00Z");
        EXPECT_LT(row.at("last_time"), "2025-03-12T12:00:00Z");
    }
}

TEST_F(Options, CountriesAndGradesNarrow)
{
    const auto all = rows("clusters").size();
    const auto nordic = rows("clusters", {"--countries", "Nordic"}).size();
    const auto norway = rows("clusters", {"--countries", "NO"}).size();
    EXPECT_LT(nordic, all);
    EXPECT_LE(norway, nordic);
    EXPECT_GT(norway, 0U);
    EXPECT_LT(rows("clusters", {"--min-grade", "A1"}).size(), all);
}

TEST_F(Options, EveryMethodOfClustersPlacesEveryNode)
{
    const auto nodes = values(rows("clusters"), "node");
    for (const std::string method : {"leiden", "components", "cores", "links"}) {
        EXPECT_EQ(values(rows("clusters", {"--method", method}), "node"), nodes) << method;
    }
    const auto links = rows("clusters", {"--method", "links"});
    EXPECT_GT(links.size(), nodes.size()) << "by links a node may be in several";
    const auto count = [&](const Arguments& options) {
        return values(rows("clusters", options), "cluster").size();
    };
    EXPECT_GT(count({"--resolution", "20"}), count({"--resolution", "0.2", "--largest", "0"}));
    EXPECT_GT(count({"--largest", "5"}), count({"--largest", "0"}));
    EXPECT_NE(count({"--quality", "cpm", "--resolution", "0.5"}), 0U);
}

TEST_F(Options, SeedsKeepTheirClustersAndRaiseTheirNeighbours)
{
    const auto all = rows("clusters");
    const auto known = all.at(0).at("node");
    const auto seeds = write("seeds", "# known\n\n" + known + "\n");
    EXPECT_EQ(values(rows("clusters", {"--seeds", seeds}), "cluster").size(), 1U);
    const auto suspects = rows("clusters", {"--seed-category", "suspect,victim"});
    EXPECT_LT(suspects.size(), all.size());
    const auto ranked = rows("spiders", {"--seeds", seeds});
    EXPECT_EQ(ranked.size(), rows("spiders").size());
    for (const auto& row : ranked)
        EXPECT_NE(row.at("reasons").find("near to the known nodes"), std::string::npos);
}

TEST_F(Options, ASeedMayBeANumberOfSomebodys)
{
    const auto whole = rows("spiders");
    const auto row = std::ranges::find_if(
        whole, [](const auto& one) { return one.at("identifiers").find("P-") == 0; });
    ASSERT_NE(row, whole.end());
    const auto numbers = row->at("identifiers");
    const auto by_name = rows("spiders", {"--seeds", write("name", row->at("node") + "\n")});
    const auto by_number =
        rows("spiders", {"--seeds", write("number", numbers.substr(0, numbers.find(' ')) + "\n")});
    EXPECT_EQ(by_number, by_name);
    EXPECT_NE(by_number, whole);
}

TEST_F(Options, SeedsThatNameNobodyAreSaid)
{
    const auto& path = world_.case_path();
    EXPECT_NE(run_spindel({"spiders", path, "--seed-category", "victim", "--from", "2031-01-01"})
                  .err.find("--seed-category victim: nobody with ties is of it"),
              std::string::npos);
    const auto name = rows("clusters").at(0).at("node");
    const auto seeds = write("nobody", "# known\n" + name + "\n");
    EXPECT_NE(run_spindel({"spiders", path, "--seeds", seeds, "--from", "2031-01-01"}).err.find(
                  "nobody:2:1: has no tie in the chosen records"),
              std::string::npos);
}

TEST_F(Options, EveryIdentifierOfASpiderHasARowThatSaysWhy)
{
    const auto told = values(rows("personas"), "identifier");
    int identifiers = 0;
    for (const auto& row : rows("spiders")) {
        std::istringstream list(row.at("identifiers"));
        for (std::string identifier; list >> identifier; ++identifiers)
            EXPECT_TRUE(told.contains(identifier) || identifier == row.at("node")) << identifier;
    }
    EXPECT_GE(identifiers, 10);
}

TEST_F(Options, EveryStatisticHasItsPAndNoVictimIsAsked)
{
    const auto all = rows("statistics");
    for (const auto& row : all) {
        const double p = std::stod(row.at("p"));
        EXPECT_TRUE(p > 0 && p <= 1) << row.at("statistic") << " " << p;
        EXPECT_NE(row.at("category"), "victim");
        if (!row.at("of").empty() && row.at("statistic") != "marked contacts") {
            EXPECT_LE(std::stod(row.at("observed")), std::stod(row.at("of")));
        }
    }
    EXPECT_GE(values(all, "statistic").size(), 10U);
    EXPECT_TRUE(std::ranges::any_of(all, [](const auto& row) { return std::stod(row.at("p")) == 1; }))
        << "also where nothing is found";
    const auto node = all.back().at("node");
    const auto one = rows("statistics", {"--node", node});
    EXPECT_EQ(values(one, "node"), std::set<std::string>{node});
    EXPECT_EQ(one, Rows(all.end() - std::ssize(one), all.end()));
    EXPECT_EQ(rows("statistics", {"--threads", "1"}), all);
}

TEST_F(Options, WithoutPermutationsNoQIsGiven)
{
    for (const auto& row : rows("spiders", {"--permutations", "0"})) {
        const bool is_broker =
            row.at("reasons").find("(itself and its contacts)") == std::string::npos;
        EXPECT_EQ(row.at("q_value"), is_broker ? "1.0000" : "") << row.at("reasons");
        EXPECT_EQ(row.at("reasons").find("(q = "), std::string::npos) << row.at("reasons");
    }
}

TEST_F(Options, TopAndPermutationsOfSpiders)
{
    const auto all = rows("spiders");
    const auto top = rows("spiders", {"--top", "3"});
    EXPECT_EQ(top, Rows(all.begin(), all.begin() + 3));
    EXPECT_NE(rows("spiders", {"--permutations", "9"}).size(), 0U);
    EXPECT_EQ(rows("spiders", {"--random-seed", "1"}), all)
        << "the seed is 1 unless another is given";
}

TEST_F(Options, ARingASizeAndItsKeyPlayers)
{
    const auto players = rows("keyplayers", {"--ring", "1", "--size", "2"});
    EXPECT_EQ(players.size(), 4U) << "two to remove, two to watch";
    std::set<std::string> ring;
    for (const auto& row : rows("clusters")) {
        if (row.at("cluster") == "1") ring.insert(row.at("node"));
    }
    for (const auto& row : players)
        EXPECT_TRUE(ring.contains(row.at("node")));
    EXPECT_EQ(run_spindel({"keyplayers", world_.case_path(), "--ring", "9999"}).exit_code, 1);
}

TEST_F(Options, ARejectedMergeIsNoMerge)
{
    const auto merges = rows("personas");
    EXPECT_EQ(rows("personas", {"--no-inferred"}), merges) << "all of them are stated by records";
    const auto& first = merges.at(0);
    const auto rejected = write("rejected", first.at("identifier") + "," + first.at("node") + "\n");
    const auto left = rows("personas", {"--reject-merges", rejected});
    EXPECT_LT(left.size(), merges.size());
    for (const auto& row : left) {
        EXPECT_FALSE(row.at("identifier") == first.at("identifier") &&
                     row.at("node") == first.at("node"));
    }
    for (const std::string command : {"clusters", "spiders", "protect"}) {
        rows(command, {"--reject-merges", rejected, "--no-inferred"});
    }
}

TEST_F(Options, ARejectedNameMayHoldACommaInQuotes)
{
    const fs::path records = write("phones.csv", "record_id,phone_id,actor_id,country,valid_from,"
                                                 "valid_to,source,grade\n"
                                                 "N1,P-1,\"A-Q, X\",SE,,,SE-TEL,\n");
    const auto case_path = (world_.folder() / "comma.spindel").string();
    output_of({"import", case_path, records.string()});
    const auto personas = [&](const Arguments& options) {
        Arguments arguments{"personas", case_path};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return lines_of(output_of(arguments)).size() - 1;
    };
    EXPECT_EQ(personas({}), 1U);
    EXPECT_EQ(personas({"--reject-merges", write("quoted", "identifier,actor\nP-1,\"A-Q, X\"\n")}),
              0U);
    EXPECT_EQ(personas({"--reject-merges", write("both", "\"P-1\",\"A-Q, X\"\n")}), 0U);
    EXPECT_EQ(personas({"--reject-merges", write("plain", "P-1,A-Q, X\n")}), 0U);
}

TEST_F(Options, AChainThatIsNotThereIsALineOnStandardErrorAndNoFailure)
{
    const auto nodes = rows("clusters", {"--method", "components"});
    const auto alone = std::ranges::find_if(
        nodes, [&](const auto& row) { return row.at("cluster") != nodes[0].at("cluster"); });
    const auto from = nodes.at(0).at("node");
    if (alone == nodes.end()) FAIL() << "the small world should have several parts";
    const auto ran = run_spindel({"path", world_.case_path(), from, alone->at("node")});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(lines_of(ran.out).size(), 1U) << "headings alone";
    EXPECT_EQ(lines_of(ran.err).size(), 1U);
    EXPECT_NE(ran.err.find("no chain links "), std::string::npos);
    EXPECT_EQ(run_spindel({"path", world_.case_path(), from, "A-NOBODY"}).exit_code, 1);
}

TEST_F(Options, ExportsOfAPartHoldLessThanTheWhole)
{
    const auto edges = [&](const std::string& name, const Arguments& options) {
        return lines_of(export_of(name + ".csv", options)).size() - 1;
    };
    const auto whole = edges("whole", {});
    const auto ring = edges("ring", {"--ring", "0"});
    const auto near = edges("near", {"--around", rows("spiders").at(0).at("node")});
    const auto nearer =
        edges("nearer", {"--around", rows("spiders").at(0).at("node"), "--steps", "0"});
    const auto week = edges("week", {"--from", "2025-03-10", "--to", "2025-03-17"});
    const auto summed = edges("summed", {"--summed"});
    for (const auto part : {ring, near, week, summed}) {
        EXPECT_GT(part, 0U);
        EXPECT_LT(part, whole);
    }
    EXPECT_LT(nearer, near);
    EXPECT_EQ(run_spindel({"export", world_.case_path(), "g.txt"}).exit_code, 1);
    EXPECT_EQ(run_spindel({"export", world_.case_path(), "g.json", "--ring", "9999"}).exit_code, 1);
}

TEST_F(Options, AnExportComesInAgainAndGoesOutTheSame)
{
    for (const std::string ending : {"graphml", "gexf", "json", "csv"}) {
        const auto first = export_of("first." + ending);
        const auto partner = (world_.folder() / ("partner-" + ending + ".spindel")).string();
        const auto again = (world_.folder() / ("again." + ending)).string();
        output_of(
            {"import", partner, (world_.folder() / ("first." + ending)).string(), "--network"});
        output_of({"export", partner, again});
        EXPECT_TRUE(bytes_of(again) == first) << ending;
    }
    const auto ran = run_spindel({"import", (world_.folder() / "no.spindel").string(),
                                  world_.records().string(), "--network"});
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_NE(ran.err.find("no graph that spindel exported"), std::string::npos) << ran.err;
}

TEST_F(Options, VictimsAreNamedOnlyWhereThatIsAskedFor)
{
    const auto masked = values(rows("protect"), "node");
    ASSERT_FALSE(masked.empty());
    for (const auto& node : masked)
        EXPECT_TRUE(node.starts_with("victim-")) << node;
    for (const auto& node : values(rows("protect", {"--include-victims"}), "node")) {
        EXPECT_FALSE(node.starts_with("victim-")) << node;
    }
}

TEST_F(Options, AnExportHoldsTheChosenRecordsOnly)
{
    const auto kinds = [&](const Arguments& options) {
        std::set<std::string> all;
        for (const auto& edge : rows_of(export_of("chosen.csv", options)))
            all.insert(edge.at("kind"));
        return all;
    };
    using Kinds = std::set<std::string>;
    EXPECT_EQ(kinds({"--layers", "travel"}), (Kinds{"account-holding", "journey"}))
        << "journeys, and who holds the accounts that paid them";
    EXPECT_EQ(kinds({"--layers", "calls"}), (Kinds{"call", "phone-use"}));
    EXPECT_TRUE(kinds({"--layers", "contacts"}).empty());
    for (const auto& edge :
         rows_of(export_of("c.csv", {"--layers", "travel", "--countries", "LT"}))) {
        if (edge.at("kind") != "journey") continue;
        EXPECT_TRUE(edge.at("from_country") == "LT" || edge.at("to_country") == "LT");
    }
    const auto graded = rows_of(export_of("graded.csv", {"--min-grade", "A1"}));
    ASSERT_FALSE(graded.empty());
    for (const auto& edge : graded)
        EXPECT_EQ(edge.at("grade"), "A1");
    EXPECT_EQ(run_spindel({"export", world_.case_path(), "x.csv", "--format", "csv"}).exit_code, 2)
        << "the ending says the form";
    EXPECT_EQ(run_spindel({"analyse", world_.case_path(), "--out", "x", "--output", "y"}).exit_code,
              2);
}

TEST_F(Options, ANumberOutOfItsRangeIsRefusedInWords)
{
    for (const std::string value : {"nan", "1.1", "-0.1", "x"}) {
        const auto ran = run_spindel({"stability", world_.case_path(), "--lost", value});
        EXPECT_EQ(ran.exit_code, 2) << value;
        EXPECT_NE(ran.err.find("is not a number from 0 to 1"), std::string::npos) << ran.err;
    }
}

TEST_F(Options, NoOutputIsWrittenOverACase)
{
    const auto before = bytes_of(world_.case_path());
    for (const Arguments& options :
         {Arguments{"quarantine", world_.case_path(), "--export", world_.case_path()},
          Arguments{"info", world_.case_path(), "--output", world_.case_path()}}) {
        const auto ran = run_spindel(options);
        EXPECT_EQ(ran.exit_code, 1) << ran.out;
        EXPECT_NE(ran.err.find("is a case"), std::string::npos) << ran.err;
    }
    EXPECT_TRUE(bytes_of(world_.case_path()) == before);
}

TEST_F(Options, AFolderBesideTheWantedOneStaysAsItIs)
{
    const auto own = world_.folder() / "out.partial/notes.txt";
    fs::create_directories(own.parent_path());
    std::ofstream(own) << "mine";
    output_of({"analyse", world_.case_path(), "--out", (world_.folder() / "out").string()});
    EXPECT_EQ(bytes_of(own), "mine");
}

TEST_F(Options, WhatChoosesNothingIsSaid)
{
    const auto err = [&](const Arguments& options, int exit_code) {
        const auto ran = run_spindel(options);
        EXPECT_EQ(ran.exit_code, exit_code) << options.front() << ran.err;
        return ran.err;
    };
    const auto path = world_.case_path();
    EXPECT_NE(err({"info", path, "--layers", "calls"}, 0).find("whole case"), std::string::npos);
    EXPECT_NE(err({"spiders", path, "--contact-layers", "talk"}, 0).find("called talk"),
              std::string::npos);
    err({"spiders", path, "--from", "2025-03-02", "--to", "2025-03-01"}, 2);
    err({"spiders", path, "--from", ""}, 2);
    err({"export", path, write("x.json", ""), "--steps", "2"}, 2);
    EXPECT_NE(
        err({"spiders", path, "--seeds", write("none", "# nobody\n")}, 1).find("names nobody"),
        std::string::npos);
    const auto spider = rows("spiders").at(0).at("node");
    const auto chain = run_spindel({"path", path, spider, spider, "--to", "1990-01-01"});
    EXPECT_EQ(chain.exit_code, 0);
    EXPECT_EQ(lines_of(chain.out).size(), 1U) << "the heading alone";
    EXPECT_NE(chain.err.find("no tie"), std::string::npos) << chain.err;
}

TEST_F(Options, TheReportSaysHowToMakeItAgain)
{
    const auto folder = world_.folder().string();
    output_of({"analyse", world_.case_path(), "--out", folder + "/first", "--no-inferred",
               "--largest", "5", "--permutations", "9"});
    const auto report = bytes_of(folder + "/first/report.html");
    EXPECT_NE(report.find("spindel import CASE FOLDER<"), std::string::npos);
    EXPECT_NE(report.find("spindel analyse CASE --out DIR --no-inferred --largest 5 "
                          "--permutations 9<"),
              std::string::npos);
    fs::create_directory(folder + "/again");
    const auto again = folder + "/again/small.spindel";
    output_of({"import", again, world_.records().string()});
    output_of({"analyse", again, "--out", folder + "/second", "--no-inferred", "--largest", "5",
               "--permutations", "9"});
    EXPECT_TRUE(bytes_of(folder + "/second/report.html") == report);
}

TEST_F(Options, RefusedRowsComeBackAsTheyCame)
{
    const std::string bad = "C2,yesterday,P-1,\"P-2, \"\"home\"\"\",60,call,SE,NO,SE-TEL";
    const auto file = write("calls.csv", kCallHeader + call_row(1) + bad + "\r\n" + "C3,,P-1\n");
    const auto path = (world_.folder() / "bad.spindel").string();
    EXPECT_EQ(run_spindel({"import", path, file}).exit_code, 3);
    const auto rows_file = (world_.folder() / "rows.csv").string();
    const auto table = rows_of(output_of({"quarantine", path, "--export", rows_file}));
    EXPECT_EQ(table.size(), 2U) << "two reasons";
    EXPECT_EQ(bytes_of(rows_file), bad + "\nC3,,P-1\n");
}

TEST_F(Options, ASimulationIsMadeFromItsParameters)
{
    const auto world = [&](const std::string& name, const Arguments& options) {
        Arguments arguments{"simulate", (world_.folder() / name).string(),
                            "--people", "200",
                            "--days",   "28",
                            "--rings",  "1"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        output_of(arguments);
        return bytes_of(world_.folder() / name / "calls.csv");
    };
    const auto plain = world("plain", {});
    EXPECT_EQ(world("again", {"--random-seed", "1", "--threads", "2"}), plain);
    EXPECT_NE(world("other", {"--random-seed", "2"}), plain);
    EXPECT_LT(world("dropped", {"--drop", "0.5"}).size(), plain.size());
    EXPECT_NE(world("warrant", {"--observe", "warrant"}), plain);
    EXPECT_NE(world("unknown", {"--unattributed", "0.9"}), "");
    EXPECT_NE(world("countries", {"--countries", "CZ,SE,NO,LT"}), plain);
    EXPECT_TRUE(fs::exists(world_.folder() / "plain.truth.json"));
    const auto taken = run_spindel({"simulate", (world_.folder() / "plain").string()});
    EXPECT_EQ(taken.exit_code, 1) << "it overwrites nothing";
}

} // namespace spindel::test
