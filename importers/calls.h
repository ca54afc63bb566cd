/// calls.csv: calls and messages.
#pragma once

#include <span>

#include "importers/fields.h"

namespace spindel::importers {

/// The columns of the contract, in its order.
std::span<const Field<engine::CallRecord>> call_fields();

} // namespace spindel::importers
