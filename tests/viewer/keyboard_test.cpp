// Work without a mouse: the focus is always in sight, and alone it chooses nothing.
#include <QApplication>
#include <QDockWidget>
#include <QTabWidget>

#include "tests/viewer/drawn_case.h"
#include "viewer/canvas/network_canvas.h"
#include "viewer/desk/notes.h"
#include "viewer/focus_frame.h"
#include "viewer/key_sheet.h"
#include "viewer/map/map_view.h"
#include "viewer/views/notes_view.h"
#include "viewer/views/ring_list_view.h"
#include "viewer/views/search_box.h"
#include "viewer/views/table_view.h"

namespace spindel::viewer {

namespace {

/// Whether a widget can be seen: none of its parts lies out of the window.
bool is_seen(const QWidget& widget)
{
    const QRect place(widget.mapTo(widget.window(), QPoint()), widget.size());
    return widget.isVisible() && widget.window()->rect().intersects(place);
}

class KeyboardTest : public test::DrawnCase {
protected:
    void SetUp() override
    {
        test::DrawnCase::SetUp();
        window_->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&*window_));
        ASSERT_TRUE(wait_until_found());
        window_.view<SearchBox>().line().setFocus();
    }

    static QWidget& focused() { return *QApplication::focusWidget(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&focused(), key, modifiers);
    }
    QDockWidget& dock(const char* name)
    {
        return *window_->findChild<QDockWidget*>(QLatin1String(name));
    }
    void focus_by_tab(QWidget& widget) { widget.setFocus(Qt::TabFocusReason); }
};

} // namespace

TEST_F(KeyboardTest, TabGoesRoundTheWindowInSightAndChoosesNothing)
{
    const std::vector two{node("A-BOSS"), node("A-DRIVER")};
    session().select(two);
    auto* const first = &focused();
    std::set<QWidget*> met;
    constexpr int kMost = 200; // far more than there are
    for (int i = 0; i < kMost; ++i) {
        press(Qt::Key_Tab);
        EXPECT_TRUE(is_seen(focused())) << focused().metaObject()->className();
        met.insert(&focused());
        if (&focused() == first) break;
    }
    EXPECT_EQ(&focused(), first);
    EXPECT_GT(met.size(), 10U);
    EXPECT_EQ(session().selected(), two);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_TRUE(is_seen(focused()));
}

TEST_F(KeyboardTest, OfATableThatIsReachedTheFirstKeyChoosesTheRow)
{
    auto& table = window_.view<RingListView>().table();
    focus_by_tab(table);
    EXPECT_TRUE(session().selected().empty());
    press(Qt::Key_Down);
    EXPECT_EQ(session().ring(), 0U);
    press(Qt::Key_Down);
    EXPECT_EQ(session().ring(), 1U);
}

TEST_F(KeyboardTest, TheSpaceBarChoosesTheRowThatWasGoneTo)
{
    auto& table = window_.view<RingListView>().table();
    focus_by_tab(table);
    press(Qt::Key_Down);
    press(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(session().ring(), 0U);
    press(Qt::Key_Space);
    EXPECT_EQ(session().ring(), 1U);
}

TEST_F(KeyboardTest, AClickOnTheRowThatTheKeysStandOnChoosesIt)
{
    auto& table = window_.view<RingListView>().table();
    focus_by_tab(table);
    const auto first = table.visualRect(table.sorted().index(0, 0)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, first);
    EXPECT_EQ(session().ring(), 0U);
}

TEST_F(KeyboardTest, ANewNoteIsOnWhatIsSelectedHoweverTheListIsPassed)
{
    session().select({node("A-BOSS")});
    add_note(session(), QStringLiteral("first"), {});
    session().select({node("A-DRIVER")});
    dock("dock_notes").raise();
    focus_by_tab(*window_->findChild<QWidget*>(QStringLiteral("notes")));
    EXPECT_EQ(session().selected(), std::vector{node("A-DRIVER")});
}

TEST_F(KeyboardTest, AKeyGoesFromViewToViewThatIsInSight)
{
    const auto* const tabs = window_->findChild<QTabWidget*>(QStringLiteral("tabs"));
    press(Qt::Key_F6);
    EXPECT_TRUE(tabs->currentWidget() == &focused() || tabs->isAncestorOf(&focused()));
    std::set<QWidget*> met;
    for (int i = 0; i < 20; ++i) {
        EXPECT_TRUE(is_seen(focused()));
        met.insert(&focused());
        press(Qt::Key_F6);
    }
    EXPECT_EQ(met.size(), 6U); // the network, two stacks on the left, two on the right, activity
    auto* const here = &focused();
    press(Qt::Key_F6);
    press(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(&focused(), here);
}

TEST_F(KeyboardTest, TheMenuBringsADockBehindOthersToTheFrontWithTheKeysInIt)
{
    auto& changes = dock("dock_changes");
    for (auto* action : window_->findChildren<QAction*>())
        if (action->text() == changes.windowTitle() && action != changes.toggleViewAction())
            action->trigger();
    EXPECT_TRUE(is_seen(changes));
    EXPECT_TRUE(changes.isAncestorOf(&focused()));
    EXPECT_TRUE(key_sheet(*window_).contains(QStringLiteral("F6")));
}

TEST_F(KeyboardTest, AViewWithTheKeysHasAFrameUntilItIsClicked)
{
    window_->show_tab(QStringLiteral("map"));
    auto& map = window_.view<MapView>();
    const auto* frame = map.findChild<FocusFrame*>();
    ASSERT_NE(frame, nullptr);
    EXPECT_FALSE(frame->isVisible());
    focus_by_tab(map);
    EXPECT_TRUE(frame->isVisible());
    EXPECT_EQ(frame->size(), map.size());
    QTest::mouseClick(&map, Qt::LeftButton, {}, {3, 3});
    EXPECT_FALSE(frame->isVisible());
    press(Qt::Key_Control); // as for a click that adds
    EXPECT_FALSE(frame->isVisible());
    press(Qt::Key_Left);
    EXPECT_TRUE(frame->isVisible());
    window_.view<SearchBox>().line().setFocus();
    EXPECT_FALSE(frame->isVisible());
}

} // namespace spindel::viewer
