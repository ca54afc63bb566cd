/// Layouts of the selection alone.
#include <QSignalSpy>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/canvas/placement.h"
#include "viewer/desk/acts.h"

namespace spindel::viewer {

using SelectionLayout = test::DrawnCase;

TEST_F(SelectionLayout, TheSelectionIsPlacedAloneInEveryLayout)
{
    for (const auto* name : {"layout_force", "layout_ring", "layout_country", "layout_stages",
                             "layout_radial", "layout_layers"}) {
        session().select({node("A-MOTHER"), node("A-SON"), node("A-DAUGHTER")});
        move_nodes(session(), {{node("A-SON"), {900, 900}}});
        ASSERT_TRUE(wait_until_drawn());
        action("selection_only").setChecked(true);
        const auto before = session().desk();
        const auto boss = place(node("A-BOSS"));
        const auto acts = session().history().index();
        action(name).trigger();
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return session().history().index() > acts; }, test::kPatience))
            << name;
        ASSERT_TRUE(wait_until_drawn());
        EXPECT_EQ(place(node("A-BOSS")), boss) << name;
        EXPECT_NE(place(node("A-SON")), QPointF(900, 900)) << name;
        const auto after = session().desk();
        session().history().undo();
        EXPECT_EQ(session().desk(), before) << name;
        session().history().redo();
        EXPECT_EQ(session().desk(), after) << name;
    }
}

TEST_F(SelectionLayout, PlacingTheSelectionKeepsItsMiddlePinnedNodesAndIsThereAfterReopening)
{
    pin_or_let_go(session(), {node("A-MOTHER")});
    session().select({node("A-MOTHER"), node("A-SON"), node("A-DAUGHTER")});
    ASSERT_TRUE(wait_until_drawn());
    const auto mother = place(node("A-MOTHER"));
    const auto middle = (place(node("A-SON")) + place(node("A-DAUGHTER"))) / 2;
    action("selection_only").setChecked(true);
    action("layout_force").trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().history().index() == 2; }, test::kPatience));
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(place(node("A-MOTHER")), mother);
    const auto moved = (place(node("A-SON")) + place(node("A-DAUGHTER"))) / 2;
    EXPECT_NEAR(moved.x(), middle.x(), 0.1);
    EXPECT_NEAR(moved.y(), middle.y(), 0.1);
    const auto state = session().desk();
    window_.close();
    test::OpenWindow again(small_.path());
    ASSERT_TRUE(again.is_open());
    EXPECT_EQ(again->session().desk(), state);
}

TEST_F(SelectionLayout, TheSelectionIsInSightWhereverItIsPlaced)
{
    const auto boss_and_buyers = std::vector{node("A-BOSS"), node("A-BUYER-1"), node("A-BUYER-2"),
                                             test::node_of_victim(session())};
    focus_on(session(), boss_and_buyers);
    ASSERT_TRUE(wait_until_drawn());
    session().select(boss_and_buyers);
    auto& canvas = window_->canvas();
    // they stand at the upper edge of the picture
    const auto part = scene().bounds_of(boss_and_buyers);
    auto camera = canvas.camera();
    camera.center = part.center() + QPointF(0, 0.5 * canvas.height() / camera.scale);
    canvas.set_camera(camera);
    ASSERT_TRUE(wait_until_drawn());
    action("selection_only").setChecked(true);
    const auto acts = session().history().index();
    action("layout_stages").trigger();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return session().history().index() > acts; }, test::kPatience));
    ASSERT_TRUE(wait_until_drawn());
    for (const auto one : boss_and_buyers) {
        const auto at = canvas.camera().to_screen(place(one), canvas.size());
        EXPECT_TRUE(QRectF(canvas.rect()).contains(at)) << at.x() << ' ' << at.y();
    }
}

TEST_F(SelectionLayout, OneNodeAloneIsNotPlaced)
{
    QSignalSpy said(&window_->network_actions(), &NetworkActions::said);
    session().select({node("A-SON")});
    action("selection_only").setChecked(true);
    action("layout_force").trigger();
    EXPECT_EQ(said.count(), 1);
    EXPECT_EQ(session().history().count(), 0);
}

TEST(Placement, APlacingOfSomeIsTheSameTwiceAndNumbersThemInTheirOrder)
{
    support::TemporaryCase small{test::small_records()};
    const analysis::CaseAnalysis analysis(small.open(), {});
    const std::vector<engine::NodeId> some{0, 2, 3};
    for (const auto name : {LayoutName::force, LayoutName::country, LayoutName::ring,
                            LayoutName::layers, LayoutName::radial, LayoutName::stages}) {
        const auto at = placed_among(analysis, some, {name, {}}, {10, 20});
        ASSERT_EQ(at.size(), some.size());
        EXPECT_EQ(at, placed_among(analysis, some, {name, {}}, {10, 20}));
        EXPECT_NEAR(at[0].x + at[1].x + at[2].x, 30, 0.1);
        EXPECT_NEAR(at[0].y + at[1].y + at[2].y, 60, 0.1);
    }
    EXPECT_TRUE(placed_among(analysis, {}, {LayoutName::force, {}}, {}).empty());
}

} // namespace spindel::viewer
