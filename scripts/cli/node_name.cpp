#include "scripts/cli/node_name.h"

#include <algorithm>

#include "engine/error.h"
#include "scripts/cli/node_hint.h"

namespace spindel::cli {

std::vector<engine::EntityId> entities_named(const std::string& name,
                                             const engine::RecordGraph& graph)
{
    auto entities = graph.find(name);
    const auto colon = std::min(name.find(':'), name.size());
    for (std::size_t kind = 0; entities.empty() && kind < engine::kEntityKinds.size(); ++kind) {
        if (colon == name.size() || name.substr(0, colon) != engine::kEntityKinds[kind]) continue;
        const auto entity =
            graph.find(static_cast<engine::EntityKind>(kind), name.substr(colon + 1));
        if (entity) entities.push_back(*entity);
    }
    return entities;
}

std::vector<engine::NodeId> nodes_behind(engine::EntityId entity, const analysis::Subject& subject)
{
    const auto& personas = subject.personas;
    for (const auto persona : {entity, personas.lasting_persona_of(entity)}) {
        if (const auto node = subject.projection.node_of(persona)) return {*node};
    }
    std::vector<engine::NodeId> nodes;
    for (const auto& user : personas.users_of(entity)) {
        if (const auto node = subject.projection.node_of(user.actor)) nodes.push_back(*node);
    }
    return nodes;
}

std::optional<engine::NodeId> tied_node(const std::string& name, const analysis::Subject& subject)
{
    const auto entities = entities_named(name, subject.graph());
    if (entities.empty())
        throw engine::Error(name + ": no such node in the case; " + hint_for(name, subject));
    for (const auto entity : entities) {
        if (const auto nodes = nodes_behind(entity, subject); !nodes.empty()) return nodes.front();
    }
    return {};
}

engine::NodeId node_named(const std::string& name, const analysis::Subject& subject)
{
    if (const auto node = tied_node(name, subject)) return *node;
    throw engine::Error(name + ": has no tie in the chosen records");
}

} // namespace spindel::cli
