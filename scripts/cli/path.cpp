#include "analysis/evidence_chain.h"

#include "scripts/cli/command.h"
#include "scripts/cli/node_name.h"

namespace spindel::cli {

void add_path(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("path", "the chain of evidence between two nodes");
    add_case_options(*command, context);
    add_merge_options(*command, context);
    const auto ends = std::make_shared<std::pair<std::string, std::string>>();
    command->add_option("FROM", ends->first, "where the chain begins")->required();
    command->add_option("TO", ends->second, "where it ends")->required();
    command->callback([&context, ends] {
        context.run = [&context, ends] {
            const auto loaded = load_case(context);
            const auto& subject = loaded.subject();
            const auto from = node_named(ends->first, subject);
            const auto to = node_named(ends->second, subject);
            const auto chain = evidence_chain(subject, from, to);
            print(context, path_table(chain.value_or(analysis::EvidenceChain{}), subject));
            const auto between = subject.label(from) + " and " + subject.label(to);
            if (!chain) {
                note("no chain links " + between + " in the chosen records");
                return kDone;
            }
            if (!chain->is_time_respecting) {
                note("no time-respecting chain links " + between +
                     ": the steps are linked, but not in the order of time");
            }
            note("authorities that hold the records: " + jurisdictions_line(*chain));
            return kDone;
        };
    });
}

} // namespace spindel::cli
