#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/canvas/placement.h"
#include "viewer/canvas/stage_bands.h"
#include "viewer/canvas/stage_layers.h"
#include "viewer/desk/acts.h"

namespace spindel::viewer {

using LayoutTest = test::DrawnCase;

TEST_F(LayoutTest, ByStageEveryLayerLiesBelowTheOneBeforeWithItsName)
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

TEST_F(LayoutTest, ByStageTheMembersOfRingsLieWhereTheirStageIs)
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

TEST_F(LayoutTest, TheHistorySaysWhichLayoutAndAroundWhom)
{
    const auto last = [this] { return session().history().undoText(); };
    action("layout_country").trigger();
    EXPECT_EQ(last(), QStringLiteral("Place all nodes: by country"));
    action("layout_stages").trigger();
    EXPECT_EQ(last(), QStringLiteral("Place all nodes: by stage"));
    session().choose_persona(node("A-BOSS"));
    action("layout_radial").trigger();
    EXPECT_EQ(last(), QStringLiteral("Place all nodes: around A-BOSS"));
    ASSERT_TRUE(wait_until_drawn());
    focus_on(session(), {node("A-BOSS")});
    const auto nowhere = [](engine::NodeId) { return std::optional<QPointF>(); };
    expand(session(), {node("A-BOSS")}, {}, nowhere);
    EXPECT_TRUE(last().startsWith(QStringLiteral("Expand A-BOSS by 4 ")));
}

TEST_F(LayoutTest, TheSelectionIsPlacedAloneInEveryLayout)
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

TEST_F(LayoutTest, PlacingTheSelectionKeepsItsMiddlePinnedNodesAndIsThereAfterReopening)
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

TEST_F(LayoutTest, TheSelectionIsInSightWhereverItIsPlaced)
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

TEST_F(LayoutTest, InTheFocusTheSelectionHasItsStagesNamedToo)
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

TEST_F(LayoutTest, OneNodeAloneIsNotPlaced)
{
    QSignalSpy said(&window_->network_actions(), &NetworkActions::said);
    session().select({node("A-SON")});
    action("selection_only").setChecked(true);
    action("layout_force").trigger();
    EXPECT_EQ(said.count(), 1);
    EXPECT_EQ(session().history().count(), 0);
}

TEST_F(LayoutTest, APinnedNodeKeepsItsPlaceInAnotherLayout)
{
    const auto at = place(node("A-BOSS"));
    session().select({node("A-BOSS")});
    action("pin").trigger();
    action("layout_force").trigger();
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(place(node("A-BOSS")), at);
    EXPECT_NE(place(node("A-MOTHER")), QPointF());
}

TEST_F(LayoutTest, AnotherLayoutIsShownAsAMotionAndThenStandsStill)
{
    picture().set_animated(true);
    const auto before = places();
    int frames = 0;
    QObject::connect(&picture(), &NetworkPicture::layout_moved, &picture(), [&] {
        if (picture().is_moving()) ++frames;
    });
    action("layout_force").trigger();
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_GT(frames, 1);
    EXPECT_FALSE(picture().is_moving());
    EXPECT_NE(places(), before);
    const auto window = QRectF(window_->canvas().rect());
    for (const auto& drawn : scene().nodes) // all of it is in sight
        EXPECT_TRUE(window.contains(window_->canvas().screen_place_of(drawn.node).value()));
}

TEST_F(LayoutTest, AMotionIsStoppedAtOnceWithTheSamePlaces)
{
    picture().set_animated(true);
    action("layout_stages").trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return picture().is_moving(); }, test::kPatience));
    action("stop_layout").trigger();
    EXPECT_FALSE(picture().is_moving());
    ASSERT_TRUE(wait_until_drawn());
    const auto stopped = places();
    picture().set_animated(false);
    session().history().undo();
    ASSERT_TRUE(wait_until_drawn());
    session().history().redo();
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(places(), stopped);
}

TEST_F(LayoutTest, WithReducedMotionNothingMoves)
{
    action("reduced_motion").setChecked(false);
    EXPECT_TRUE(picture().is_animated());
    action("reduced_motion").setChecked(true);
    EXPECT_FALSE(picture().is_animated());
    bool has_moved = false;
    QObject::connect(&picture(), &NetworkPicture::layout_moved, &picture(),
                     [&] { has_moved = has_moved || picture().is_moving(); });
    for (const auto* name : {"layout_force", "layout_stages", "layout_ring"}) {
        action(name).trigger();
        ASSERT_TRUE(wait_until_drawn());
    }
    EXPECT_FALSE(has_moved);
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

TEST_F(LayoutTest, PinnedAndDraggedNodesDoNotMoveTheNamesOfStages)
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

TEST_F(LayoutTest, UndoAndRedoOfALayoutComputeNoPlacesAnew)
{
    const auto before = places();
    action("layout_force").trigger();
    ASSERT_TRUE(wait_until_drawn());
    const auto after = places();
    QSignalSpy begun(&picture(), &NetworkPicture::placing_changed);
    session().history().undo();
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(places(), before);
    session().history().redo();
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(places(), after);
    EXPECT_EQ(begun.count(), 0);
}

} // namespace spindel::viewer
