#include <set>

#include <gtest/gtest.h>

#include "tests/viewer/canvas_case.h"
#include "viewer/canvas/placement.h"
#include "viewer/canvas/seen_scene.h"
#include "viewer/desk/selections.h"
#include "viewer/views/nodes_view.h"

namespace spindel::viewer {

using NetworkCanvasTest = test::CanvasCase;

TEST_F(NetworkCanvasTest, AllPersonasAndTheirTiesAreDrawn)
{
    const auto& projection = session().analysis()->projection();
    EXPECT_EQ(scene().nodes.size(), projection.persona.size());
    std::set<engine::TieId> ties;
    for (const auto& edge : scene().edges)
        ties.insert(edge.tie);
    EXPECT_EQ(ties.size(), projection.ties.ends.size());
    std::set<QRgb> colors;
    const auto image = canvas().picture().image();
    for (int x = 0; x < image.width(); x += 2)
        for (int y = 0; y < image.height(); y += 2)
            colors.insert(image.pixel(x, y));
    EXPECT_GT(colors.size(), 20U);
}

TEST_F(NetworkCanvasTest, AVictimIsDrawnAsSuchAndMasked)
{
    const auto index = scene().find(test::node_of_victim(session())).value();
    EXPECT_TRUE(scene().nodes[index].is_victim);
    EXPECT_EQ(scene().labels[index], QStringLiteral("victim-1"));
    for (const auto& label : scene().labels)
        for (const auto* name : test::kVictims)
            EXPECT_NE(label, QLatin1String(name));
}

TEST_F(NetworkCanvasTest, AFocusIsShownAsLargeAsItCanBe)
{
    std::vector some{node("A-MOTHER"), node("A-SON"), node("A-DAUGHTER")};
    session().select(some);
    canvas().set_camera({QPointF(3000, 0), 0.1});
    window_->findChild<QAction*>(QStringLiteral("focus"))->trigger();
    EXPECT_GT(canvas().camera().scale, 0.5);
    for (const auto one : some)
        EXPECT_TRUE(canvas().rect().contains(on_screen(one)));
}

TEST_F(NetworkCanvasTest, WhatIsHiddenIsNotDrawnAndItsNeighboursSayHowManyAreMissing)
{
    hide(session(), {node("A-DRIVER")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !scene().find(node("A-DRIVER")); }, test::kPatience));
    EXPECT_EQ(scene().nodes[scene().find(node("A-RECRUITER")).value()].hidden, 1U);
    window_->network_actions().find(QStringLiteral("show_all"))->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return scene().find(node("A-DRIVER")).has_value(); },
                                test::kPatience));
}

TEST_F(NetworkCanvasTest, TheFilterLeavesOutTiesAndWhoHasNoneLeft)
{
    engine::ProjectionOptions payments;
    payments.layers = {false, true, false};
    set_filter(session(), payments, QStringLiteral("payments"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return scene().nodes.size() == 3; }, test::kPatience));
    for (const auto& edge : scene().edges)
        EXPECT_EQ(edge.layer, engine::Layer::payments);
    EXPECT_TRUE(scene().find(node("A-BUYER-1")).has_value());
}

TEST_F(NetworkCanvasTest, ATableHoldsTheSameNodesForWhoDoesNotSeeThePicture)
{
    auto& view = window_.view<NodesView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    EXPECT_EQ(view.table().sorted().rowCount(), static_cast<int>(scene().nodes.size()));
    view.table().setCurrentIndex(view.table().sorted().index(2, 0));
    EXPECT_EQ(session().persona(), scene().nodes[2].node);
    hide(session(), {node("A-BOSS")});
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            return view.table().sorted().rowCount() + 1 ==
                   static_cast<int>(session().analysis()->projection().persona.size());
        },
        test::kPatience));
}

TEST_F(NetworkCanvasTest, ANodeChosenElsewhereIsBroughtIntoSight)
{
    canvas().set_camera({QPointF(1e5, 1e5), 1});
    session().choose_persona(node("A-BOSS"));
    EXPECT_TRUE(canvas().rect().contains(on_screen(node("A-BOSS"))));
}

TEST_F(NetworkCanvasTest, InACrowdNoLabelCoversTheMarksOfWhatIsSelected)
{
    session().select({node("A-BOSS"), test::node_of_victim(session())});
    ASSERT_TRUE(wait_until_drawn());
    auto look = canvas().picture().look();
    for (const double closer : {1.0, 0.4, 0.15}) {
        look.camera.scale = closer * canvas().picture().look().camera.scale;
        look.show_labels = true;
        const auto labelled = draw_frame(look);
        look.show_labels = false;
        const auto bare = draw_frame(look);
        EXPECT_NE(labelled, bare);
        const SeenScene seen(look);
        for (const auto chosen : session().selected()) {
            const auto index = scene().find(chosen).value();
            const auto r = static_cast<int>(seen.radius[index]) + 4; // with what marks it
            const QRect mark(static_cast<int>(seen.at[index].x) - r,
                             static_cast<int>(seen.at[index].y) - r, 2 * r, 2 * r);
            EXPECT_EQ(labelled.copy(mark), bare.copy(mark)) << closer;
        }
    }
}

TEST_F(NetworkCanvasTest, NoLabelIsUnderTheLegend)
{
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return canvas().picture().look().covered == canvas().legend_area(); },
        test::kPatience));
    auto look = canvas().picture().look();
    ASSERT_FALSE(look.covered.isEmpty());
    const auto labelled = draw_frame(look);
    look.covered = QRectF(QPointF(), look.window); // as if there were no other room
    const auto covered = draw_frame(look);
    look.show_labels = false;
    EXPECT_EQ(covered, draw_frame(look));
    EXPECT_NE(labelled, draw_frame(look));
}

TEST_F(NetworkCanvasTest, TheSameLookGivesTheSamePixels)
{
    const auto look = canvas().picture().look();
    EXPECT_EQ(draw_frame(look), draw_frame(look));
    auto other = look;
    other.selected = {node("A-BOSS")};
    EXPECT_NE(draw_frame(look), draw_frame(other));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(draw_frame(look, stop.get_token()), engine::Cancelled);
}

TEST(Placement, DiscsDoNotOverlap)
{
    const std::vector<float> radii{50, 10, 30, 5, 5, 80, 20, 20, 20, 20, 7};
    const auto at = packed_discs(radii);
    ASSERT_EQ(at.size(), radii.size());
    for (std::size_t i = 0; i < radii.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_GE(std::hypot(at[i].x - at[j].x, at[i].y - at[j].y), radii[i] + radii[j] - 0.01)
                << i << ' ' << j;
}

} // namespace spindel::viewer
