/// The part of the walk that looks at the views beside the network, and at the dialogs.
#pragma once

#include <functional>

#include <QDialog>
#include <QDockWidget>
#include <QTest>

#include "tests/viewer/walk/window_pictures.h"
#include "viewer/output/export_dialogs.h"
#include "viewer/output/picture_dialog.h"
#include "viewer/start/import_dialog.h"
#include "viewer/views/activity_chart_view.h"

namespace spindel::test {

using namespace viewer;

class ViewWalk : public WindowPictures {
public:
    using WindowPictures::WindowPictures;

    void look_at_charts()
    {
        show_tab(5);
        session().choose_nothing();
        auto& charts = *window_.findChild<ChartsView*>();
        charts.show_chart(ChartKind::distribution, SizeBy::contacts);
        keep("18-distribution");
        charts.show_chart(ChartKind::countries);
        settle();
        charts.matrix().setCurrentCell(0, 1);
        keep("19-matrix");
        charts.show_chart(ChartKind::money_of_personas);
        keep("20-money");
        show_tab(0);
    }

    void look_at_the_map()
    {
        show_tab(3);
        session().choose_nothing();
        keep("06-map");
        session().choose_ring(session().analysis()->rings().ring_of[spider_]);
        keep("07-map-of-the-ring");
    }

    void look_at_time()
    {
        show_tab(4);
        session().choose_persona(spider_);
        keep("08-lanes");
        auto* chart = window_.findChild<ActivityChartView*>();
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(chart, Qt::Key_Right, i == 0 ? Qt::NoModifier : Qt::ShiftModifier);
        show_tab(0);
        session().choose_nothing();
        keep("09-period");
        QTest::keyClick(chart, Qt::Key_Escape);
    }

    void look_at_more_tables()
    {
        session().choose_ring(0);
        for (const auto* name : {"merges", "key_players"})
            raise(name);
        show_tab(2);
        keep("21-tables");
        show_tab(0);
        raise("rings");
        raise("spiders");
    }

    void ask()
    {
        ImportDialog import;
        import.set_case(QStringLiteral("new.spindel"));
        import.set_folder(QStringLiteral("records"));
        save_dialog(import, "22-import", [&] { return !import.is_working(); });
        session().choose_ring(0);
        PictureDialog picture(session(), QStringLiteral("map"));
        save_dialog(picture, "23-picture-dialog");
        GraphDialog graph(session());
        save_dialog(graph, "24-graph-dialog");
        ReportDialog report(session());
        save_dialog(report, "25-report-dialog");
    }

protected:
    void raise(const char* dock)
    {
        window_.findChild<QDockWidget*>(QStringLiteral("dock_") + QLatin1String(dock))->raise();
    }

    void save_dialog(
        QDialog& dialog, const char* name,
        const std::function<bool()>& is_ready = [] { return true; })
    {
        dialog.show();
        require(QTest::qWaitFor(is_ready, kPatience), "a dialog");
        QTest::qWait(100); // laid out
        save(dialog, name);
    }

    engine::NodeId spider_ = 0;
};

} // namespace spindel::test
