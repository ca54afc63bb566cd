/// The parts of the window, reached by keyboard alone.
#include <QAction>
#include <QDockWidget>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/key_sheet.h"

namespace spindel::viewer {

namespace {

class PartsTest : public test::DrawnCase {
protected:
    QDockWidget& dock(const char* name)
    {
        return *window_->findChild<QDockWidget*>(QStringLiteral("dock_") + QLatin1String(name));
    }
    bool has_keyboard(const char* name)
    {
        const auto* part = dock(name).widget();
        return window_->focusWidget() == part || part->isAncestorOf(window_->focusWidget());
    }
    void press(const QKeySequence& keys)
    {
        for (auto* one : window_->findChildren<QAction*>())
            if (one->shortcut() == keys) one->trigger();
        QCoreApplication::processEvents();
    }
};

} // namespace

TEST_F(PartsTest, EachIsGoneToByNameAlsoFromBehindAnotherOrClosed)
{
    dock("notes").close();
    for (const auto* name :
         {"merges", "quarantine", "rings", "spiders", "victims", "key_players", "changes",
          "reasons", "evidence", "chain", "history", "notes", "activity"}) {
        action((std::string("go_to_") + name).c_str()).trigger();
        QCoreApplication::processEvents();
        EXPECT_TRUE(has_keyboard(name)) << name;
        EXPECT_FALSE(dock(name).visibleRegion().isEmpty()) << name;
    }
    action("go_to_merges").trigger();
    EXPECT_EQ(window_->focusWidget()->objectName(), QStringLiteral("merges")) << "its table";
}

TEST_F(PartsTest, F6LeadsThroughAllThatAreSeenAndBack)
{
    window_->canvas().setFocus();
    std::vector<QWidget*> there{window_->focusWidget()};
    for (int i = 0; i < 20; ++i) {
        press(QKeySequence(Qt::Key_F6));
        there.push_back(window_->focusWidget());
        if (there.back() == there.front()) break;
    }
    EXPECT_EQ(there.back(), there.front());
    EXPECT_GE(there.size(), 6U); // rings, spiders, reasons, evidence, activity
    for (auto one = there.rbegin() + 1; one != there.rend(); ++one) {
        press(QKeySequence(Qt::SHIFT | Qt::Key_F6));
        EXPECT_EQ(window_->focusWidget(), *one);
    }
    EXPECT_TRUE(key_sheet(*window_).contains(QStringLiteral("F6")));
}

} // namespace spindel::viewer
