#include "analysis/ring_marks.h"
#include "analysis/ring_ties.h"

#include "scripts/cli/command.h"
#include "scripts/cli/ring_options.h"

namespace spindel::cli {

void add_rings(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("rings", "who does what in each ring, and who serves two");
    add_case_options(*command, context);
    add_merge_options(*command, context);
    const auto ring = std::make_shared<analysis::RingOptions>();
    const auto ties = std::make_shared<bool>(false);
    add_ring_options(*command, *ring);
    command->add_flag("--ties", *ties, "what ties ring to ring, instead");
    command->callback([&context, ring, ties] {
        context.run = [&context, ring, ties] {
            const auto loaded = load_case(context);
            const auto& subject = loaded.subject();
            auto found = rings(subject, ring_options(*ring, context));
            const auto members = all_ring_members(subject, found);
            if (*ties) {
                print(context, ring_ties_table(ring_ties(subject, found, members), subject));
                return kDone;
            }
            judge_rings(subject, found, {context.options.random_seed, context.progress});
            print(context, ring_members_table(found, members, subject));
            return kDone;
        };
    });
}

} // namespace spindel::cli
