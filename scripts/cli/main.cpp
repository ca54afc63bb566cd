/// The program `spindel`: its exit codes stand in docs/formats.md.

#include <exception>
#include <new>

#include <fmt/format.h>

#include "engine/case_file.h"
#include "engine/error.h"
#include "engine/parallel.h"
#include "engine/victim_scrub.h"
#include "scripts/cli/command.h"
#include "scripts/cli/interrupt.h"
#include "scripts/cli/progress_bar.h"
#include "scripts/cli/progress_lines.h"

namespace {

using namespace spindel;

void add_commands(CLI::App& app, cli::Context& context)
{
    constexpr const char* kVersion = "spindel " SPINDEL_VERSION;
    app.set_version_flag("--version", kVersion);
    app.require_subcommand(0, 1); // at most: an unknown word is then named in the message
    app.failure_message(CLI::FailureMessage::simple);
    for (const auto add :
         {cli::add_import, cli::add_info, cli::add_clusters, cli::add_rings, cli::add_spiders,
          cli::add_path, cli::add_personas, cli::add_stability, cli::add_statistics,
          cli::add_protect, cli::add_keyplayers, cli::add_quarantine, cli::add_analyse,
          cli::add_export, cli::add_simulate, cli::add_key, cli::add_profile}) {
        add(app, context);
    }
    for (auto* command : app.get_subcommands({})) {
        command->set_version_flag("--version", kVersion);
        for (auto* part : command->get_subcommands({}))
            part->set_version_flag("--version", kVersion);
    }
}

/// The command as far as it was understood: "spindel key new".
std::string understood(const CLI::App& app)
{
    const auto chosen = app.get_subcommands();
    return app.get_name() + (chosen.empty() ? "" : " " + understood(*chosen.front()));
}

template <typename Shown>
void show_on(Shown& shown, engine::Progress& progress)
{
    progress.report = [&shown](std::string_view stage, std::uint64_t done, std::uint64_t total) {
        shown.show(stage, done, total);
    };
    progress.report_rows = [&shown](const engine::RowProgress& rows) { shown.show(rows); };
}

int run(cli::Context& context)
{
    const cli::Interrupt interrupt;
    cli::ProgressBar bar(context.options.progress == "auto");
    cli::ProgressLines lines;
    context.progress.stop = interrupt.token();
    if (context.options.progress == "json") {
        show_on(lines, context.progress);
    } else {
        show_on(bar, context.progress);
    }
    const engine::ThreadLimit threads(context.options.threads);
    const int exit_code = context.run();
    if (context.options.progress == "json") lines.finish();
    return exit_code;
}

/// A message may repeat what the user typed, or a path; where the case knows a victim by it, the
/// victim's label stands there instead.
std::string without_victims(const cli::Context& context, const std::string& message)
{
    const auto& path = context.options.case_path;
    if (context.options.include_victims || path.empty()) return message;
    try {
        return engine::VictimScrub(engine::CaseFile::open(path).database()).text(message);
    } catch (const engine::Error&) {
        return message; // no case that can be read, so no victim that is known
    }
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
        if (!context.run) throw CLI::RequiredError("A command");
        return run(context);
    } catch (const CLI::Success& answer) { // --help, --version
        return app.exit(answer);
    } catch (const CLI::Error& error) {
        cli::note(without_victims(context, error.what()) + "; see " + understood(app) + " --help");
        return cli::kWrongUsage;
    } catch (const engine::Cancelled&) {
        cli::note("interrupted");
        return cli::kInterrupted;
    } catch (const std::bad_alloc&) {
        cli::note("there is not enough memory for this");
        return cli::kFailed;
    } catch (const std::exception& error) {
        cli::note(without_victims(context, error.what()));
        return cli::kFailed;
    }
}
