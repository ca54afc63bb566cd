/// phones.csv: who is known to use a number, and when.
#pragma once

#include <span>

#include "importers/fields.h"

namespace spindel::importers {

/// The columns of the contract, in its order.
std::span<const Field<engine::PhoneRecord>> phone_fields();

} // namespace spindel::importers
