#include "viewer/canvas/scene_edges.h"

#include <algorithm>
#include <cmath>

namespace spindel::viewer {

namespace {

void add_directions(SceneEdge& edge, const Scene& scene, const analysis::Subject& subject,
                    const Sight& sight)
{
    // a case does not keep whether a stated contact leads from one to the other
    if (edge.layer == engine::Layer::contacts) return;
    for (const auto& link : subject.projection.links_of(edge.tie)) {
        if (link.layer != edge.layer || link.both_ways) continue;
        const bool is_forward = link.from == scene.nodes[edge.from].node;
        if (is_forward ? edge.forward : edge.backward) continue;
        if (!sight.is_whole() && !passes(sight.filter(), subject, link)) continue;
        (is_forward ? edge.forward : edge.backward) = true;
    }
}

} // namespace

void add_edges(Scene& scene, const analysis::Subject& subject, const Sight& sight)
{
    const auto& ends = subject.projection.ties.ends;
    for (engine::TieId tie = 0; tie < ends.size(); ++tie) {
        if (!sight.sees_tie(tie)) continue;
        const auto from = scene.find(ends[tie].first);
        const auto to = scene.find(ends[tie].second);
        if (!from || !to) continue;
        const auto& seen = sight.tie(tie);
        const auto layers =
            std::ranges::count_if(seen.count, [](float count) { return count > 0; });
        int drawn = 0;
        for (std::size_t layer = 0; layer < seen.count.size(); ++layer) {
            if (seen.count[layer] <= 0) continue;
            SceneEdge edge{*from, *to, tie, static_cast<engine::Layer>(layer)};
            edge.is_inferred = seen.inferred[layer] >= seen.count[layer];
            edge.width = std::min(1 + 0.7F * std::log2(1 + seen.count[layer]), 6.0F) * 0.8F;
            edge.lane = static_cast<std::int8_t>(2 * drawn - (layers - 1));
            ++drawn;
            add_directions(edge, scene, subject, sight);
            scene.has_layer[layer] = true;
            scene.edges.push_back(edge);
        }
    }
}

} // namespace spindel::viewer
