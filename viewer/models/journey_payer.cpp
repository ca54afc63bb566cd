#include "viewer/models/journey_payer.h"

namespace spindel::viewer {

engine::EntityId payer_for_another(const engine::Personas& personas, const engine::Event& event)
{
    if (event.kind != engine::EventKind::journey || event.to_aside == engine::kNoEntity)
        return engine::kNoEntity;
    const auto payer = personas.persona_of(event.to_aside, event.time);
    return payer == personas.persona_of(event.from, event.time) ? engine::kNoEntity : payer;
}

} // namespace spindel::viewer
