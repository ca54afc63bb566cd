/// A window that a program leads through its views, and pictures of it.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <vector>

#include <QTabWidget>
#include <QTest>

#include "viewer/canvas/group_colors.h"
#include "viewer/charts/charts_view.h"
#include "viewer/main_window.h"
#include "viewer/map/map_view.h"
#include "viewer/views/chain_view.h"
#include "viewer/views/evidence_view.h"
#include "viewer/views/lane_view.h"
#include "viewer/views/more_findings.h"
#include "viewer/views/spider_table_view.h"
#include "viewer/views/ties_view.h"

namespace spindel::test {

/// Waits until the window has settled before each picture, and ends the program where it does not.
class WindowPictures {
public:
    WindowPictures(viewer::MainWindow& window, QString out) : window_(window), out_(std::move(out))
    {
    }

protected:
    static constexpr int kPatience = 120'000; // milliseconds

    void undo_all()
    {
        while (session().history().canUndo())
            session().history().undo();
        settle();
    }

    void run_action(const char* name)
    {
        const auto before = session().history().index();
        window_.network_actions().find(QLatin1String(name))->trigger();
        require(QTest::qWaitFor([&] { return session().history().index() > before; }, kPatience),
                "a layout");
        settle();
    }

    viewer::Session& session() { return window_.session(); }
    void show_tab(int tab)
    {
        window_.findChild<QTabWidget*>(QStringLiteral("tabs"))->setCurrentIndex(tab);
    }

    /// Until all views show what is chosen.
    void settle()
    {
        const auto is_settled = [&] {
            return window_.canvas().picture().is_current() &&
                   !window_.findChild<viewer::EvidenceView*>()->is_working() &&
                   !window_.findChild<viewer::ChainView*>()->is_working() &&
                   !window_.findChild<viewer::LaneView*>()->is_working() &&
                   !window_.findChild<viewer::ChartsView*>()->is_working() &&
                   !window_.findChild<viewer::KeyPlayersView*>()->is_working() &&
                   !window_.findChild<viewer::SpiderTableView*>()->is_working() &&
                   !window_.findChild<viewer::TiesView*>()->is_working() &&
                   !window_.findChild<viewer::MapView*>()->is_working();
        };
        QTest::qWait(60); // the jobs that a click starts have begun
        require(QTest::qWaitFor(is_settled, kPatience), "all views to settle");
        QTest::qWait(60); // what they show is laid out
    }

    void keep(const char* name)
    {
        settle();
        save_window(name);
    }

    void save_window(const char* name) { save(window_, name); }

    /// A picture of any widget, a dialog for instance.
    void save(QWidget& widget, const char* name)
    {
        const auto file = out_ + u'/' + QLatin1String(name) + QStringLiteral(".png");
        const auto picture = in_few_colors(widget.grab().toImage());
        require(picture.save(file), "the picture to be written");
        std::cout << file.toStdString() << '\n';
    }

    /// In 256 colours, those of groups and layers and the most frequent: small enough to keep
    /// beside the guide.
    static QImage in_few_colors(const QImage& picture)
    {
        constexpr QRgb kCoarse = 0xfff8f8f8; // of colours that differ by less, one
        std::map<QRgb, int> times;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                ++times[picture.pixel(x, y) & kCoarse];
        std::vector<std::pair<int, QRgb>> order;
        for (const auto& [color, count] : times)
            order.emplace_back(-count, color);
        std::ranges::sort(order);
        QList<QRgb> table;
        for (const bool is_dark : {false, true})
            for (const auto& color : viewer::group_colors(is_dark))
                table.append(color.rgb());
        for (const auto& [count, color] : order)
            if (table.size() < 256) table.append(color | 0xff000000U | (color >> 5U & 0x070707U));
        return picture.convertToFormat(QImage::Format_Indexed8, table,
                                       Qt::AvoidDither | Qt::ThresholdDither);
    }

    static void require(bool holds, const char* what)
    {
        if (holds) return;
        std::cerr << "viewer_walk: waited in vain for " << what << '\n';
        std::exit(EXIT_FAILURE);
    }

    viewer::MainWindow& window_;
    QString out_;
};

} // namespace spindel::test
