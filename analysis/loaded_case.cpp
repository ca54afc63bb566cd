#include "analysis/loaded_case.h"

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

} // namespace

LoadedCase::LoadedCase(const engine::CaseFile& case_file, const CaseOptions& options)
{
    graph_ = std::make_unique<const engine::RecordGraph>(
        engine::RecordGraph::load(case_file, options.progress));
    personas_ =
        std::make_unique<const engine::Personas>(*graph_, persona_options(*graph_, options));
    projection_ = std::make_unique<const engine::Projection>(
        engine::project(*personas_, options.projection, options.progress));
    subject_ = std::make_unique<const Subject>(
        Subject{*personas_, *projection_, engine::Labels(*graph_, options.victims)});
}

} // namespace spindel::analysis
