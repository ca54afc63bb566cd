/// The views that stand around the network.
#include <QChildEvent>
#include <QDockWidget>
#include <QTabBar>

#include "viewer/main_window.h"
#include "viewer/views/activity_chart_view.h"
#include "viewer/views/chain_view.h"
#include "viewer/views/changes_view.h"
#include "viewer/views/evidence_view.h"
#include "viewer/views/history_view.h"
#include "viewer/views/more_findings.h"
#include "viewer/views/quarantine_view.h"
#include "viewer/views/notes_view.h"
#include "viewer/views/reasons_view.h"
#include "viewer/views/ring_list_view.h"
#include "viewer/views/spider_table_view.h"

namespace spindel::viewer {

QDockWidget* MainWindow::add_dock(const QString& name, const QString& title, QWidget* view,
                                  Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(QStringLiteral("dock_") + name);
    dock->setWidget(view);
    addDockWidget(area, dock);
    dock->hide();
    docks_.push_back(dock);
    return dock;
}

void MainWindow::make_docks()
{
    add_dock(QStringLiteral("rings"), tr("Rings"), new RingListView(session_),
             Qt::LeftDockWidgetArea);
    add_dock(QStringLiteral("spiders"), tr("Spiders"), new SpiderTableView(session_),
             Qt::LeftDockWidgetArea);
    add_dock(QStringLiteral("victims"), tr("Victims to protect"), new VictimsView(session_),
             Qt::LeftDockWidgetArea);
    add_dock(QStringLiteral("key_players"), tr("Key players"), new KeyPlayersView(session_),
             Qt::LeftDockWidgetArea);
    add_dock(QStringLiteral("merges"), tr("Numbers"), new MergesView(session_),
             Qt::LeftDockWidgetArea);
    add_dock(QStringLiteral("quarantine"), tr("Quarantine"), new QuarantineView(session_),
             Qt::LeftDockWidgetArea);
    add_dock(QStringLiteral("changes"), tr("Changes"), new ChangesView(session_),
             Qt::LeftDockWidgetArea);
    add_dock(QStringLiteral("reasons"), tr("Reasons"), new ReasonsView(session_),
             Qt::RightDockWidgetArea);
    add_dock(QStringLiteral("evidence"), tr("Evidence"), new EvidenceView(session_),
             Qt::RightDockWidgetArea);
    add_dock(QStringLiteral("chain"), tr("Chain of evidence"), new ChainView(session_),
             Qt::RightDockWidgetArea);
    add_dock(QStringLiteral("history"), tr("History"), new HistoryView(session_),
             Qt::RightDockWidgetArea);
    add_dock(QStringLiteral("notes"), tr("Notes"), new NotesView(session_),
             Qt::RightDockWidgetArea);
    add_dock(QStringLiteral("activity"), tr("Activity over time"), new ActivityChartView(session_),
             Qt::BottomDockWidgetArea);
    arrange_docks();
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

void MainWindow::childEvent(QChildEvent* event)
{
    QMainWindow::childEvent(event);
    if (!event->polished()) return;
    if (auto* tabs = qobject_cast<QTabBar*>(event->child())) { // of docks: their names stay whole
        tabs->setElideMode(Qt::ElideNone);
        tabs->setUsesScrollButtons(true);
    }
}

void MainWindow::arrange_docks()
{
    const auto dock = [this](const char* name) {
        return findChild<QDockWidget*>(QStringLiteral("dock_") + QLatin1String(name));
    };
    tabifyDockWidget(dock("spiders"), dock("victims"));
    tabifyDockWidget(dock("spiders"), dock("key_players"));
    tabifyDockWidget(dock("spiders"), dock("changes"));
    tabifyDockWidget(dock("rings"), dock("merges"));
    tabifyDockWidget(dock("rings"), dock("quarantine"));
    // not on the evidence: a step of the chain shows its records there
    tabifyDockWidget(dock("reasons"), dock("chain"));
    tabifyDockWidget(dock("reasons"), dock("history"));
    tabifyDockWidget(dock("reasons"), dock("notes"));
}

} // namespace spindel::viewer
