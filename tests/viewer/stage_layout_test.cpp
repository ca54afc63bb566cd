/// The layout by stage: its rows, and their names.
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/canvas/stage_bands.h"
#include "viewer/canvas/stage_layers.h"
#include "viewer/desk/acts.h"

namespace spindel::viewer {

using StageLayout = test::DrawnCase;

TEST_F(StageLayout, ByStageEveryLayerLiesBelowTheOneBeforeWithItsName)
{
    action("layout_stages").trigger();
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(layout_of(session().desk(), session().analysis()->subject()).name,
              LayoutName::stages);
    const auto layers = stage_layers(*session().analysis());
    std::set<std::uint16_t> seen;
    for (const auto& a : scene().nodes) {
        seen.insert(layers[a.node]);
        for (const auto& b : scene().nodes)
            EXPECT_TRUE(layers[a.node] >= layers[b.node] || a.at.y < b.at.y) << a.node << b.node;
    }
    EXPECT_EQ(layers[test::node_of_victim(session())], kBroughtLayer);
    ASSERT_EQ(scene().bands.size(), seen.size());
    std::size_t band = 0;
    for (const auto layer : seen)
        EXPECT_EQ(scene().bands[band++].name, stage_layer_name(layer));
    for (std::size_t i = 1; i < scene().bands.size(); ++i)
        EXPECT_LT(scene().bands[i - 1].bottom, scene().bands[i].top);
}

TEST_F(StageLayout, ByStageTheMembersOfRingsLieWhereTheirStageIs)
{
    const auto layers = stage_layers(*session().analysis());
    int staged = 0;
    for (const auto& members : session().analysis()->ring_members())
        for (const auto& member : members) {
            if (!member.at_home || !member.likely || member.brought) continue;
            EXPECT_EQ(layers[member.node], static_cast<std::uint16_t>(*member.likely));
            ++staged;
        }
    EXPECT_GT(staged, 0);
}

TEST_F(StageLayout, InTheFocusTheSelectionHasItsStagesNamedToo)
{
    focus_on(session(), {node("A-BOSS"), node("A-RECRUITER"), test::node_of_victim(session())});
    action("select_all").trigger();
    ASSERT_TRUE(wait_until_drawn());
    action("selection_only").setChecked(true);
    action("layout_stages").trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().history().index() == 2; }, test::kPatience));
    ASSERT_TRUE(wait_until_drawn());
    const auto layers = stage_layers(*session().analysis());
    std::set<std::uint16_t> seen;
    for (const auto& drawn : scene().nodes)
        seen.insert(layers[drawn.node]);
    ASSERT_TRUE(seen.contains(kBroughtLayer)); // the victim
    ASSERT_EQ(scene().bands.size(), seen.size());
    std::size_t band = 0;
    for (const auto layer : seen)
        EXPECT_EQ(scene().bands[band++].name, stage_layer_name(layer));
    show_all(session()); // among nodes that stand elsewhere the names would say nothing
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_TRUE(scene().bands.empty());
}

TEST_F(StageLayout, PinnedAndDraggedNodesDoNotMoveTheNamesOfStages)
{
    const auto victim = test::node_of_victim(session());
    const auto layers = stage_layers(*session().analysis());
    focus_on(session(), {node("A-BOSS"), node("A-RECRUITER"), node("A-BUYER-1"), victim});
    action("select_all").trigger();
    ASSERT_TRUE(wait_until_drawn());
    action("selection_only").setChecked(true);
    action("layout_stages").trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().history().index() == 2; }, test::kPatience));
    ASSERT_TRUE(wait_until_drawn());
    const auto bands_of = [&] {
        std::map<QString, std::pair<float, float>> bands;
        for (const auto& band : scene().bands)
            bands[band.name] = {band.top, band.bottom};
        return bands;
    };
    const auto before = bands_of();
    const auto name = stage_layer_name(layers[node("A-RECRUITER")]);
    ASSERT_TRUE(before.contains(name));
    ASSERT_NE(layers[node("A-RECRUITER")], kBroughtLayer);
    const auto only_those_of_before = [&] {
        for (const auto& [band, place] : bands_of()) {
            EXPECT_TRUE(before.contains(band) && before.at(band) == place) << band.toStdString();
        }
    };
    // dragged into the row of the one who was brought, and pinned there
    move_nodes(session(), {{node("A-RECRUITER"), place(victim) + QPointF(80, 0)}});
    ASSERT_TRUE(wait_until_drawn());
    only_those_of_before();
    EXPECT_TRUE(bands_of().contains(stage_layer_name(kBroughtLayer)));
    pin_or_let_go(session(), {node("A-RECRUITER")},
                  [this](engine::NodeId node) { return window_->canvas().place_of(node); });
    ASSERT_TRUE(wait_until_drawn());
    only_those_of_before();
    // pinned where the layout put it, it still names its layer
    session().history().undo();
    session().history().undo();
    ASSERT_TRUE(wait_until_drawn());
    pin_or_let_go(session(), {node("A-RECRUITER")},
                  [this](engine::NodeId node) { return window_->canvas().place_of(node); });
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(bands_of(), before);
}

TEST(StageBands, OfACaseThatDoesNotSayWhoWasPlacedLieWhereItsRowsAre)
{
    std::vector<SceneNode> nodes(5);
    engine::NodeMap<std::uint16_t> layers{0, 0, 1, 1, 1};
    for (engine::NodeId node = 0; node < nodes.size(); ++node) {
        nodes[node].node = node;
        nodes[node].at = {static_cast<float>(10 * node), layers[node] == 0 ? 0.0F : 200.0F};
        nodes[node].is_laid_out = false;
    }
    nodes[4].at.y = -300; // dragged away
    const auto bands = stage_bands(nodes, layers);
    ASSERT_EQ(bands.size(), 2U);
    EXPECT_EQ(bands[0].top, 0.0F);
    EXPECT_EQ(bands[1].top, 200.0F);
    EXPECT_EQ(bands[1].bottom, 200.0F);
}

} // namespace spindel::viewer
