// What the options of rings, rankings, personas and paths change.
#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/e2e/options_world.h"

namespace spindel::test {

namespace {

class AnalysisOptions : public OptionsWorld {};

} // namespace

TEST_F(AnalysisOptions, EveryMethodOfClustersPlacesEveryNode)
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

TEST_F(AnalysisOptions, SeedsKeepTheirClustersAndRaiseTheirNeighbours)
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

TEST_F(AnalysisOptions, ASeedMayBeANumberOfSomebodys)
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
    const auto first = "phone:" + numbers.substr(0, numbers.find(' '));
    EXPECT_EQ(rows("spiders", {"--seeds", write("kind", first + "\n")}), by_name);
}

TEST_F(AnalysisOptions, SeedsThatNameNobodyAreSaid)
{
    const auto& path = world_.case_path();
    EXPECT_NE(run_spindel({"spiders", path, "--seed-category", "victim", "--from", "2031-01-01"})
                  .err.find("--seed-category victim: nobody with ties is of it"),
              std::string::npos);
    const auto name = rows("clusters").at(0).at("node");
    const auto seeds = write("nobody", "# known\n" + name + "\n");
    EXPECT_NE(run_spindel({"spiders", path, "--seeds", seeds, "--from", "2031-01-01"})
                  .err.find("nobody:2:1: has no tie in the chosen records"),
              std::string::npos);
}

TEST_F(AnalysisOptions, EveryIdentifierOfASpiderHasARowThatSaysWhy)
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

TEST_F(AnalysisOptions, EveryStatisticHasItsPAndNoVictimIsAsked)
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
    EXPECT_TRUE(std::ranges::any_of(all, [](const auto& row) {
        return std::stod(row.at("p")) == 1;
    })) << "also where nothing is found";
    const auto node = all.back().at("node");
    const auto one = rows("statistics", {"--node", node});
    EXPECT_EQ(values(one, "node"), std::set<std::string>{node});
    EXPECT_EQ(one, Rows(all.end() - std::ssize(one), all.end()));
    EXPECT_EQ(rows("statistics", {"--threads", "1"}), all);
}

TEST_F(AnalysisOptions, WithoutPermutationsNoQIsGiven)
{
    for (const auto& row : rows("spiders", {"--permutations", "0"})) {
        const bool is_broker =
            row.at("reasons").find("(itself and its contacts)") == std::string::npos;
        EXPECT_EQ(row.at("q_value"), is_broker ? "1.0000" : "") << row.at("reasons");
        EXPECT_EQ(row.at("reasons").find("(q = "), std::string::npos) << row.at("reasons");
    }
}

TEST_F(AnalysisOptions, TopAndPermutationsOfSpiders)
{
    const auto all = rows("spiders");
    const auto top = rows("spiders", {"--top", "3"});
    EXPECT_EQ(top, Rows(all.begin(), all.begin() + 3));
    EXPECT_NE(rows("spiders", {"--permutations", "9"}).size(), 0U);
    EXPECT_EQ(rows("spiders", {"--random-seed", "1"}), all)
        << "the seed is 1 unless another is given";
}

TEST_F(AnalysisOptions, ARingASizeAndItsKeyPlayers)
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

TEST_F(AnalysisOptions, ARejectedMergeIsNoMerge)
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

TEST_F(AnalysisOptions, ARejectedNameMayHoldACommaInQuotes)
{
    const std::filesystem::path records =
        write("phones.csv", "record_id,phone_id,actor_id,country,valid_from,"
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

TEST_F(AnalysisOptions, AChainThatIsNotThereIsALineOnStandardErrorAndNoFailure)
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

} // namespace spindel::test
