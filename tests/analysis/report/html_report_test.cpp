#include "analysis/report/html_report.h"

#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "tests/support/subject.h"

namespace spindel::analysis::report {

using namespace support;

namespace {

std::string report_of(const TemporaryCase& made, const CaseAnalysisOptions& options = {})
{
    const auto opened = made.open();
    return html_report(CaseAnalysis(opened, options), {"x-ring.spindel", "1.2.3"});
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

/// What check_report.py finds wrong, by its exit code.
int checked(const std::string& html)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "report.html";
    std::ofstream(file) << html;
    const auto command = SPINDEL_PYTHON " '" SPINDEL_SOURCE_DIR
                                        "/tests/analysis/report/check_report.py' '" +
                         file.string() + "'";
    return std::system(command.c_str());
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
