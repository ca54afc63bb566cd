/// What is true of a simulated world, for scoring what an analysis finds.
#pragma once

#include <string>

#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

/// One JSON object, a line for each ring and each person in `role`, `ring` and `owner`:
///
/// `rings`: number, spider, victims, the other members by part, countries by stage; `role`: person
/// to role, for all but plain background; `ring`: person to ring, for members; `owner`: every
/// actor, phone and account id that occurs in the records, to the person behind it; `counts`.
/// Persons are whole numbers.
std::string truth_json(const World& world);

} // namespace spindel::analysis::simulation
