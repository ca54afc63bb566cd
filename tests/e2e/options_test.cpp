// What the options change that all commands share, and those of exports, reports and simulations.
#include <fstream>
#include <regex>
#include <set>

#include "tests/e2e/options_world.h"

namespace spindel::test {

namespace {

namespace fs = std::filesystem;

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

class Options : public OptionsWorld {};

} // namespace

TEST_F(Options, TheManualNamesEveryOptionAndNoOther)
{
    std::string manual = bytes_of(fs::path(SPINDEL_SOURCE_DIR) / "scripts/packaging/spindel.1");
    manual = std::regex_replace(manual, std::regex(R"(\\-)"), "-");
    std::set<std::string> offered;
    for (const std::string command :
         {"import", "info", "clusters", "rings", "spiders", "path", "personas", "stability",
          "statistics", "protect", "keyplayers", "quarantine", "analyse", "export", "simulate",
          "key", "profile"}) {
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
    EXPECT_EQ(run_spindel({"export", world_.case_path(), "g.txt"}).exit_code, 2);
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
    EXPECT_NE(err({"spiders", path, "--seed-category", "boss"}, 2).find("suspect, convicted"),
              std::string::npos);
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
    const auto analysed = [](const std::string& case_path, const std::string& out) {
        output_of({"analyse", case_path, "--out", out, "--no-inferred", "--largest", "5",
                   "--permutations", "9", "--samples", "2", "--lost", "0.2", "--language", "sv"});
        return bytes_of(out + "/report.html");
    };
    const auto report = analysed(world_.case_path(), folder + "/first");
    EXPECT_NE(report.find("spindel import CASE FOLDER<"), std::string::npos);
    EXPECT_NE(report.find("spindel analyse CASE --out DIR --no-inferred --largest 5 "
                          "--permutations 9 --samples 2 --lost 0.2 --language sv<"),
              std::string::npos);
    fs::create_directory(folder + "/again");
    const auto again = folder + "/again/small.spindel";
    output_of({"import", again, world_.records().string()});
    EXPECT_TRUE(analysed(again, folder + "/second") == report);
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
