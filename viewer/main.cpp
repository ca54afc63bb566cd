/// spindel-viewer: a window onto a case, or a picture of it without a window.
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QIcon>
#include <QTimer>

#include "viewer/case_loader.h"
#include "viewer/locale.h"
#include "viewer/main_window.h"
#include "viewer/outlined_style.h"
#include "viewer/output/picture_file.h"
#include "viewer/plain_text.h"
#include "viewer/settings.h"
#include "viewer/text_size.h"
#include "viewer/translation.h"

namespace {

using namespace spindel::viewer;

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

struct Arguments {
    std::string case_name;
    std::string picture;
    std::string banner;
    std::string view = "network";
    std::vector<std::string> choices;
    std::vector<int> size;      // width and height
    std::vector<double> camera; // x and y of the middle, scale
    int scale = 1;
    bool no_legend = false;
};

int show_window(const std::string& case_name)
{
    QApplication::setOrganizationName(QStringLiteral("Spindel")); // from here on it remembers
    if (text_size() != 100) set_text_size(text_size());
    MainWindow window;
    QObject::connect(&window, &MainWindow::open_failed, &window, [&window](const QString& message) {
        warn(&window, QCoreApplication::translate("main", "Could not open the case"),
             with_shown_names(window.session().masked(message)));
    });
    QObject::connect(&window, &MainWindow::trouble, &window, [&window](const QString& message) {
        warn(&window, QCoreApplication::translate("main", "Spindel"),
             window.session().masked(message));
    });
    window.show();
    if (!case_name.empty()) window.open_case(case_name);
    return QApplication::exec();
}

/// @throws CLI::ValidationError for what the options alone cannot refuse.
void check_part(const Arguments& arguments)
{
    if (arguments.camera.empty()) return;
    if (arguments.view != "network")
        throw CLI::ValidationError("--camera", "is of the network alone");
    if (!(arguments.camera[2] > 0))
        throw CLI::ValidationError("--camera", "SCALE must be more than 0");
}

ShownPart part_of(const Arguments& arguments)
{
    return {{{arguments.camera[0], arguments.camera[1]}, arguments.camera[2]},
            {arguments.size[0], arguments.size[1]}};
}

/// Opens the case as a user would, waits until its network is drawn, and writes it.
int save_picture(const Arguments& arguments)
{
    MainWindow window;
    window.show();
    QString failure;
    const auto give_up = [&failure](const QString& message) {
        failure = message;
        QApplication::exit(kFailed);
    };
    QObject::connect(&window, &MainWindow::open_failed, &window, give_up);
    QObject::connect(&window, &MainWindow::trouble, &window, [&window](const QString& message) {
        if (window.session().is_damaged())
            std::cerr << "spindel-viewer: " << message.toStdString() << '\n';
    });
    QObject::connect(&window.session(), &Session::case_changed, &window, [&] {
        if (window.session().analysis()->projection().network.node_count() == 0)
            return give_up(QStringLiteral("nothing can be drawn: nobody in the case is tied"));
        window.show_tab(QString::fromStdString(arguments.view));
    });
    QStringList choices;
    for (const auto& choice : arguments.choices)
        choices += QString::fromStdString(choice);
    QTimer waiting;
    constexpr int kLook = 50; // milliseconds
    waiting.setInterval(kLook);
    QObject::connect(&waiting, &QTimer::timeout, &window, [&] {
        if (!window.is_settled()) return;
        const auto chosen = std::exchange(choices, {}); // rings are known now
        if (chosen.isEmpty()) return QApplication::exit();
        if (const auto unknown = window.choose_all(chosen); !unknown.isEmpty())
            give_up(QStringLiteral("nothing in the case is called ") + unknown);
    });
    waiting.start();
    window.open_case(arguments.case_name);
    if (QApplication::exec() != 0) {
        std::cerr << "spindel-viewer: " << failure.toStdString() << '\n';
        return kFailed;
    }
    const auto file = to_name(arguments.picture);
    const PictureOptions options{format_of(file), arguments.scale,
                                 QString::fromStdString(arguments.banner), !arguments.no_legend};
    const auto content = arguments.size.empty() ? window.shown_content()
                                                : window.network_content(part_of(arguments));
    write_picture(file, picture_bytes(content, window.shown_notes(), options));
    return 0;
}

QtMessageHandler told_before = nullptr;

/// All of Qt's warnings but for what it says of every window that has no display.
void tell_but_of_size_hints(QtMsgType type, const QMessageLogContext& where, const QString& message)
{
    if (!message.contains(QStringLiteral("propagateSizeHints"))) told_before(type, where, message);
}

int run(int argc, char** argv, const Arguments& arguments)
{
    if (!arguments.picture.empty()) { // needs no display
        qputenv("QT_QPA_PLATFORM", "offscreen");
        told_before = qInstallMessageHandler(tell_but_of_size_hints);
    }
    const QApplication application(argc, argv);
    keep_engine_numbers();
    QApplication::setStyle(new OutlinedStyle); // which the application owns
    QApplication::setApplicationName(QStringLiteral("spindel-viewer"));
    QApplication::setApplicationDisplayName(QStringLiteral("Spindel"));
    QApplication::setDesktopFileName(QStringLiteral("spindel-viewer"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/spindel.svg")));
    install_translation(QLocale::system());
    if (arguments.picture.empty()) return show_window(arguments.case_name);
    try {
        return save_picture(arguments);
    } catch (const std::exception& error) {
        std::cerr << "spindel-viewer: " << error.what() << '\n';
        return kFailed;
    }
}

} // namespace

int main(int argc, char** argv)
{
    // Arguments first: --help and --version need no display.
    CLI::App parser(
        "Shows the network, the rings, the spiders and their reasons, and activity over "
        "time of a case.\nIts records are only read; what you lay out is kept in it, "
        "and victims are masked.",
        "spindel-viewer");
    Arguments arguments;
    auto* case_name = parser.add_option("CASE", arguments.case_name,
                                        "the case to open; without it, use File > Open");
    auto* picture =
        parser.add_option("--picture", arguments.picture,
                          "write a view, as it is laid out, to a .png, .svg or .pdf file, "
                          "and end");
    picture->needs(case_name);
    parser.add_option("--view", arguments.view, "which view: network, map, lanes or charts")
        ->check(CLI::IsMember({"network", "map", "lanes", "charts"}))
        ->needs(picture);
    parser
        .add_option("--choose", arguments.choices,
                    "what is chosen in it: a label, or \"ring 0\"; of labels, several")
        ->allow_extra_args(false)
        ->needs(picture);
    auto* camera = parser.add_option("--camera", arguments.camera,
                                     "which part of the network: X,Y,SCALE, the middle and the "
                                     "pixels for a unit of the plane; else all of it");
    camera->delimiter(',')->expected(3)->needs(picture);
    auto* size =
        parser.add_option("--size", arguments.size,
                          "of the network, WIDTH,HEIGHT in the screen's pixels, with --camera");
    size->delimiter(',')->expected(2)->check(CLI::Range(1, 16384))->needs(camera);
    camera->needs(size);
    parser.add_option("--scale", arguments.scale, "of a .png, pixels for each of the screen's")
        ->check(CLI::Range(1, 4))
        ->needs(picture);
    parser.add_option("--banner", arguments.banner, "a classification above and below the picture")
        ->needs(picture);
    parser.add_flag("--no-legend", arguments.no_legend, "leave out the legend")->needs(picture);
    parser.set_version_flag("--version", "spindel-viewer " SPINDEL_VERSION);
    try {
        parser.parse(argc, argv);
        check_part(arguments);
    } catch (const CLI::ParseError& error) {
        return parser.exit(error) == 0 ? 0 : kWrongUsage;
    }
    return run(argc, argv, arguments);
}
