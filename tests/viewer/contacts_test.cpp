#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/map/country_flow.h"
#include "viewer/views/activity_chart_view.h"
#include "viewer/views/lane_view.h"

namespace spindel::viewer {

TEST(Contacts, OfANetworkThatStatesTimesStandInTheChartTheLanesAndTheMap)
{
    auto records = test::small_records();
    for (int i = 0; i < 4; ++i) {
        auto stated = support::contact("N" + std::to_string(i), "A-BOSS", "A-DRIVER");
        if (i < 3) stated.time = support::at("2025-03-0" + std::to_string(i + 4));
        records.emplace_back(stated);
    }
    const support::TemporaryCase small{records};
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto& session = window->session();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.sight() != nullptr; }, test::kPatience));
    auto& chart = window.view<ActivityChartView>();
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral("Stated contacts: 3")))
        << chart.accessibleDescription().toStdString();
    auto& lanes = window.view<LaneView>();
    session.choose_persona(test::node_named(session, "A-DRIVER"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !lanes.is_working(); }, test::kPatience));
    EXPECT_EQ(lanes.lanes()[kContactsLane].marks.size(), 3U); // one has no time
    lanes.resize(600, 400);
    EXPECT_GT(lanes.lane_area(kNumbersLane).top(), lanes.lane_area(kContactsLane).top());
    const auto content = map_content(session.analysis()->subject(), session.findings()->rings(),
                                     *session.sight(), {});
    const auto flow = std::ranges::find(content.flows, engine::Layer::contacts, &MapFlow::layer);
    ASSERT_NE(flow, content.flows.end());
    EXPECT_EQ(flow->records.size(), 4U);
    EXPECT_EQ(flow->from, support::country("CZ"));
    EXPECT_EQ(flow->to, support::country("LV"));
}

} // namespace spindel::viewer
