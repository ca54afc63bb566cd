/// Who paid for a journey: whoever buys the tickets of others seldom travels.
#pragma once

#include "engine/personas.h"

namespace spindel::viewer {

/// The persona whose account paid a journey that another made; none where no account is stated, or
/// where it is the traveller's own.
engine::EntityId payer_for_another(const engine::Personas& personas, const engine::Event& event);

} // namespace spindel::viewer
