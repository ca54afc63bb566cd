#include "analysis/report/html_report.h"

#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "analysis/report/words.h"
#include "engine/parallel.h"
#include "tests/support/subject.h"

namespace spindel::analysis::report {

using namespace support;

namespace {

std::string report_of(const TemporaryCase& made, const CaseAnalysisOptions& options = {},
                      Language language = Language::english)
{
    const auto opened = made.open();
    return html_report(CaseAnalysis(opened, options), {"x-ring.spindel", "1.2.3", language});
}

/// The X-ring with a victim at its end, and payments and journeys among its members.
std::vector<engine::Record> ring_with_victim()
{
    auto records = x_ring_records();
    for (const engine::Record& record : std::initializer_list<engine::Record>{
             actor("A-x2", "DE", engine::Category::victim, "DE-POL"), actor("A-<odd>&", "SE"),
             account("H-1", "K-b", "A-b"), account("H-2", "K-h", "A-h"),
             payment("M-1", "2025-03-02T09:00:00Z", "K-h", "K-b", "120.50"),
             journey("T-1", "2025-03-03T06:00:00Z", "A-h", "B-1"),
             journey("T-2", "2025-03-03T06:00:00Z", "A-x2", "B-1")}) {
        records.push_back(record);
    }
    return records;
}

CaseAnalysisOptions one_ring()
{
    CaseAnalysisOptions options;
    options.rings.method = RingMethod::components;
    options.spiders.permutations = 99;
    return options;
}

/// The exit code of a program of this folder that is given files of these reports.
int run(const std::string& program, const std::vector<std::string>& reports)
{
    const TemporaryFolder folder;
    std::string command = SPINDEL_PYTHON " '" SPINDEL_SOURCE_DIR "/tests/analysis/report/";
    command += program + "'";
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const auto file = folder.path() / (std::to_string(i) + ".html");
        std::ofstream(file) << reports[i];
        command += " '" + file.string() + "'";
    }
    return std::system(command.c_str());
}

/// What check_report.py finds wrong, by its exit code.
int checked(const std::string& html)
{
    return run("check_report.py", {html});
}

bool says(const std::string& html, const std::string& words)
{
    return html.find(words) != std::string::npos;
}

} // namespace

TEST(HtmlReport, IsWellFormedFetchesNothingAndAccusesNobody)
{
    EXPECT_EQ(checked(report_of(TemporaryCase(ring_with_victim()), one_ring())), 0);
}

TEST(HtmlReport, OfAnEmptyCaseAndOfASingleActorIsStillAReport)
{
    EXPECT_EQ(checked(report_of(TemporaryCase({}))), 0);
    EXPECT_EQ(checked(report_of(TemporaryCase(person("a")))), 0);
}

TEST(HtmlReport, SaysTheSameInSwedish)
{
    auto options = one_ring();
    options.stability.samples = 2;
    for (const auto& records : {ring_with_victim(), std::vector<engine::Record>{}, person("a")}) {
        const TemporaryCase made(records);
        const auto swedish = report_of(made, options, Language::swedish);
        EXPECT_EQ(checked(swedish), 0);
        EXPECT_EQ(run("compare_languages.py", {report_of(made, options), swedish}), 0);
    }
}

TEST(HtmlReport, WritesNumbersAsItsLanguageDoes)
{
    const Words english;
    const Words swedish(Language::swedish);
    EXPECT_EQ(english.decimal(0.125, 2), "0.12");
    EXPECT_EQ(swedish.decimal(0.125, 2), "0,12");
    EXPECT_EQ(english.amount(1'205'000), "120.5");
    EXPECT_EQ(swedish.amount(1'205'000), "120,5");
    EXPECT_EQ(swedish.figure({1.5, 1}), "1,5");
    EXPECT_EQ(swedish.grouped(12'345), english.grouped(12'345));
}

TEST(HtmlReport, SaysWhatAnImportDidInSwedishWithItsNames)
{
    const Words swedish(Language::swedish);
    EXPECT_EQ(swedish.import_step("import 1: rows beside the table left out: a: 1.5.csv"),
              "import 1: rader utanför tabellen utelämnade: a: 1.5.csv");
    EXPECT_EQ(swedish.import_step("import 2: rows taken through profile telco: calls.xml"),
              "import 2: rader lästa genom profilen telco: calls.xml");
    EXPECT_EQ(
        swedish.import_step("import 12: calls parted again, as records of others are nearer: "),
        "import 12: samtal skilda åt igen, eftersom andras poster ligger närmare: ");
    EXPECT_EQ(swedish.import_step("import 1: what nobody said: a"),
              "import 1: what nobody said: a");
    EXPECT_EQ(Words().import_step("import 1: not taken: b: a"), "import 1: not taken: b: a");
}

TEST(HtmlReport, SaysAFindingInSwedishWithItsNamesAndFigures)
{
    const Words swedish(Language::swedish);
    EXPECT_EQ(swedish.finding("1 sum went on within three days, nearly whole (p = 0.012)"),
              "1 belopp gick vidare inom tre dagar, nästan helt (p = 0,012)");
    EXPECT_EQ(
        swedish.finding("acts on the word of its contacts more than they on its (command -1.2), so "
                        "that the marks count 0.6 times"),
        "handlar på sina kontakters ord mer än de på dess (ledning -1,2), därför räknas märkena "
        "0,6 gånger");
    EXPECT_EQ(swedish.finding("used in handset H-1.5 as P-contacts was"),
              "användes i apparaten H-1.5, liksom P-contacts");
    EXPECT_EQ(swedish.finding("not shown to be organised beyond chance (q = 0.5), unlike lawful "
                              "organisation (q = 0.01)"),
              "inte visad vara organiserad mer än slumpen ger (q = 0,5), olik laglig organisation "
              "(q = 0,01)");
    EXPECT_EQ(swedish.finding("what nobody said"), "what nobody said");
}

TEST(HtmlReport, NamesTheSpiderItsReasonsAndItsRecords)
{
    const auto html = report_of(TemporaryCase(ring_with_victim()), one_ring());
    EXPECT_TRUE(says(html, "x-ring.spindel"));
    EXPECT_TRUE(says(html, "1.2.3"));
    EXPECT_TRUE(says(html, "A-b"));
    EXPECT_TRUE(says(html, "SE-TEL"));
    EXPECT_TRUE(says(html, "made by the test")) << "the digest of the input";
    EXPECT_TRUE(says(html, "<svg"));
}

TEST(HtmlReport, LeadsFromTheSpiderToTheKnownVictimUnderItsLabel)
{
    const auto html = report_of(TemporaryCase(ring_with_victim()), one_ring());
    EXPECT_TRUE(says(html, "victim-1"));
    EXPECT_FALSE(says(html, "A-x2"));
    EXPECT_FALSE(says(html, "P-x2"));
    auto named = one_ring();
    named.loading.victims = engine::Labels::Victims::included;
    EXPECT_TRUE(says(report_of(TemporaryCase(ring_with_victim()), named), "A-x2"));
}

TEST(HtmlReport, DependsOnTheOptionsThatChangeResultsAndNotOnTheThreads)
{
    const TemporaryCase made(ring_with_victim());
    const auto on = [&](std::size_t threads) {
        const engine::ThreadLimit limit(threads);
        return report_of(made, one_ring());
    };
    const auto one = on(1);
    EXPECT_TRUE(on(2) == one);
    EXPECT_TRUE(on(4) == one);
    auto calls_only = one_ring();
    calls_only.loading.projection.layers = {true, false, false};
    EXPECT_TRUE(says(report_of(made, calls_only), "--layers calls"));
    EXPECT_FALSE(says(one, "--layers calls"));
}

} // namespace spindel::analysis::report
