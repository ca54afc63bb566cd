#include "importers/import_case.h"

#include <unistd.h>

#include "engine/file_output.h"
#include "scripts/cli/command.h"

namespace spindel::cli {

namespace {

std::string shown(const Context& context, const importers::ImportReport& report)
{
    const auto& format = context.options.format;
    if (format == "json") return to_json(report);
    const bool on_terminal = context.options.output.empty() && isatty(STDOUT_FILENO) == 1;
    return format == "table" || (format.empty() && on_terminal) ? to_text(report) : to_csv(report);
}

/// The first faults and conflicts, a line each, whatever the format of the counts.
void note_faults(const importers::ImportReport& report)
{
    for (const auto& file : report.files) {
        for (const auto& refusal : file.refusals) note(message(file.name, refusal));
        for (const auto& conflict : file.conflicts) note(message(file.name, conflict));
    }
}

} // namespace

void add_import(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("import", "load record sets, or a graph, into a case");
    const auto paths = std::make_shared<std::vector<std::filesystem::path>>();
    command->add_option("CASE", context.options.case_path, "the case file, made if absent")
        ->required();
    command->add_option("PATH", *paths, "folders or files of records")->required();
    command->add_flag("--include-victims", context.options.include_victims,
                      "name victims in the report");
    add_output_options(*command, context);
    command->callback([&context, paths] {
        context.run = [&context, paths] {
            const auto report =
                importers::import_records(context.options.case_path, *paths,
                                          {.progress = context.progress,
                                           .include_victims = context.options.include_victims});
            const auto text = shown(context, report);
            if (context.options.output.empty()) {
                print_text(text);
            } else {
                engine::write_file(context.options.output, text);
            }
            if (context.options.format != "table") note_faults(report);
            return report.total().quarantined > 0 ? kImportedWithQuarantine : kDone;
        };
    });
}

} // namespace spindel::cli
