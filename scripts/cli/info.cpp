#include "analysis/case_info.h"
#include "scripts/cli/command.h"

namespace spindel::cli {

void add_info(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("info", "what is in a case");
    add_case_options(*command, context);
    command->callback([&context] {
        context.run = [&context] {
            case_options(context); // refuses what they cannot mean; the whole case is shown
            const auto case_file = engine::CaseFile::open(context.options.case_path);
            const auto graph =
                engine::RecordGraph::load(case_file, context.progress, victims(context));
            print(context, analysis::info_table(case_file, graph, victims(context)));
            note_whole_case(context);
            return kDone;
        };
    });
}

} // namespace spindel::cli
