/// payments.csv: money moved.
#pragma once

#include <span>

#include "importers/fields.h"

namespace spindel::importers {

/// The columns of the contract, in its order.
std::span<const Field<engine::PaymentRecord>> payment_fields();

} // namespace spindel::importers
