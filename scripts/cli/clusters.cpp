#include "analysis/rings.h"

#include "scripts/cli/command.h"
#include "scripts/cli/ring_options.h"

namespace spindel::cli {

void add_clusters(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("clusters", "link clusters (rings)");
    add_case_options(*command, context);
    add_merge_options(*command, context);
    add_seed_options(*command, context);
    const auto options = std::make_shared<analysis::RingOptions>();
    add_ring_options(*command, *options);
    command->callback([&context, options] {
        context.run = [&context, options] {
            const auto loaded = load_case(context);
            const auto& subject = loaded.subject();
            auto found = rings(loaded.subject(), ring_options(*options, context));
            const auto seeds = seed_nodes(context, subject);
            if (!context.options.seeds.empty() || !context.options.seed_categories.empty()) {
                found = rings_of(found, seeds);
            }
            print(context, clusters_table(found, subject));
            return kDone;
        };
    });
}

} // namespace spindel::cli
