#include "analysis/evidence_chain.h"

#include "engine/error.h"
#include "scripts/cli/command.h"

namespace spindel::cli {

namespace {

/// The node that a name on the command line means: a pseudonym or label of a persona, or of an
/// identifier that exactly one actor is known to use. "phone:X" says which kind X is.
engine::NodeId node_named(const std::string& name, const analysis::Subject& subject)
{
    const auto& graph = subject.graph();
    auto entities = graph.find(name);
    if (entities.empty()) {
        const auto colon = name.find(':');
        for (std::size_t kind = 0; kind < engine::kEntityKinds.size(); ++kind) {
            if (colon == std::string::npos || name.substr(0, colon) != engine::kEntityKinds[kind]) {
                continue;
            }
            if (const auto entity =
                    graph.find(static_cast<engine::EntityKind>(kind), name.substr(colon + 1))) {
                entities.push_back(*entity);
            }
        }
    }
    for (const auto entity : entities) {
        if (const auto node = subject.projection.node_of(entity)) return *node;
        const auto users = subject.personas.users_of(entity);
        if (users.empty()) continue;
        if (const auto node = subject.projection.node_of(users.front().actor)) return *node;
    }
    throw engine::Error(entities.empty() ? name + ": no such node in the case"
                                         : subject.labels(entities.front()) +
                                               ": has no tie in the chosen records");
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
