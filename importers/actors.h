/// actors.csv: people and organisations.
#pragma once

#include <span>

#include "importers/fields.h"

namespace spindel::importers {

/// The columns of the contract, in its order.
std::span<const Field<engine::ActorRecord>> actor_fields();

} // namespace spindel::importers
