#include "viewer/canvas/carried_places.h"

#include <algorithm>

#include "viewer/desk/free_places.h"

namespace spindel::viewer {

namespace {

using engine::NodeId;

/// The entity of another reading of the same records.
std::optional<engine::EntityId> same_in(const engine::RecordGraph& other,
                                        const engine::RecordGraph& graph, engine::EntityId entity)
{
    return other.find(graph.kind(entity), graph.text(entity));
}

/// The node of `before` that held what a node of `now` is called by.
std::optional<NodeId> node_before(const analysis::Subject& now, NodeId node,
                                  const analysis::Subject& before)
{
    const auto entity = same_in(before.graph(), now.graph(), now.projection.persona[node]);
    if (!entity) return {};
    if (const auto own = before.projection.node_of(*entity)) return own;
    return before.projection.node_of(before.personas.lasting_persona_of(*entity));
}

/// The node of `now` that is called as a node of `before` was.
std::optional<NodeId> node_now(const analysis::Subject& before, NodeId node,
                               const analysis::Subject& now)
{
    const auto entity = same_in(now.graph(), before.graph(), before.projection.persona[node]);
    return entity ? now.projection.node_of(*entity) : std::nullopt;
}

} // namespace

Positions carried_places(const analysis::CaseAnalysis& now, const analysis::CaseAnalysis& before,
                         const Positions& places)
{
    const auto count = now.projection().persona.size();
    Positions at(count);
    engine::NodeMap<bool> is_placed(count);
    engine::NodeMap<bool> is_taken(places.size());
    std::vector<std::pair<NodeId, NodeId>> split; // and what each was part of
    for (NodeId node = 0; node < count; ++node) {
        const auto old = node_before(now.subject(), node, before.subject());
        if (!old || *old >= places.size()) {
            split.emplace_back(node, NodeId{0});
            continue;
        }
        const auto heir = node_now(before.subject(), *old, now.subject());
        if ((heir && heir != node) || is_taken[*old]) {
            split.emplace_back(node, *old);
            continue;
        }
        at[node] = places[*old];
        is_placed[node] = true;
        is_taken[*old] = true;
    }
    if (split.empty()) return at;
    FreePlaces free(now.rings(), is_placed,
                    [&](NodeId node) { return QPointF(at[node].x, at[node].y); });
    for (const auto& [node, old] : split) {
        const auto middle = old < places.size() ? places[old] : Point{};
        const auto place = free.take({middle.x, middle.y}, node);
        at[node] = {static_cast<float>(place.x()), static_cast<float>(place.y())};
    }
    return at;
}

} // namespace spindel::viewer
