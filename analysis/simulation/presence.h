/// Which people and identifiers occur in the records that are written.
#pragma once

#include <vector>

#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

/// By position in the arrays of the world; a person occurs with any of the identifiers.
struct Presence {
    std::vector<bool> people, actors, phones, accounts;
};

/// In calls, payments and journeys.
Presence presence_in_events(const World& world);

/// In those, and in the statements made so far.
Presence presence(const World& world);

} // namespace spindel::analysis::simulation
