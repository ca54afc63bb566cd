/// accounts.csv: who is known to hold an account, and when.
#pragma once

#include <span>

#include "importers/fields.h"

namespace spindel::importers {

/// The columns of the contract, in its order.
std::span<const Field<engine::AccountRecord>> account_fields();

} // namespace spindel::importers
