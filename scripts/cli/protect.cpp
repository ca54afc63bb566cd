#include "analysis/victims.h"

#include "scripts/cli/command.h"
#include "scripts/cli/ring_options.h"

namespace spindel::cli {

void add_protect(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("protect", "victims in central positions, for protection");
    add_case_options(*command, context);
    add_merge_options(*command, context);
    const auto options = std::make_shared<analysis::RingOptions>();
    add_ring_options(*command, *options);
    command->callback([&context, options] {
        context.run = [&context, options] {
            const auto loaded = load_case(context);
            const auto found = rings(loaded.subject(), ring_options(*options, context));
            print(context,
                  protect_table(analysis::victims_to_protect(loaded.subject(), found),
                                loaded.subject()));
            return kDone;
        };
    });
}

} // namespace spindel::cli
