// What the program finds in the sample case, as datasets/nordic-web/README.md promises.
#include <fstream>
#include <regex>
#include <set>

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include "tests/support/small_world.h"

namespace spindel::test {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path kSample = fs::path(SPINDEL_SOURCE_DIR) / "datasets/nordic-web";

/// The truth about the sample case: who is who behind the identifiers.
class Truth {
public:
    Truth() : truth_(json::parse(std::ifstream(kSample / "records.truth.json"))) {}

    const json& ring(std::size_t number) const { return truth_.at("rings").at(number); }

    /// The person behind an identifier of the records.
    json owner(const std::string& identifier) const { return truth_.at("owner").at(identifier); }

    /// Who belongs to a ring, the spider among them.
    bool is_member(const std::string& identifier, int ring) const
    {
        const auto& rings = truth_.at("ring");
        const auto at = rings.find(owner(identifier).dump());
        return at != rings.end() && *at == ring;
    }

private:
    json truth_;
};

/// The sample case, imported once for the tests of this file.
class SampleCase : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        folder_ = new TemporaryFolder;
        report_ = json::parse(
            output_of({"import", case_path(), (kSample / "records").string(), "--format", "json"}));
    }
    static void TearDownTestSuite() { delete folder_; }

    static std::string case_path() { return (folder_->path() / "nordic-web.spindel").string(); }

    static std::vector<std::map<std::string, std::string>> rows(const Arguments& arguments)
    {
        return rows_of(output_of(arguments));
    }

    /// The planted Prague spider as the ranking names it, and its rank.
    std::map<std::string, std::string> prague_spider() const
    {
        for (const auto& row : rows({"spiders", case_path(), "--samples", "0"})) {
            if (row.at("kind") == "person" &&
                truth_.owner(row.at("node")) == truth_.ring(0).at("spider")) {
                return row;
            }
        }
        ADD_FAILURE() << "the planted spider is not ranked at all";
        return {};
    }

    inline static TemporaryFolder* folder_ = nullptr;
    inline static json report_;
    Truth truth_;
};

} // namespace

TEST_F(SampleCase, TheImportLosesNoRow)
{
    std::size_t lines = 0;
    for (const auto& file : fs::directory_iterator(kSample / "records")) {
        lines += lines_of(bytes_of(file.path())).size() - 1; // without the heading
    }
    const auto& total = report_.at("total");
    EXPECT_EQ(total.at("read"), lines);
    EXPECT_EQ(total.at("stored"), lines);
    EXPECT_EQ(total.at("duplicate"), 0);
    EXPECT_EQ(total.at("quarantined"), 0);
    EXPECT_EQ(report_.at("files").size(), 7U);
}

TEST_F(SampleCase, ThePragueSpiderIsAmongTheFirstThree)
{
    const auto spider = prague_spider();
    ASSERT_FALSE(spider.empty());
    EXPECT_EQ(spider.at("node"), "A-T8PPEMEK");
    EXPECT_LE(std::stoi(spider.at("rank")), 3);
    EXPECT_EQ(spider.at("country"), "CZ");
    EXPECT_NE(spider.at("reasons").find("across borders"), std::string::npos);
    EXPECT_NE(spider.at("ring"), "");
}

TEST_F(SampleCase, WhereNothingIsLostEveryRowKeepsItsRank)
{
    std::string score;
    int spread = 0;
    for (const auto& row :
         rows({"spiders", case_path(), "--samples", "1", "--lost", "0", "--top", "100"})) {
        EXPECT_EQ(row.at("lost_records_low"), row.at("lost_records_high")) << row.at("node");
        if (row.at("score") != score) { // equals share the better rank
            EXPECT_EQ(std::stod(row.at("lost_records_low")), std::stod(row.at("rank")));
        }
        score = row.at("score");
        spread += row.at("lost_source_low") != row.at("lost_source_high") ? 1 : 0;
    }
    EXPECT_GT(spread, 0) << "a lost source moves somebody";
}

TEST_F(SampleCase, TheSpidersRingSpansItsFourCountriesAndAllLayers)
{
    const auto spider = prague_spider();
    ASSERT_FALSE(spider.empty());
    int members = 0;
    int planted = 0;
    for (const auto& row : rows({"clusters", case_path()})) {
        if (row.at("cluster") != spider.at("ring")) continue;
        ++members;
        if (row.at("node").starts_with("victim-") || truth_.is_member(row.at("node"), 0)) ++planted;
        for (const std::string country : {"CZ", "SE", "NO", "LT"}) {
            ASSERT_NE(row.at("countries").find(country), std::string::npos) << row.at("countries");
        }
        for (const std::string layer : {"calls", "payments", "travel"})
            EXPECT_GT(std::stod(row.at(layer)), 0) << layer;
    }
    EXPECT_GE(members, 6);
    EXPECT_LE(members, 60) << "a ring, not a town";
    EXPECT_GE(2 * planted, members)
        << planted << " of " << members << " belong to the planted ring";
}

TEST_F(SampleCase, VictimsAreProtectedAndNeverRanked)
{
    const auto victims = rows({"protect", case_path()});
    EXPECT_GE(victims.size(), 5U);
    std::set<std::string> labels;
    for (const auto& row : victims) {
        EXPECT_TRUE(row.at("node").starts_with("victim-"));
        labels.insert(row.at("node"));
    }
    for (const auto& row : rows({"spiders", case_path(), "--samples", "0"})) {
        EXPECT_FALSE(row.at("node").starts_with("victim-"));
        EXPECT_NE(row.at("category"), "victim");
    }
}

TEST_F(SampleCase, AChainLeadsFromTheSpiderToAVictimAndNamesTheAuthorities)
{
    const auto out = folder_->path() / "out";
    output_of({"analyse", case_path(), "--out", out.string(), "--permutations", "99"});
    const auto chains = rows_of(bytes_of(out / "chains.csv"));
    const auto spider = prague_spider().at("node");
    // the chains begin at the best-ranked spider of each ring; the Prague one is asked for by name
    std::string victim;
    for (const auto& row : rows({"protect", case_path(), "--include-victims"})) {
        if (truth_.is_member(row.at("node"), 0)) victim = row.at("node");
    }
    ASSERT_NE(victim, "");
    const auto ran = run_spindel({"path", case_path(), spider, victim});
    ASSERT_EQ(ran.exit_code, 0) << ran.err;
    const auto steps = rows_of(ran.out);
    ASSERT_GE(steps.size(), 1U);
    EXPECT_EQ(steps.front().at("from_node"), spider);
    EXPECT_TRUE(steps.back().at("to_node").starts_with("victim-")) << steps.back().at("to_node");
    for (const auto& step : steps)
        EXPECT_NE(step.at("records"), "");
    EXPECT_EQ(ran.err.find(victim), std::string::npos);
    EXPECT_NE(ran.err.find("authorities that hold the records: "), std::string::npos) << ran.err;
    EXPECT_FALSE(chains.empty());
    for (const auto& row : chains)
        EXPECT_NE(row.at("authorities"), "");
}

TEST_F(SampleCase, OneOfAThingIsSaidInTheSingular)
{
    // a whole number 1, in words and no column, before a noun of several
    const std::regex many(
        "(^|[ (\"])1 (more )?(large )?(pairs|contacts|countries|members|records|rows|sums|payments|"
        "journeys|ties|nodes|edges|others|times|cells|entries|files|calls)\\b");
    const std::regex verb(
        "(^|[ (\"])1 of ([0-9]+ contacts pass |[0-9]+ \\(itself and its contacts\\) "
        "move |these keep )");
    for (const auto& arguments : std::vector<Arguments>{{"spiders", case_path(), "--samples", "0"},
                                                        {"rings", case_path()},
                                                        {"protect", case_path()},
                                                        {"personas", case_path()}}) {
        const auto out = output_of(arguments);
        std::smatch found;
        EXPECT_FALSE(std::regex_search(out, found, many)) << arguments[0] << ": " << found.str();
        EXPECT_FALSE(std::regex_search(out, found, verb)) << arguments[0] << ": " << found.str();
    }
}

} // namespace spindel::test
