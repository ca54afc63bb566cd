/// The keys of the canvas, and what a screen reader hears of them.
#include <QAccessible>
#include <gtest/gtest.h>

#include "tests/viewer/canvas_case.h"

namespace spindel::viewer {

using CanvasKeys = test::CanvasCase;

TEST_F(CanvasKeys, ShiftAndArrowsDrawARectangleThatReturnSelects)
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

TEST_F(CanvasKeys, SpaceAndArrowsDrawALassoAroundANode)
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

TEST_F(CanvasKeys, TheCrossClicksAndEscTakesItAwayWithoutTouchingTheChoice)
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

TEST_F(CanvasKeys, TheKeyboardWalksFromNodeToNodeAndAScreenReaderHearsWhere)
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

TEST_F(CanvasKeys, CtrlAndAnArrowMoveWhatIsSelectedAsOneAct)
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

} // namespace spindel::viewer
