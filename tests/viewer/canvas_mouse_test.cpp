/// The mouse on the canvas: clicks, rectangles, lassos, pans and drags.
#include <QWheelEvent>
#include <gtest/gtest.h>

#include "tests/viewer/canvas_case.h"
#include "viewer/desk/selections.h"

namespace spindel::viewer {

using CanvasMouse = test::CanvasCase;

TEST_F(CanvasMouse, AClickChoosesANodeAndOneOnTheGroundNothing)
{
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, on_screen(node("A-BOSS")));
    EXPECT_EQ(session().persona(), node("A-BOSS"));
    QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ControlModifier, on_screen(node("A-DRIVER")));
    EXPECT_EQ(session().selected().size(), 2U);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, ground());
    EXPECT_TRUE(session().selected().empty());
}

TEST_F(CanvasMouse, AClickOnALineChoosesTheTie)
{
    const auto boss = canvas().screen_place_of(node("A-BOSS")).value();
    const auto buyer = canvas().screen_place_of(node("A-BUYER-2")).value();
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, ((boss + buyer) / 2).toPoint());
    EXPECT_TRUE(session().tie().has_value());
    EXPECT_EQ(session().selected().size(), 2U);
}

TEST_F(CanvasMouse, ARectangleAndALassoSelectWhatIsInside)
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

TEST_F(CanvasMouse, DraggingTheGroundPansAndTheWheelZoomsAroundThePointer)
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

TEST_F(CanvasMouse, ADraggedNodeStaysWhereItIsDroppedUntilThatIsUndone)
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

TEST_F(CanvasMouse, ADraggedNodeIsWhatIsSelectedThen)
{
    session().choose_persona(node("A-MOTHER"));
    const auto camera = canvas().camera();
    const auto at = on_screen(node("A-BOSS"));
    drag(at, at + QPoint(60, 20));
    EXPECT_EQ(session().selected(), std::vector{node("A-BOSS")});
    EXPECT_EQ(canvas().camera(), camera);
}

TEST_F(CanvasMouse, ADoubleClickExpandsAFocusedNode)
{
    focus_on(session(), {node("A-DRIVER")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return scene().nodes.size() == 1; }, test::kPatience));
    canvas().fit();
    QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, on_screen(node("A-DRIVER")));
    EXPECT_TRUE(QTest::qWaitFor([&] { return scene().nodes.size() == 2; }, test::kPatience));
}

} // namespace spindel::viewer
