#include "analysis/loaded_case.h"

#include "analysis/handset_merges.h"
#include "analysis/number_succession.h"
#include "engine/error.h"

namespace spindel::analysis {

namespace {

engine::PersonaOptions persona_options(const engine::RecordGraph& graph, const CaseOptions& options)
{
    engine::PersonaOptions result;
    result.least_grade = options.projection.least_grade;
    for (const auto& [identifier, actor] : options.rejected_merges) {
        const auto identifiers = graph.find(identifier);
        const auto actors = graph.find(actor);
        if (identifiers.empty() || actors.empty()) {
            throw engine::Error("a rejected merge names what is not in the case");
        }
        for (const auto i : identifiers) {
            for (const auto a : actors)
                result.rejected.emplace(i, a);
        }
    }
    return result;
}

/// The records' word on who uses what, and where wanted what can be inferred from it.
std::unique_ptr<const engine::Personas> personas_of(const engine::RecordGraph& graph,
                                                    const CaseOptions& options)
{
    auto stated = persona_options(graph, options);
    const NumberUses uses(graph);
    stated.merges = handset_merges(graph, uses);
    const engine::Personas personas(graph, stated);
    const auto inferred = number_successions(graph, personas, uses, {.progress = options.progress});
    auto& taken = options.inferred ? stated.merges : stated.possible;
    taken.insert(taken.end(), inferred.begin(), inferred.end());
    return std::make_unique<const engine::Personas>(graph, stated);
}

} // namespace

LoadedCase::LoadedCase(const engine::CaseFile& case_file, const CaseOptions& options)
    : graph_(std::make_shared<const engine::RecordGraph>(
          engine::RecordGraph::load(case_file, options.progress, options.victims))),
      personas_(personas_of(*graph_, options))
{
    project(options);
}

LoadedCase::LoadedCase(const LoadedCase& whole, const CaseOptions& loaded_with,
                       const CaseOptions& options)
    : graph_(whole.graph_),
      personas_(options.projection.least_grade == loaded_with.projection.least_grade
                    ? whole.personas_
                    : personas_of(*graph_, options))
{
    project(options);
}

void LoadedCase::project(const CaseOptions& options)
{
    projection_ = std::make_unique<const engine::Projection>(
        engine::project(*personas_, options.projection, options.progress));
    subject_ = std::make_unique<const Subject>(
        Subject{*personas_, *projection_, engine::Labels(*graph_, options.victims)});
}

} // namespace spindel::analysis
