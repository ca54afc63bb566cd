#include "analysis/persona_text.h"

#include <set>

namespace spindel::analysis {

std::string Subject::kind(engine::NodeId node) const
{
    const auto entity = projection.persona[node];
    const auto kind = graph().kind(entity);
    if (kind != engine::EntityKind::actor) return std::string(word(kind));
    return std::string(word(graph().actor(entity).kind));
}

engine::Category Subject::category(engine::NodeId node) const
{
    const auto entity = projection.persona[node];
    if (graph().kind(entity) != engine::EntityKind::actor) return engine::Category::unknown;
    return graph().actor(entity).category;
}

bool Subject::is_organisation(engine::NodeId node) const
{
    const auto entity = projection.persona[node];
    return graph().kind(entity) == engine::EntityKind::actor &&
           graph().actor(entity).kind == engine::ActorKind::organisation;
}

std::string Subject::identifiers(engine::NodeId node) const
{
    const auto persona = projection.persona[node];
    std::set<engine::EntityId> identifiers;
    for (const auto& attribution : personas.identifiers_of(persona)) {
        identifiers.insert(attribution.identifier);
    }
    for (const auto& [name, number] : personas.merged_numbers_of(persona)) {
        identifiers.insert(number);
    }
    identifiers.erase(persona);
    std::string list;
    for (const auto identifier : identifiers) {
        if (!list.empty()) list += ' ';
        list += labels(identifier);
    }
    return list;
}

} // namespace spindel::analysis
