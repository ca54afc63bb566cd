#include "analysis/statistics.h"

#include "scripts/cli/command.h"
#include "scripts/cli/node_name.h"
#include "scripts/cli/ring_options.h"

namespace spindel::cli {

void add_statistics(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand(
        "statistics", "what each persona does, each statistic with its p against chance");
    add_case_options(*command, context);
    add_merge_options(*command, context);
    const auto ring = std::make_shared<analysis::RingOptions>();
    const auto node = std::make_shared<std::string>();
    add_ring_options(*command, *ring);
    command->add_option("--node", *node, "of one persona alone");
    command->callback([&context, ring, node] {
        context.run = [&context, ring, node] {
            const auto loaded = load_case(context);
            const auto& subject = loaded.subject();
            const auto found = rings(subject, ring_options(*ring, context));
            auto all = analysis::statistics(
                subject, found,
                {.random_seed = context.options.random_seed, .progress = context.progress});
            if (!node->empty()) {
                const auto wanted = node_named(*node, subject);
                std::erase_if(all, [&](const auto& one) { return one.node != wanted; });
                if (all.empty()) note("nothing of it could be tested");
            }
            print(context, statistics_table(all, subject));
            return kDone;
        };
    });
}

} // namespace spindel::cli
