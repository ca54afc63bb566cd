/// Walks through a case as an analyst would and keeps a picture of each step: viewer_walk CASE OUT.
///
/// Made for `docs/analyst-guide.md`, whose pictures it draws; fails where a step shows nothing.
#include <filesystem>
#include <functional>
#include <iostream>

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

#include "tests/viewer/walk/window_pictures.h"
#include "viewer/case_loader.h"
#include "viewer/charts/charts_view.h"
#include "viewer/desk/acts.h"
#include "viewer/desk/notes.h"
#include "viewer/desk/saved_views.h"
#include "viewer/locale.h"
#include "viewer/main_window.h"
#include "viewer/map/map_view.h"
#include "viewer/output/export_dialogs.h"
#include "viewer/output/exports.h"
#include "viewer/output/picture_dialog.h"
#include "viewer/output/picture_file.h"
#include "viewer/start/import_dialog.h"
#include "viewer/start/start_page.h"
#include "viewer/translation.h"
#include "viewer/views/activity_chart_view.h"
#include "viewer/views/chain_view.h"
#include "viewer/views/evidence_view.h"
#include "viewer/views/lane_view.h"
#include "viewer/views/ring_list_view.h"
#include "viewer/views/spider_table_view.h"

namespace {

using namespace spindel;
using namespace spindel::viewer;

class Walk : test::WindowPictures {
public:
    using WindowPictures::WindowPictures;

    void open(const std::filesystem::path& path, const char* start = "00-start")
    {
        QTest::qWait(200);
        if (start != nullptr) save_window(start);
        const QSignalSpy succeeded(&window_.jobs(), &JobRunner::succeeded);
        window_.open_case(path);
        require(QTest::qWaitFor([&] { return succeeded.count() == 1; }, kPatience), "opening");
        if (start != nullptr) keep("01-opened");
    }

    void choose_ring_and_spider()
    {
        auto& rings = window_.findChild<RingListView*>()->table();
        rings.setCurrentIndex(rings.sorted().index(0, 0));
        keep("02-ring");
        auto& spiders = window_.findChild<SpiderTableView*>()->table();
        spiders.setCurrentIndex(spiders.sorted().index(0, 0));
        spider_ = session().persona().value();
        keep("03-spider");
    }

    void choose_a_spider()
    {
        auto& spiders = window_.findChild<SpiderTableView*>()->table();
        spiders.setCurrentIndex(spiders.sorted().index(0, 0));
    }

    void follow()
    {
        const auto ring = session().analysis()->rings().ring_of[spider_];
        focus_on(session(), session().analysis()->rings().rings[ring].members);
        settle();
        window_.canvas().fit();
        keep("04-focus");
        window_.network_actions().expand_nodes({spider_});
        settle();
        window_.canvas().fit();
        keep("05-expanded");
        window_.statusBar()->clearMessage();
        show_all(session());
    }

    void lay_out()
    {
        auto style = style_of(session().desk());
        style.size = SizeBy::betweenness;
        set_style(session(), style);
        run_action("layout_country");
        session().choose_nothing();
        keep("15-countries");
        const auto ring = session().analysis()->rings().ring_of[spider_];
        focus_on(session(), session().analysis()->rings().rings[ring].members);
        session().choose_ring(ring);
        settle();
        auto* selection_only = window_.network_actions().find(QStringLiteral("selection_only"));
        selection_only->setChecked(true);
        run_action("layout_stages");
        window_.canvas().fit();
        keep("16-stages");
        run_action("layout_radial");
        window_.canvas().fit();
        keep("17-selection");
        selection_only->setChecked(false);
        undo_all();
    }

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

    void find_evidence()
    {
        const auto& chains = session().analysis()->chains();
        require(!chains.empty(), "a chain from a spider to a victim");
        settle();
        session().select({chains[0].spider, chains[0].victim});
        window_.findChild<QDockWidget*>(QStringLiteral("dock_chain"))->raise();
        keep("10-chain");
        auto& chain = window_.findChild<ChainView*>()->table();
        require(chain.sorted().rowCount() > 0, "steps of the chain");
        chain.setCurrentIndex(chain.sorted().index(0, 0));
        window_.findChild<QDockWidget*>(QStringLiteral("dock_evidence"))->raise();
        keep("11-evidence");
    }

    void write_and_save()
    {
        focus_on(session(), session()
                                .analysis()
                                ->rings()
                                .rings[session().analysis()->rings().ring_of[spider_]]
                                .members);
        session().choose_persona(spider_);
        settle();
        window_.canvas().fit();
        add_note(session(), QStringLiteral("Ask Prague who paid for the tickets."),
                 {QStringLiteral("to do")});
        save_view(session(), QStringLiteral("The spider"));
        window_.findChild<QDockWidget*>(QStringLiteral("dock_notes"))->raise();
        keep("12-notes");
        window_.findChild<QDockWidget*>(QStringLiteral("dock_history"))->raise();
        keep("13-history");
        const engine::Time made{std::chrono::seconds{0}};
        for (const auto* ending : {"png", "svg", "pdf"}) {
            const auto file = out_ + QStringLiteral("/network.") + QLatin1String(ending);
            write_picture(file,
                          picture_bytes(window_.shown_content(), picture_notes(session(), made),
                                        {format_of(file), 1, QStringLiteral("RESTRICTED"), true}));
        }
        undo_all();
        write_graph_file(to_path(out_ + QStringLiteral("/network.graphml")), *session().analysis(),
                         {});
        write_report(to_path(out_ + QStringLiteral("/report.html")), *session().analysis());
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
        import.set_folder(sample_folder());
        save_dialog(import, "22-import", [&] { return !import.is_working(); });
        session().choose_ring(0);
        PictureDialog picture(session(), QStringLiteral("map"));
        save_dialog(picture, "23-picture-dialog");
        GraphDialog graph(session());
        save_dialog(graph, "24-graph-dialog");
        ReportDialog report(session());
        save_dialog(report, "25-report-dialog");
    }

    void keep_in_swedish() { keep("26-swedish"); }

    void darken()
    {
        window_.set_dark(true);
        keep("14-dark");
        window_.set_dark(false);
    }

private:
    void raise(const char* dock)
    {
        window_.findChild<QDockWidget*>(QStringLiteral("dock_") + QLatin1String(dock))->raise();
    }

    void save_dialog(QDialog& dialog, const char* name,
                     const std::function<bool()>& is_ready = [] { return true; })
    {
        dialog.show();
        require(QTest::qWaitFor(is_ready, kPatience), "a dialog");
        QTest::qWait(100); // laid out
        save(dialog, name);
    }

    engine::NodeId spider_ = 0;
};

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    keep_engine_numbers();
    if (argc != 3) {
        std::cerr << "usage: viewer_walk CASE OUT\n";
        return 2;
    }
    install_translation(QLocale(QLocale::English));
    QDir().mkpath(QString::fromLocal8Bit(argv[2]));
    MainWindow window;
    window.show();
    Walk walk(window, QString::fromLocal8Bit(argv[2]));
    walk.open(argv[1]);
    walk.choose_ring_and_spider();
    walk.follow();
    walk.lay_out();
    walk.look_at_the_map();
    walk.look_at_time();
    walk.look_at_charts();
    walk.find_evidence();
    walk.write_and_save();
    walk.look_at_more_tables();
    walk.ask();
    walk.darken();
    install_translation(QLocale(QLocale::Swedish));
    MainWindow swedish;
    swedish.show();
    Walk again(swedish, QString::fromLocal8Bit(argv[2]));
    again.open(argv[1], {});
    again.choose_a_spider();
    again.keep_in_swedish();
    return 0;
}
