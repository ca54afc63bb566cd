#include "viewer/canvas/scene_notes.h"

#include <algorithm>

namespace spindel::viewer {

namespace {

bool mark_ring(Scene& scene, const std::vector<std::uint32_t>& on)
{
    const auto hull = std::ranges::find_if(scene.hulls, [&](const SceneHull& one) {
        return std::ranges::is_permutation(one.members, on);
    });
    if (hull == scene.hulls.end()) return false;
    hull->has_note = true;
    hull->is_always = true;
    return true;
}

bool mark_tie(Scene& scene, const std::vector<std::uint32_t>& on)
{
    if (on.size() != 2) return false;
    const auto joins = [&](const SceneEdge& edge) {
        return std::minmax(edge.from, edge.to) == std::minmax(on[0], on[1]);
    };
    const auto edge = std::ranges::find_if(scene.edges, joins);
    if (edge == scene.edges.end()) return false;
    edge->has_note = true; // of its layers the first
    return true;
}

} // namespace

std::vector<std::uint32_t> nodes_with_note(const Scene& scene, const Note& note,
                                           const analysis::Subject& subject)
{
    std::vector<std::uint32_t> on;
    for (const auto node : nodes_of(note, subject))
        if (const auto index = scene.find(node)) on.push_back(*index);
    return on;
}

void mark_notes(Scene& scene, const analysis::Subject& subject, const Desk& desk)
{
    for (const auto& note : notes_in(desk)) {
        const auto on = nodes_with_note(scene, note, subject);
        if (is_on_ring(note) && mark_ring(scene, on)) continue;
        if (is_on_tie(note) && mark_tie(scene, on)) continue;
        for (const auto index : on)
            scene.nodes[index].has_note = true;
    }
}

} // namespace spindel::viewer
