#include "analysis/persona_text.h"

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

std::string Subject::identifiers(engine::NodeId node) const
{
    std::string list;
    auto last = engine::kNoEntity;
    for (const auto& attribution : personas.identifiers_of(projection.persona[node])) {
        if (attribution.identifier == last) continue;
        last = attribution.identifier;
        if (!list.empty()) list += ' ';
        list += labels(last);
    }
    return list;
}

} // namespace spindel::analysis
