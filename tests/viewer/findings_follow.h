/// The small case in a window, filtered, and what its views then say of the findings.
#pragma once

#include "analysis/case_analysis.h"
#include "tests/viewer/drawn_case.h"
#include "viewer/desk/acts.h"
#include "viewer/views/findings_notice.h"
#include "viewer/views/ring_list_view.h"
#include "viewer/views/spider_table_view.h"

namespace spindel::viewer {

/// The first days, in which the boss rings the recruiter and two buyers and the family one another.
inline engine::ProjectionOptions first_days()
{
    engine::ProjectionOptions filter;
    filter.period.to = support::at("2025-03-04T00:00:00Z");
    return filter;
}

class FindingsFollow : public test::DrawnCase {
protected:
    /// The notices of all views of findings say the same.
    QString notice()
    {
        const auto notices = window_->findChildren<FindingsNotice*>();
        EXPECT_EQ(notices.size(), 6); // rings, spiders, victims, key players, reasons, chain
        for (const auto* other : notices) {
            // in a low view fewer words of it are seen
            EXPECT_EQ(other->accessibleName(), notices.front()->accessibleName());
            EXPECT_EQ(other->link(), notices.front()->link());
            EXPECT_EQ(other->isHidden(), notices.front()->isHidden());
        }
        return notices.front()->isHidden() ? QString() : notices.front()->accessibleName();
    }
    FindingsNotice& notice_of_rings()
    {
        return *window_.view<RingListView>().findChild<FindingsNotice*>();
    }
    const engine::Table& rings()
    {
        return window_.view<RingListView>().table().sorted().source().table();
    }
    const engine::Table& spiders()
    {
        return window_.view<SpiderTableView>().table().sorted().source().table();
    }
    void filter_by(const engine::ProjectionOptions& filter)
    {
        set_filter(session(), filter, QStringLiteral("filter"));
        ASSERT_TRUE(wait_until_found());
        ASSERT_TRUE(wait_until_drawn());
    }
    /// What a new analysis of the file finds over these records.
    analysis::CaseAnalysis anew(const engine::ProjectionOptions& filter)
    {
        analysis::CaseAnalysisOptions options;
        options.loading.projection = filter;
        return {small_.open(), options};
    }
    static engine::Table rings_of(const analysis::CaseAnalysis& analysis)
    {
        return analysis::rings_table(analysis.rings(), analysis.subject());
    }
};

} // namespace spindel::viewer
