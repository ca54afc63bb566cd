#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/desk/acts.h"

namespace spindel::viewer {

using LayoutTest = test::DrawnCase;

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
