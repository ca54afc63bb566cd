/// Passenger messages of UN/EDIFACT: PNRGOV (bookings) and PAXLST (passenger lists).
#pragma once

#include <memory>

#include "importers/formats/format.h"

namespace spindel::importers::formats {

/// The rows that docs/formats.md says. @throws as `open`.
std::unique_ptr<RowSource> open_edifact(const Opened& file);

} // namespace spindel::importers::formats
