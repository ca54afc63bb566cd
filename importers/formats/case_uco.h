/// Calls and messages of CASE/UCO, as JSON-LD.
#pragma once

#include <memory>

#include "importers/formats/format.h"

namespace spindel::importers::formats {

/// The rows that docs/formats.md says. @throws as `open`.
std::unique_ptr<RowSource> open_case_uco(const Opened& file);

} // namespace spindel::importers::formats
