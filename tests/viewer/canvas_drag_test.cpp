#include <QMouseEvent>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/desk/acts.h"

namespace spindel::viewer {

namespace {

class CanvasDragTest : public test::DrawnCase {
protected:
    NetworkCanvas& canvas() { return window_->canvas(); }
    QPoint on_screen(engine::NodeId node)
    {
        return canvas().screen_place_of(node).value().toPoint();
    }
    void press(QPoint at, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(&canvas(), Qt::LeftButton, keys, at);
    }
    void move(QPoint to, Qt::KeyboardModifiers keys = {}, Qt::MouseButtons held = Qt::LeftButton)
    {
        QMouseEvent event(QEvent::MouseMove, to, canvas().mapToGlobal(to), Qt::NoButton, held,
                          keys);
        QCoreApplication::sendEvent(&canvas(), &event);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        press(from, keys);
        move((from + to) / 2, keys);
        move(to, keys);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, keys, to);
    }
};

} // namespace

TEST_F(CanvasDragTest, ARectangleOrALassoBeginsOnANodeToo)
{
    for (const auto keys : {Qt::ShiftModifier, Qt::AltModifier}) {
        session().choose_nothing();
        const auto at = on_screen(node("A-BOSS"));
        press(at + QPoint(3, -3), keys);
        for (const auto corner :
             {QPoint(0, -25), QPoint(-25, -25), QPoint(-25, 25), QPoint(-5, 25)})
            move(at + corner, keys);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, keys, at + QPoint(-5, 25));
        EXPECT_TRUE(std::ranges::binary_search(session().selected(), node("A-BOSS"))) << keys;
        EXPECT_EQ(session().history().count(), 0) << "nobody is moved";
    }
}

TEST_F(CanvasDragTest, SeveralSelectedNodesAreDraggedTogetherAsOneAct)
{
    const std::vector some{node("A-BOSS"), node("A-DRIVER")};
    session().select(some);
    ASSERT_TRUE(wait_until_drawn());
    const std::vector before{place(some[0]), place(some[1])};
    const auto mother = place(node("A-MOTHER"));
    const auto by = QPointF(40, 30) / canvas().camera().scale;
    const auto at = on_screen(some[0]);
    drag(at, at + QPoint(40, 30));
    ASSERT_TRUE(wait_until_drawn());
    for (std::size_t i = 0; i < some.size(); ++i) {
        EXPECT_NEAR(place(some[i]).x(), before[i].x() + by.x(), 0.01);
        EXPECT_NEAR(place(some[i]).y(), before[i].y() + by.y(), 0.01);
    }
    EXPECT_EQ(place(node("A-MOTHER")), mother);
    EXPECT_EQ(session().history().count(), 1);
    EXPECT_EQ(session().selected(),
              (std::vector{std::min(some[0], some[1]), std::max(some[0], some[1])}));
}

TEST_F(CanvasDragTest, WithCtrlADraggedNodeIsAddedToWhatIsSelected)
{
    session().select({node("A-MOTHER"), node("A-SON")});
    const auto at = on_screen(node("A-BOSS"));
    drag(at, at + QPoint(40, 30), Qt::ControlModifier);
    EXPECT_EQ(session().selected().size(), 3U);
}

TEST_F(CanvasDragTest, EscGivesUpADragAndKeepsWhatIsSelected)
{
    session().select({node("A-BOSS"), node("A-SON")});
    const auto selected = session().selected();
    const auto at = on_screen(node("A-BOSS"));
    press(at);
    move(at + QPoint(60, 20));
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, at + QPoint(60, 20));
    EXPECT_EQ(session().history().count(), 0);
    EXPECT_EQ(session().selected(), selected);
    QTest::keyClick(&canvas(), Qt::Key_Escape); // now it chooses nothing
    EXPECT_TRUE(session().selected().empty());
}

TEST_F(CanvasDragTest, EndsWhereTheButtonWasLetGoOutOfSight)
{
    const auto at = on_screen(node("A-BOSS"));
    press(at);
    move(at + QPoint(60, 20));
    move(at + QPoint(80, 20), {}, Qt::NoButton); // a message took the release
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, at + QPoint(200, 20));
    EXPECT_EQ(session().history().count(), 0);
}

TEST_F(CanvasDragTest, OnlyTheLeftButtonExpands)
{
    const QSignalSpy wanted(&canvas(), &NetworkCanvas::expand_wanted);
    QTest::mouseDClick(&canvas(), Qt::RightButton, {}, on_screen(node("A-BOSS")));
    EXPECT_EQ(wanted.count(), 0);
    QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, on_screen(node("A-BOSS")));
    EXPECT_EQ(wanted.count(), 1);
}

TEST_F(CanvasDragTest, AnExpansionThatAddsNothingLeadsNobodyAwayLater)
{
    canvas().set_camera({place(node("A-BOSS")), 3});
    const auto camera = canvas().camera();
    QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, on_screen(node("A-BOSS")));
    EXPECT_EQ(session().history().count(), 0);
    hide(session(), {node("A-SON")});
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(canvas().camera(), camera);
}

TEST_F(CanvasDragTest, InTheWholeNetworkWhatIsExpandedComesBackAndTheCameraStays)
{
    hide(session(), {node("A-DRIVER"), node("A-SON")});
    ASSERT_TRUE(wait_until_drawn());
    action("select_all").trigger(); // which brings all into sight
    canvas().set_camera({place(node("A-RECRUITER")), 3});
    const auto camera = canvas().camera();
    action("expand").trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return canvas().place_of(node("A-DRIVER")).has_value(); },
                                test::kPatience));
    EXPECT_EQ(canvas().camera(), camera);
}

TEST_F(CanvasDragTest, WhoLooksElsewhereAfterASavedViewIsNotLedBack)
{
    window_->save_view_as(QStringLiteral("here"));
    window_->show_view_named(QStringLiteral("here")); // as it is: no scene is made
    drag({canvas().width() - 3, 3}, {canvas().width() - 103, 43});
    ASSERT_TRUE(wait_until_drawn());
    const auto camera = canvas().camera();
    hide(session(), {node("A-SON")});
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(canvas().camera(), camera);
}

TEST(EdgeAt, EachLineOfATieOfFourLayersIsFoundWhereItIsDrawn)
{
    Scene scene;
    scene.nodes.resize(2);
    scene.nodes[1].at = {100, 0};
    for (const int lane : {-3, -1, 1, 3}) {
        SceneEdge edge;
        edge.to = 1;
        edge.lane = static_cast<std::int8_t>(lane);
        scene.edges.push_back(edge);
    }
    for (const double scale : {0.5, 1.0, 8.0})
        for (std::uint32_t i = 0; i < scene.edges.size(); ++i) {
            const double y = scene.edges[i].lane * double{kLaneWidth} / scale;
            EXPECT_EQ(edge_at(scene, {50, y}, scale), i) << scale;
        }
    EXPECT_FALSE(edge_at(scene, {50, 13}, 1));
}

} // namespace spindel::viewer
