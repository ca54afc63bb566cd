#include "viewer/dock_stacks.h"

#include <QDockWidget>
#include <QScreen>

namespace spindel::viewer {

void stack_findings_where_low(QMainWindow& window)
{
    constexpr int kLines = 36; // of text, which two stacks need with every filter and notice
    if (window.screen()->availableGeometry().height() >= kLines * window.fontMetrics().height())
        return;
    const auto dock = [&window](const char* name) {
        return window.findChild<QDockWidget*>(QStringLiteral("dock_") + QLatin1String(name));
    };
    auto* rings = dock("rings");
    for (const auto* name : {"spiders", "victims", "key_players", "changes"}) {
        auto* other = dock(name);
        if (!other->isFloating() && window.dockWidgetArea(other) == window.dockWidgetArea(rings) &&
            !window.tabifiedDockWidgets(rings).contains(other))
            window.tabifyDockWidget(rings, other);
    }
    rings->raise();
}

} // namespace spindel::viewer
