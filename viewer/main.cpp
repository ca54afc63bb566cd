/// spindel-viewer: a window onto a case.
#include <string>

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QMessageBox>

#include "viewer/locale.h"
#include "viewer/main_window.h"

namespace {

constexpr int kWrongUsage = 2;

int run(int argc, char** argv, const std::string& case_name)
{
    const QApplication application(argc, argv);
    spindel::viewer::keep_engine_numbers();
    QApplication::setApplicationName(QStringLiteral("spindel-viewer"));
    QApplication::setApplicationDisplayName(QStringLiteral("Spindel"));
    spindel::viewer::MainWindow window;
    QObject::connect(&window, &spindel::viewer::MainWindow::open_failed, &window,
                     [&window](const QString& message) {
                         QMessageBox::warning(&window, window.tr("Could not open the case"),
                                              message);
                     });
    window.show();
    if (!case_name.empty()) window.open_case(case_name);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    // Arguments first: --help and --version need no display.
    CLI::App arguments("Shows the rings, the spiders and their reasons, and activity over time of "
                       "a case.\nThe case is only read; victims are masked.",
                       "spindel-viewer");
    std::string case_name;
    arguments.add_option("CASE", case_name, "the case to open; without it, use File > Open");
    arguments.set_version_flag("--version", "spindel-viewer " SPINDEL_VERSION);
    try {
        arguments.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return arguments.exit(error) == 0 ? 0 : kWrongUsage;
    }
    return run(argc, argv, case_name);
}
