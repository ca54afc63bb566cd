#include "viewer/canvas/network_canvas.h"

#include <set>

#include <QAccessible>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/canvas/placement.h"
#include "viewer/canvas/seen_scene.h"
#include "viewer/desk/selections.h"
#include "viewer/views/nodes_view.h"

namespace spindel::viewer {

namespace {

/// A window with the small case open and its network drawn.
class NetworkCanvasTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        ASSERT_TRUE(wait_until_drawn());
    }

    Session& session() { return window_->session(); }
    NetworkCanvas& canvas() { return window_->canvas(); }
    const Scene& scene() { return canvas().picture().scene(); }
    bool wait_until_drawn()
    {
        return QTest::qWaitFor([this] { return canvas().picture().is_current(); },
                               test::kPatience) &&
               !scene().nodes.empty();
    }
    engine::NodeId node(const char* name) { return test::node_named(session(), name); }
    QPoint on_screen(engine::NodeId node)
    {
        return canvas().screen_place_of(node).value().toPoint();
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(&canvas(), Qt::LeftButton, keys, from);
        for (int step = 1; step <= 4; ++step) {
            const QPointF at = QPointF(from) + (QPointF(to) - QPointF(from)) * step / 4;
            QMouseEvent event(QEvent::MouseMove, at, canvas().mapToGlobal(at), Qt::NoButton,
                              Qt::LeftButton, keys);
            QCoreApplication::sendEvent(&canvas(), &event);
        }
        QTest::mouseRelease(&canvas(), Qt::LeftButton, keys, to);
    }
    /// A corner of the canvas where nothing is drawn.
    QPoint ground() { return {canvas().width() - 3, 3}; }

    support::TemporaryCase small_{test::small_records()};
    test::OpenWindow window_{small_.path()};
};

} // namespace

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

TEST_F(NetworkCanvasTest, AClickChoosesANodeAndOneOnTheGroundNothing)
{
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, on_screen(node("A-BOSS")));
    EXPECT_EQ(session().persona(), node("A-BOSS"));
    QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ControlModifier, on_screen(node("A-DRIVER")));
    EXPECT_EQ(session().selected().size(), 2U);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, ground());
    EXPECT_TRUE(session().selected().empty());
}

TEST_F(NetworkCanvasTest, AClickOnALineChoosesTheTie)
{
    const auto boss = canvas().screen_place_of(node("A-BOSS")).value();
    const auto buyer = canvas().screen_place_of(node("A-BUYER-2")).value();
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, ((boss + buyer) / 2).toPoint());
    EXPECT_TRUE(session().tie().has_value());
    EXPECT_EQ(session().selected().size(), 2U);
}

TEST_F(NetworkCanvasTest, ARectangleAndALassoSelectWhatIsInside)
{
    drag({1, 1}, {canvas().width() - 2, canvas().height() - 2}, Qt::ShiftModifier);
    EXPECT_EQ(session().selected().size(), scene().nodes.size());
    const auto at = on_screen(node("A-BOSS"));
    session().choose_nothing();
    QTest::mousePress(&canvas(), Qt::LeftButton, Qt::AltModifier, at + QPoint(-30, -30));
    for (const auto corner : {QPoint(30, -30), QPoint(30, 30), QPoint(-30, 30)}) {
        const QPointF to = at + corner;
        QMouseEvent event(QEvent::MouseMove, to, canvas().mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, Qt::AltModifier);
        QCoreApplication::sendEvent(&canvas(), &event);
    }
    QTest::mouseRelease(&canvas(), Qt::LeftButton, Qt::AltModifier, at + QPoint(-30, 30));
    EXPECT_TRUE(std::ranges::binary_search(session().selected(), node("A-BOSS")));
    EXPECT_LT(session().selected().size(), scene().nodes.size());
}

TEST_F(NetworkCanvasTest, ShiftAndArrowsDrawARectangleThatReturnSelects)
{
    session().choose_persona(node("A-BOSS"));
    ASSERT_TRUE(wait_until_drawn());
    const auto from = canvas().screen_place_of(node("A-BOSS")).value();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&canvas(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&canvas(), Qt::Key_Left);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&canvas(), Qt::Key_Down, Qt::ShiftModifier);
    auto* heard = QAccessible::queryAccessibleInterface(&canvas());
    EXPECT_TRUE(heard->text(QAccessible::Description).contains(QStringLiteral("Drawn around")));
    const QRectF drawn(from, from + QPointF(60, 60));
    std::vector<engine::NodeId> inside;
    for (const auto& one : scene().nodes)
        if (drawn.contains(canvas().screen_place_of(one.node).value())) inside.push_back(one.node);
    std::ranges::sort(inside);
    QTest::keyClick(&canvas(), Qt::Key_Return);
    EXPECT_EQ(session().selected(), inside);
    EXPECT_EQ(session().history().count(), 0); // no act
}

TEST_F(NetworkCanvasTest, SpaceAndArrowsDrawALassoAroundANode)
{
    canvas().fit();
    session().choose_persona(node("A-BOSS"));
    ASSERT_TRUE(wait_until_drawn());
    const auto press = [this](Qt::Key key, int times = 1) {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(&canvas(), key);
    };
    press(Qt::Key_Space); // the cross is on the node
    press(Qt::Key_Left);
    press(Qt::Key_Up);
    press(Qt::Key_Space);
    press(Qt::Key_Right, 2);
    press(Qt::Key_Space);
    press(Qt::Key_Down, 2);
    press(Qt::Key_Space);
    press(Qt::Key_Left, 2);
    press(Qt::Key_Return);
    EXPECT_TRUE(std::ranges::binary_search(session().selected(), node("A-BOSS")));
    EXPECT_LT(session().selected().size(), scene().nodes.size());
}

TEST_F(NetworkCanvasTest, TheCrossClicksAndEscTakesItAwayWithoutTouchingTheChoice)
{
    session().choose_persona(node("A-DRIVER"));
    ASSERT_TRUE(wait_until_drawn());
    QTest::keyClick(&canvas(), Qt::Key_Space);
    auto* heard = QAccessible::queryAccessibleInterface(&canvas());
    EXPECT_TRUE(heard->text(QAccessible::Description).contains(QStringLiteral("The cross is on")));
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    EXPECT_EQ(session().persona(), node("A-DRIVER"));
    QTest::keyClick(&canvas(), Qt::Key_Space);
    QTest::keyClick(&canvas(), Qt::Key_Return, Qt::ControlModifier); // takes it out
    EXPECT_TRUE(session().selected().empty());
}

TEST_F(NetworkCanvasTest, DraggingTheGroundPansAndTheWheelZoomsAroundThePointer)
{
    const auto before = canvas().camera();
    drag(ground(), ground() + QPoint(-100, 40));
    const auto moved = (canvas().camera().center - before.center) * before.scale;
    EXPECT_NEAR(moved.x(), 100, 1);
    EXPECT_NEAR(moved.y(), -40, 1);
    const QPointF pointer(200, 150);
    const auto held = canvas().camera().to_plane(pointer, canvas().size());
    QWheelEvent wheel(pointer, canvas().mapToGlobal(pointer), {}, {0, 240}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&canvas(), &wheel);
    EXPECT_NEAR(canvas().camera().scale / before.scale, 1.25 * 1.25, 1e-9);
    const auto now = canvas().camera().to_plane(pointer, canvas().size());
    EXPECT_NEAR(now.x(), held.x(), 1e-6);
    EXPECT_NEAR(now.y(), held.y(), 1e-6);
}

TEST_F(NetworkCanvasTest, ADraggedNodeStaysWhereItIsDroppedUntilThatIsUndone)
{
    const auto boss = node("A-BOSS");
    const auto before = canvas().place_of(boss).value();
    const auto at = on_screen(boss);
    drag(at, at + QPoint(60, 20));
    const auto wanted = before + QPointF(60, 20) / canvas().camera().scale;
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return canvas().place_of(boss) != before; }, test::kPatience));
    EXPECT_NEAR(canvas().place_of(boss)->x(), wanted.x(), 0.01);
    EXPECT_NEAR(canvas().place_of(boss)->y(), wanted.y(), 0.01);
    session().history().undo();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return canvas().place_of(boss) == before; }, test::kPatience));
}

TEST_F(NetworkCanvasTest, ADraggedNodeIsWhatIsSelectedThen)
{
    session().choose_persona(node("A-MOTHER"));
    const auto camera = canvas().camera();
    const auto at = on_screen(node("A-BOSS"));
    drag(at, at + QPoint(60, 20));
    EXPECT_EQ(session().selected(), std::vector{node("A-BOSS")});
    EXPECT_EQ(canvas().camera(), camera);
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

TEST_F(NetworkCanvasTest, ADoubleClickExpandsAFocusedNode)
{
    focus_on(session(), {node("A-DRIVER")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return scene().nodes.size() == 1; }, test::kPatience));
    canvas().fit();
    QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, on_screen(node("A-DRIVER")));
    EXPECT_TRUE(QTest::qWaitFor([&] { return scene().nodes.size() == 2; }, test::kPatience));
}

TEST_F(NetworkCanvasTest, TheKeyboardWalksFromNodeToNodeAndAScreenReaderHearsWhere)
{
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_Period);
    EXPECT_EQ(session().persona(), scene().nodes[0].node);
    QTest::keyClick(&canvas(), Qt::Key_Comma);
    EXPECT_EQ(session().persona(), scene().nodes.back().node);
    auto* heard = QAccessible::queryAccessibleInterface(&canvas());
    ASSERT_NE(heard, nullptr);
    EXPECT_EQ(heard->text(QAccessible::Name), QStringLiteral("Network"));
    EXPECT_TRUE(heard->text(QAccessible::Description).contains(scene().labels.back()));
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    EXPECT_TRUE(session().selected().empty());
}

TEST_F(NetworkCanvasTest, CtrlAndAnArrowMoveWhatIsSelectedAsOneAct)
{
    session().select({node("A-BOSS"), node("A-SON")});
    const auto boss = window_->canvas().place_of(node("A-BOSS")).value();
    const auto other = window_->canvas().place_of(node("A-MOTHER")).value();
    QTest::keyClick(&window_->canvas(), Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(session().history().count(), 1);
    ASSERT_TRUE(wait_until_drawn());
    const auto moved = window_->canvas().place_of(node("A-BOSS")).value();
    EXPECT_NEAR(moved.x() - boss.x(), 20 / window_->canvas().camera().scale, 0.01);
    EXPECT_NEAR(moved.y(), boss.y(), 0.01);
    EXPECT_EQ(window_->canvas().place_of(node("A-MOTHER")).value(), other);
    session().history().undo();
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(window_->canvas().place_of(node("A-BOSS")).value(), boss);
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
