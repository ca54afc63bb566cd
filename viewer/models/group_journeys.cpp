#include "viewer/models/group_journeys.h"

#include <algorithm>

#include "viewer/models/journey_payer.h"

namespace spindel::viewer {

std::vector<engine::EventId> journeys_of(const analysis::Subject& subject, const Sight& sight,
                                         const std::vector<engine::NodeId>& nodes)
{
    std::vector<engine::EntityId> who;
    for (const auto node : nodes)
        who.push_back(subject.projection.persona[node]);
    std::ranges::sort(who);
    const auto is_one_of_us = [&](engine::EntityId persona) {
        return persona != engine::kNoEntity && std::ranges::binary_search(who, persona);
    };
    std::vector<engine::EventId> journeys;
    for (const auto id : sight.events()) {
        const auto& event = subject.graph().event(id);
        if (event.kind != engine::EventKind::journey || event.time == engine::kNoTime) continue;
        if (is_one_of_us(subject.personas.persona_of(event.from, event.time)) ||
            is_one_of_us(payer_for_another(subject.personas, event)))
            journeys.push_back(id);
    }
    return journeys;
}

} // namespace spindel::viewer
