#include "viewer/desk/personas_named.h"

#include <algorithm>
#include <utility>

#include "viewer/models/untied.h"

namespace spindel::viewer {

namespace {

template <typename Id>
std::vector<Id> sorted_once(std::vector<Id> ids)
{
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
}

bool stands_for_itself(const analysis::Subject& subject, engine::EntityId entity)
{
    return subject.projection.node_of(entity) || is_untied(subject, entity);
}

} // namespace

std::vector<engine::EntityId> users_named(const analysis::Subject& subject, engine::EntityId number)
{
    std::vector<engine::EntityId> users;
    for (const auto& use : subject.personas.users_of(number))
        if (std::ranges::find(users, use.actor) == users.end()) users.push_back(use.actor);
    return users;
}

std::vector<engine::EntityId> personas_named(const analysis::Subject& subject, const QString& key)
{
    const auto entity = entity_of(subject, key);
    if (!entity) return {};
    if (stands_for_itself(subject, *entity)) return {*entity};
    const auto lasting = subject.personas.lasting_persona_of(*entity);
    return stands_for_itself(subject, lasting) ? std::vector{lasting}
                                               : users_named(subject, *entity);
}

std::vector<engine::NodeId> nodes_named(const analysis::Subject& subject, const QStringList& keys)
{
    std::vector<engine::NodeId> nodes;
    for (const auto& key : keys)
        for (const auto persona : personas_named(subject, key))
            if (const auto node = subject.projection.node_of(persona)) nodes.push_back(*node);
    return sorted_once(std::move(nodes));
}

std::vector<engine::EntityId> untied_named(const analysis::Subject& subject,
                                           const QStringList& keys)
{
    std::vector<engine::EntityId> untied;
    for (const auto& key : keys)
        for (const auto persona : personas_named(subject, key))
            if (is_untied(subject, persona)) untied.push_back(persona);
    return sorted_once(std::move(untied));
}

} // namespace spindel::viewer
