#include <QAccessible>
#include <QDockWidget>
#include <QTabWidget>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/output/export_dialogs.h"
#include "viewer/output/picture_dialog.h"
#include "viewer/start/import_dialog.h"

namespace spindel::viewer {

namespace {

/// What a screen reader would say of a widget that the keyboard reaches.
QString said_of(QWidget& widget)
{
    auto* interface = QAccessible::queryAccessibleInterface(&widget);
    return interface == nullptr ? QString() : interface->text(QAccessible::Name);
}

bool is_reached(const QWidget& widget)
{
    const bool is_part_of_another =
        widget.focusProxy() != nullptr || widget.objectName().startsWith(QStringLiteral("qt_"));
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isVisible() && !is_part_of_another;
}

/// Widgets in a window that the keyboard reaches and that have no name.
QStringList nameless_in(const QWidget& window)
{
    QStringList nameless;
    for (auto* widget : window.findChildren<QWidget*>()) {
        if (!is_reached(*widget) || !said_of(*widget).isEmpty()) continue;
        QString path;
        for (const QWidget* at = widget; at != &window; at = at->parentWidget())
            path += QLatin1String(at->metaObject()->className()) + u' ' + at->objectName() +
                    QStringLiteral(" < ");
        nameless += path;
    }
    return nameless;
}

class AccessibleTest : public test::DrawnCase {
protected:
    static void expect_names(const QWidget& window)
    {
        EXPECT_EQ(nameless_in(window).join(u'\n').toStdString(), "");
    }
};

} // namespace

TEST_F(AccessibleTest, AllThatTheKeyboardReachesInTheWindowHasAName)
{
    session().choose_ring(0);
    auto* tabs = window_->findChild<QTabWidget*>(QStringLiteral("tabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        ASSERT_TRUE(QTest::qWaitFor([this] { return window_->is_settled(); }, test::kPatience));
        expect_names(*window_);
    }
    for (auto* dock : window_->findChildren<QDockWidget*>()) {
        dock->raise();
        QCoreApplication::processEvents();
        expect_names(*window_);
    }
}

TEST_F(AccessibleTest, SoHasAllInTheDialogs)
{
    session().choose_ring(0);
    ImportDialog import;
    PictureDialog picture(session(), QStringLiteral("map"));
    GraphDialog graph(session());
    ReportDialog report(session());
    TableDialog table(session(), QStringLiteral("victims"), 1, 1);
    for (QDialog* dialog :
         std::initializer_list<QDialog*>{&import, &picture, &graph, &report, &table}) {
        dialog->show();
        QCoreApplication::processEvents();
        EXPECT_FALSE(dialog->windowTitle().isEmpty());
        expect_names(*dialog);
    }
}

} // namespace spindel::viewer
