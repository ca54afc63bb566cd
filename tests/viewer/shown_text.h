/// All words of a window, for tests that look for what must not be there.
#pragma once

#include <QLabel>
#include <QTextBrowser>

#include "viewer/main_window.h"
#include "viewer/views/table_view.h"

namespace spindel::test {

/// All that a window shows or tells a screen reader.
inline QString text_of(viewer::MainWindow& window)
{
    QString text = window.windowTitle();
    for (const auto* widget : window.findChildren<QWidget*>())
        text += widget->accessibleName() + widget->accessibleDescription() + widget->toolTip();
    for (const auto* label : window.findChildren<QLabel*>())
        text += label->text();
    for (const auto* browser : window.findChildren<QTextBrowser*>())
        text += browser->toHtml();
    for (const auto* view : window.findChildren<viewer::TableView*>()) {
        const auto& model = view->sorted();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                const auto index = model.index(row, column);
                text += index.data().toString() + index.data(Qt::ToolTipRole).toString();
            }
        }
    }
    return text;
}

} // namespace spindel::test
