#include "analysis/identities.h"
#include "scripts/cli/command.h"

namespace spindel::cli {

void add_personas(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("personas", "who stands behind which identifiers, and why");
    add_case_options(*command, context);
    add_merge_options(*command, context);
    command->callback([&context] {
        context.run = [&context] {
            const auto loaded = load_case(context);
            print(context, analysis::personas_table(loaded.subject()));
            return kDone;
        };
    });
}

} // namespace spindel::cli
