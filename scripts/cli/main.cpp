/// The program `spindel`: the batch contract of docs/guide-for-investigators.md.

#include <exception>

#include <fmt/format.h>

#include "engine/error.h"
#include "engine/parallel.h"
#include "scripts/cli/command.h"
#include "scripts/cli/interrupt.h"
#include "scripts/cli/progress_bar.h"

namespace {

using namespace spindel;

void add_commands(CLI::App& app, cli::Context& context)
{
    app.set_version_flag("--version", "spindel " SPINDEL_VERSION);
    app.require_subcommand(1);
    app.failure_message(CLI::FailureMessage::simple);
    for (const auto add :
         {cli::add_import, cli::add_info, cli::add_clusters, cli::add_spiders, cli::add_path,
          cli::add_personas, cli::add_protect, cli::add_keyplayers, cli::add_quarantine,
          cli::add_analyse, cli::add_export, cli::add_simulate}) {
        add(app, context);
    }
}

int run(cli::Context& context)
{
    const cli::Interrupt interrupt;
    cli::ProgressBar bar(context.options.progress == "auto");
    context.progress.stop = interrupt.token();
    context.progress.report = [&bar](std::string_view stage, std::uint64_t done,
                                     std::uint64_t total) { bar.show(stage, done, total); };
    const engine::ThreadLimit threads(context.options.threads);
    return context.run();
}

int wrong_usage(const std::string& message)
{
    cli::note(message + "; see spindel --help");
    return cli::kWrongUsage;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Finds link clusters and the spiders across borders in records of phones, "
                 "payments and travel.",
                 "spindel");
    cli::Context context;
    add_commands(app, context);
    try {
        app.parse(argc, argv);
        return run(context);
    } catch (const CLI::Success& answer) { // --help, --version
        return app.exit(answer);
    } catch (const CLI::Error& error) {
        return wrong_usage(error.what());
    } catch (const engine::Cancelled&) {
        cli::note("interrupted");
        return cli::kInterrupted;
    } catch (const std::exception& error) {
        cli::note(error.what());
        return cli::kFailed;
    }
}
