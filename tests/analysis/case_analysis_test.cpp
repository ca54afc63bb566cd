#include "analysis/case_analysis.h"

#include <stop_token>

#include <gtest/gtest.h>

#include "analysis/spider_ranking.h"
#include "engine/error.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

namespace {

/// All that an analysis says in tables.
std::vector<engine::Table> tables_of(const CaseAnalysis& analysis)
{
    const auto& subject = analysis.subject();
    return {rings_table(analysis.rings(), subject),
            ring_members_table(analysis.rings(), analysis.ring_members(), subject),
            ring_ties_table(analysis.ring_ties(), subject),
            spiders_table(analysis.spiders(), subject),
            protect_table(analysis.victims(), subject),
            chains_table(analysis.chains(), subject),
            analysis.info(),
            analysis.quarantine()};
}

engine::ProjectionOptions with_period(const std::string& from, const std::string& to)
{
    engine::ProjectionOptions chosen;
    chosen.period = {support::at(from), support::at(to)};
    return chosen;
}

/// The X-ring with a victim, and a phone whose user a source of little worth names.
std::vector<engine::Record> records()
{
    auto all = support::x_ring_records();
    all.push_back(support::actor("A-victim", "IT", engine::Category::victim));
    all.push_back(support::phone("R-victim", "P-victim", "A-victim"));
    all.push_back(support::call("C-v1", "2025-03-01T05:00:00Z", "P-b", "P-victim"));
    all.push_back(support::call("C-v2", "2025-03-01T06:30:00Z", "P-h", "P-victim"));
    auto rumour = support::phone("R-b2", "P-b2", "A-b");
    rumour.grade = support::grade("D4");
    all.emplace_back(rumour);
    all.push_back(support::call("C-b2", "2025-03-01T07:00:00Z", "P-b2", "P-t1"));
    return all;
}

} // namespace

TEST(CaseAnalysis, OverOtherRecordsItIsWhatAnalysingTheFileAnewGives)
{
    const support::TemporaryCase small(records());
    CaseAnalysisOptions options;
    options.spiders.permutations = 19;
    const CaseAnalysis whole(small.open(), options);
    std::vector<engine::ProjectionOptions> all{{}, with_period("2025-03-01T03:00:00Z", "2025-03-01T12:00:00Z"),
                                               with_period("1999-01-01", "1999-01-02")};
    all.emplace_back().countries = {support::country("IT")};
    all.emplace_back().layers = {false, true, false, false};
    all.emplace_back().least_grade = support::grade("A1");
    for (const auto& chosen : all) {
        auto anew = options;
        anew.loading.projection = chosen;
        EXPECT_EQ(tables_of(CaseAnalysis(whole, chosen, {})),
                  tables_of(CaseAnalysis(small.open(), anew)));
    }
}

TEST(CaseAnalysis, OverOtherRecordsItStopsWhenAsked)
{
    const support::TemporaryCase small(records());
    const CaseAnalysis whole(small.open(), {});
    std::stop_source stop;
    stop.request_stop();
    engine::Progress progress;
    progress.stop = stop.get_token();
    EXPECT_THROW(CaseAnalysis(whole, {}, progress), engine::Cancelled);
}

} // namespace spindel::analysis
