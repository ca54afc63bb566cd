/// Whether a case holds everybody's records or those around suspects.
#pragma once

#include "engine/personas.h"

namespace spindel::analysis {

/// Whether the records of a case were pulled around suspects (warrant data): then many of those who
/// ring or are rung have a single contact, the suspect, where in everybody's records hardly any
/// have. Asked of all calls of the case, whatever records an analysis chooses; of its payments
/// where it holds no calls (there half must have a single one, since many people are paid by their
/// employer alone).
bool are_pulled(const engine::Personas& personas);

} // namespace spindel::analysis
