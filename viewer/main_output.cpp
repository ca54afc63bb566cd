/// What leaves the window: pictures, the graph, the report.
#include <array>

#include <QClipboard>
#include <QGuiApplication>
#include <QTabWidget>

#include "viewer/case_loader.h"
#include "viewer/charts/charts_view.h"
#include "viewer/main_window.h"
#include "viewer/map/map_view.h"
#include "viewer/output/export_dialogs.h"
#include "viewer/output/picture_dialog.h"
#include "viewer/output/picture_file.h"
#include "viewer/search_index.h"
#include "viewer/views/finding_view.h"
#include "viewer/views/lane_view.h"

namespace spindel::viewer {

namespace {

/// What tabs are called on the command line, in their order; the tables of nodes and ties, and of
/// who has none, are no pictures, and the network is saved from them.
constexpr std::array kTabs{"network", "network", "network", "map", "lanes", "charts", "network"};

engine::Time now()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

} // namespace

QString MainWindow::shown_view() const
{
    return QLatin1String(kTabs.at(static_cast<std::size_t>(tabs_->currentIndex())));
}

bool MainWindow::show_tab(const QString& name)
{
    for (std::size_t tab = 0; tab < kTabs.size(); ++tab) {
        if (name != QLatin1String(kTabs[tab])) continue;
        tabs_->setCurrentIndex(static_cast<int>(tab));
        return true;
    }
    return false;
}

bool MainWindow::choose(const QString& words)
{
    const auto node = node_called(words);
    if (!node) return choose_untied(words);
    const auto ring = session_.findings()->rings().ring_of[*node];
    if (words.startsWith(QStringLiteral("ring "), Qt::CaseInsensitive) && ring != analysis::kNoRing)
        session_.choose_ring(ring);
    else
        session_.select({*node});
    return true;
}

bool MainWindow::choose_untied(const QString& words)
{
    const auto found = SearchIndex(session_.analysis()->subject(), session_.findings()->rings())
                           .find_untied(words);
    if (found.empty()) return false;
    session_.choose_untied({found.front()});
    return true;
}

std::optional<engine::NodeId> MainWindow::node_called(const QString& words) const
{
    if (const auto node = node_named(session_.analysis()->subject(), words.toStdString()))
        return node;
    const auto nodes =
        SearchIndex(session_.analysis()->subject(), session_.findings()->rings()).find(words);
    return nodes.empty() ? std::nullopt : std::optional(nodes.front());
}

QString MainWindow::choose_all(const QStringList& all)
{
    if (all.size() == 1) return choose(all.front()) ? QString() : all.front();
    std::vector<engine::NodeId> nodes;
    for (const auto& words : all) {
        const auto node = node_called(words);
        if (!node) return words;
        nodes.push_back(*node);
    }
    session_.select(std::move(nodes));
    return {};
}

bool MainWindow::is_settled() const
{
    const auto& picture = canvas_->picture();
    return session_.sight() != nullptr && !session_.findings_work().is_waiting() &&
           picture.is_current() && picture.is_built() && !findChild<MapView*>()->is_working() &&
           !findChild<LaneView*>()->is_working() && !findChild<ChartsView*>()->is_working();
}

PageContent MainWindow::shown_content() const
{
    const auto view = shown_view();
    if (view == QStringLiteral("map")) return content_of(*findChild<MapView*>());
    if (view == QStringLiteral("lanes")) return content_of(*findChild<LaneView*>());
    if (view == QStringLiteral("charts")) return content_of(findChild<ChartsView*>()->picture());
    const auto look = canvas_->picture().look();
    return network_content({look.camera, look.window});
}

PageContent MainWindow::network_content(const ShownPart& part) const
{
    auto look = canvas_->picture().look();
    look.camera = part.camera;
    look.window = part.window;
    look.covered = canvas_->legend_area(part.window);
    return content_of(look);
}

QStringList MainWindow::shown_notes() const
{
    auto notes = picture_notes(session_, now());
    if (shown_view() == QLatin1String(kTabs.front()))
        if (const auto left_out = words_of_left_out(session_); !left_out.isEmpty())
            notes.push_front(left_out);
    if (shown_view() == QStringLiteral("charts"))
        notes.push_front(findChild<ChartsView*>()->summary());
    const auto ring = session_.ring();
    if (shown_view() == QStringLiteral("map") && ring) notes.push_front(tr("Ring %1").arg(*ring));
    return notes;
}

void MainWindow::save_picture()
{
    const auto look = canvas_->picture().look();
    const bool is_network = shown_view() == QLatin1String(kTabs.front());
    PictureDialog dialog(
        session_, shown_view(),
        is_network ? std::optional(ShownPart{look.camera, look.window}) : std::nullopt, this);
    if (dialog.exec() == QDialog::Accepted) write_shown(dialog.file(), dialog.options());
}

void MainWindow::write_shown(const QString& file, const PictureOptions& options)
{
    const auto notes = shown_notes();
    const auto content = shown_content();
    if (shown_view() == QLatin1String(kTabs.front()))
        writing_.start(file, [=](const engine::Progress& progress) {
            write_picture(file, picture_bytes(content, notes, options, progress), progress);
        });
    else if (options.format == PictureFormat::png) // a widget, painted in its own thread
        writing_.start(file, [file, image = picture_image(content, notes, options)](
                                 const engine::Progress& progress) {
            write_picture(file, png_bytes(image), progress);
        });
    else
        writing_.start(
            file, [file, bytes = picture_bytes(content, notes, options)](
                      const engine::Progress& progress) { write_picture(file, bytes, progress); });
}

void MainWindow::copy_picture()
{
    PictureOptions options;
    options.has_legend = style_of(session_.desk()).legend; // as it is shown
    QGuiApplication::clipboard()->setImage(picture_image(shown_content(), shown_notes(), options));
    say(tr("The picture is on the clipboard."));
}

void MainWindow::save_graph()
{
    GraphDialog dialog(session_, this);
    if (dialog.exec() != QDialog::Accepted) return;
    const auto file = dialog.file();
    writing_.start(
        file, [file, wanted = dialog.wanted(),
               shared = session_.findings()->shared_analysis()](const engine::Progress& progress) {
            write_graph_file(to_path(file), *shared, wanted, progress);
        });
}

void MainWindow::save_report()
{
    ReportDialog dialog(session_, this);
    if (dialog.exec() != QDialog::Accepted) return;
    const auto file = dialog.file();
    writing_.start(
        file, [file, language = dialog.language(),
               shared = session_.findings()->shared_analysis()](const engine::Progress& progress) {
            write_report(to_path(file), *shared, language, progress);
        });
}

} // namespace spindel::viewer
