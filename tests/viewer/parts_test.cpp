/// The parts of the window, reached by keyboard alone.
#include <QAction>
#include <QDockWidget>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"

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

} // namespace spindel::viewer
