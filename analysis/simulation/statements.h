/// What the authorities know of people, phones and accounts.
#pragma once

#include <vector>

#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

/// Adds the statements about everybody, or, for a warrant, about those who occur in its records.
///
/// A minority of each ring is known to the police; so are some innocents. `options.unattributed`
/// of the subscribed phones have no known user, and 1 - (1 - u)^3 of the prepaid ones.
void state_what_is_known(World& world, const std::vector<bool>& targets);

} // namespace spindel::analysis::simulation
