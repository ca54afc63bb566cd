#include "analysis/key_players.h"

#include "scripts/cli/command.h"
#include "scripts/cli/numbers.h"
#include "scripts/cli/ring_options.h"

namespace spindel::cli {

void add_keyplayers(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("keyplayers", "whom to remove, whom to watch");
    add_case_options(*command, context);
    add_merge_options(*command, context);
    const auto ring = std::make_shared<analysis::RingOptions>();
    const auto options = std::make_shared<analysis::KeyPlayerOptions>();
    add_ring_options(*command, *ring);
    command->add_option("--ring", options->ring, "the cluster to look at (default 0, the first)")
        ->check(whole_number(0));
    command->add_option("--size", options->size, "how many players to choose (default 3)")
        ->check(whole_number(1));
    command->callback([&context, ring, options] {
        context.run = [&context, ring, options] {
            const auto loaded = load_case(context);
            const auto found = rings(loaded.subject(), ring_options(*ring, context));
            print(context, key_players_table(loaded.subject(), found, *options));
            return kDone;
        };
    });
}

} // namespace spindel::cli
