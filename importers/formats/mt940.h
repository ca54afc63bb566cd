/// Bank statements of SWIFT's MT940 and MT942, in the dialects of many banks.
#pragma once

#include <memory>

#include "importers/formats/format.h"

namespace spindel::importers::formats {

/// The rows that docs/formats.md says. @throws as `open`.
std::unique_ptr<RowSource> open_mt940(const Opened& file);

} // namespace spindel::importers::formats
