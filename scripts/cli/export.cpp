#include "analysis/exchange/graph_export.h"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/exchange/graph_files.h"
#include "engine/counted.h"
#include "scripts/cli/command.h"
#include "scripts/cli/node_name.h"
#include "scripts/cli/numbers.h"
#include "scripts/cli/ring_options.h"

namespace spindel::cli {

namespace {

struct ExportChoice {
    std::filesystem::path file;
    std::optional<std::uint32_t> ring;
    std::string around;
    int steps = 1;
    bool summed = false;
};

/// The personas of a ring.
std::vector<engine::NodeId> ring_members(const analysis::Subject& subject, std::uint32_t ring,
                                         const analysis::RingOptions& options)
{
    return ring_numbered(rings(subject, options), ring).members;
}

/// A node and all that is at most `steps` ties away.
std::vector<engine::NodeId> neighbourhood(const engine::Network& network, engine::NodeId start,
                                          int steps)
{
    std::vector<engine::NodeId> reached{start};
    std::size_t done = 0;
    for (int step = 0; step < steps; ++step) {
        const std::size_t end = reached.size();
        for (; done < end; ++done) {
            for (const auto v : network.neighbors(reached[done])) {
                if (std::ranges::find(reached, v) == reached.end()) reached.push_back(v);
            }
        }
    }
    return reached;
}

/// The entities of personas: each actor with its identifiers, or the identifier itself.
std::set<engine::EntityId> entities_of(const analysis::Subject& subject,
                                       const std::vector<engine::NodeId>& nodes)
{
    std::set<engine::EntityId> entities;
    for (const auto v : nodes) {
        const auto persona = subject.projection.persona[v];
        entities.insert(persona);
        for (const auto& attribution : subject.personas.identifiers_of(persona)) {
            entities.insert(attribution.identifier);
        }
    }
    return entities;
}

/// True where more is chosen than a period.
bool chooses_records(engine::ProjectionOptions options)
{
    options.period = {};
    return options != engine::ProjectionOptions{};
}

/// Told before a case is loaded, and as wrong usage.
CLI::Validator graph_file_name()
{
    return {[](const std::string& name) {
                const auto ending = std::filesystem::path(name).extension().string();
                const auto& known = analysis::exchange::kGraphEndings;
                const bool is_known = std::ranges::find(known, ending) != known.end();
                return is_known ? std::string()
                                : name + " ends in none of .graphml, .gexf, .json and .csv";
            },
            ""};
}

int write(const Context& context, const ExportChoice& choice, const analysis::RingOptions& ring)
{
    const auto loaded = load_case(context);
    const auto& subject = loaded.subject();
    const auto options = case_options(context);
    analysis::exchange::ExportOptions wanted;
    wanted.period = options.projection.period;
    const engine::RecordFilter filter(subject.personas, options.projection);
    if (chooses_records(options.projection)) wanted.filter = &filter;
    wanted.summed = choice.summed;
    wanted.victims = options.victims;
    if (choice.ring) {
        wanted.entities =
            entities_of(subject, ring_members(subject, *choice.ring, ring_options(ring, context)));
    } else if (!choice.around.empty()) {
        wanted.entities =
            entities_of(subject, neighbourhood(subject.projection.network,
                                               node_named(choice.around, subject), choice.steps));
    }
    const auto graph = analysis::exchange::exported_graph(loaded.graph(), wanted);
    analysis::exchange::write_graph(choice.file, graph);
    note(engine::counted(std::ssize(graph.node_ids), "node", "nodes") + ", " +
         engine::counted(std::ssize(graph.ends), "edge", "edges"));
    return kDone;
}

} // namespace

void add_export(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("export", "write the graph for partners and other programs");
    add_record_options(*command, context);
    add_run_options(*command, context);
    add_merge_options(*command, context);
    const auto choice = std::make_shared<ExportChoice>();
    const auto ring = std::make_shared<analysis::RingOptions>();
    add_ring_options(*command, *ring);
    command->add_option("FILE", choice->file, "ends in .graphml, .gexf, .json or .csv")
        ->required()
        ->check(graph_file_name());
    auto* one_ring =
        command->add_option("--ring", choice->ring, "only this cluster")->check(whole_number(0));
    auto* around =
        command->add_option("--around", choice->around, "only this node and those near it")
            ->excludes(one_ring);
    command->add_option("--steps", choice->steps, "how near, in ties (default 1)")
        ->check(whole_number(0))
        ->needs(around);
    command->add_flag("--summed", choice->summed, "one edge a pair instead of one a record");
    command->callback([&context, choice, ring] {
        context.run = [&context, choice, ring] { return write(context, *choice, *ring); };
    });
}

} // namespace spindel::cli
