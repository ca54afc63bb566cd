#include "analysis/evidence_chain.h"

#include "scripts/cli/command.h"
#include "scripts/cli/node_name.h"

namespace spindel::cli {

namespace {

/// Says what the table of a chain does not.
void remark(const std::optional<analysis::EvidenceChain>& chain, const analysis::Subject& subject,
            engine::NodeId from, engine::NodeId to)
{
    if (from == to) return note(subject.label(from) + " is both ends: no chain is needed");
    const auto between = subject.label(from) + " and " + subject.label(to);
    if (!chain) return note("no chain links " + between + " in the chosen records");
    if (!chain->is_time_respecting) {
        const bool is_undated = has_undated_step(*chain, subject.graph());
        note("no time-respecting chain links " + between + ": the steps are linked, but " +
             (is_undated ? "some have no time, so their order is not known"
                         : "not in the order of time"));
    }
    note("authorities that hold the records: " + jurisdictions_line(*chain));
}

} // namespace

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
            const auto from = tied_node(ends->first, subject);
            const auto to = tied_node(ends->second, subject);
            if (!from || !to) {
                print(context, path_table({}, subject));
                note("one of the two has no tie in the chosen records");
                return kDone;
            }
            const auto chain = evidence_chain(subject, *from, *to);
            print(context, path_table(chain.value_or(analysis::EvidenceChain{}), subject));
            remark(chain, subject, *from, *to);
            return kDone;
        };
    });
}

} // namespace spindel::cli
