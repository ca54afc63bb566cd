/// Walks through a case as an analyst would and keeps a picture of each step: viewer_walk CASE OUT.
///
/// Made for `docs/analyst-guide.md`, whose pictures it draws; fails where a step shows nothing.
#include <filesystem>
#include <iostream>

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

#include "tests/viewer/walk/view_walk.h"
#include "viewer/case_loader.h"
#include "viewer/desk/acts.h"
#include "viewer/desk/notes.h"
#include "viewer/desk/saved_views.h"
#include "viewer/locale.h"
#include "viewer/main_window.h"
#include "viewer/outlined_style.h"
#include "viewer/output/exports.h"
#include "viewer/output/picture_file.h"
#include "viewer/translation.h"
#include "viewer/views/chain_view.h"
#include "viewer/views/ring_list_view.h"
#include "viewer/views/spider_table_view.h"
#include "viewer/views/untied_view.h"

namespace {

using namespace spindel;
using namespace spindel::viewer;

class Walk : public test::ViewWalk {
public:
    using ViewWalk::ViewWalk;

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

    void find_the_untied()
    {
        auto& untied = window_.findChild<UntiedView*>()->table();
        require(untied.sorted().rowCount() > 0, "personas without ties");
        untied.setCurrentIndex(untied.sorted().index(0, 0));
        show_tab(6);
        keep("27-without-ties");
        show_tab(0);
        window_.findChild<QDockWidget*>(QStringLiteral("dock_reasons"))->raise();
        keep("28-untied");
    }

    void keep_in_swedish() { keep("26-swedish"); }

    void darken()
    {
        window_.set_dark(true);
        keep("14-dark");
        window_.set_dark(false);
    }
};

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    keep_engine_numbers();
    QApplication::setStyle(new OutlinedStyle); // which the application owns
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
    walk.find_the_untied();
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
