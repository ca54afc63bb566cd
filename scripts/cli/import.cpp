#include <algorithm>

#include "engine/error.h"
#include "engine/file_output.h"
#include "importers/exchange/import_exchange.h"
#include "importers/import_case.h"
#include "scripts/cli/command.h"
#include "scripts/cli/output_form.h"

namespace spindel::cli {

namespace {

using Paths = std::vector<std::filesystem::path>;

void refuse_folders(const Paths& paths)
{
    const auto folder = std::ranges::find_if(
        paths, [](const auto& path) { return std::filesystem::is_directory(path); });
    if (folder == paths.end()) return;
    throw engine::Error(folder->string() +
                        ": a folder is no edge list, and no graph that spindel exported");
}

importers::ImportReport import(const Context& context, const Paths& paths, bool is_network)
{
    const importers::ImportOptions options{.progress = context.progress,
                                           .include_victims = context.options.include_victims};
    const auto graphs = std::ranges::count_if(paths, importers::exchange::is_graph_file);
    if (is_network && graphs == 0) {
        refuse_folders(paths);
        return import_edge_lists(context.options.case_path, paths, options);
    }
    if (graphs == 0) return import_records(context.options.case_path, paths, options);
    if (graphs < std::ssize(paths)) {
        throw engine::Error("graphs and other files are imported one after the other, not in one "
                            "command");
    }
    return importers::exchange::import_graphs(context.options.case_path, paths, options);
}

std::string shown(const Context& context, const importers::ImportReport& report)
{
    switch (output_form(context)) {
    case OutputForm::json: return to_json(report);
    case OutputForm::csv: return to_csv(report);
    case OutputForm::table: break;
    }
    return to_text(report);
}

/// The first faults and the conflicts, a line each, where the report itself gives counts only.
void note_faults(const importers::ImportReport& report)
{
    for (const auto& file : report.files) {
        for (const auto& refusal : file.refusals)
            note(message(file.name, refusal));
        for (const auto& conflict : file.conflicts)
            note(message(file.name, conflict));
    }
}

} // namespace

void add_import(CLI::App& app, Context& context)
{
    auto* command =
        app.add_subcommand("import", "load record sets, a partner's graph, or an edge list");
    const auto paths = std::make_shared<Paths>();
    command->add_option("CASE", context.options.case_path, "the case file, made if absent")
        ->required();
    command
        ->add_option("PATH", *paths, "folders or files of records, or graphs that spindel exported")
        ->required();
    const auto is_network = std::make_shared<bool>(false);
    command->add_flag("--network", *is_network,
                      "PATHs are edge lists (source,target and maybe weight,layer,time) or graphs");
    command->add_flag("--include-victims", context.options.include_victims,
                      "name victims in the report");
    add_output_options(*command, context);
    command->callback([&context, paths, is_network] {
        context.run = [&context, paths, is_network] {
            const auto report = import(context, *paths, *is_network);
            print_or_write(context, shown(context, report));
            if (output_form(context) == OutputForm::csv) note_faults(report);
            return report.total().quarantined > 0 ? kImportedWithQuarantine : kDone;
        };
    });
}

} // namespace spindel::cli
