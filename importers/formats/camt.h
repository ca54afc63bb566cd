/// Bank statements of ISO 20022: camt.052, camt.053 and camt.054 of any version.
#pragma once

#include <memory>

#include "importers/formats/format.h"

namespace spindel::importers::formats {

/// The rows that docs/formats.md says. @throws as `open`.
std::unique_ptr<RowSource> open_camt(const Opened& file);

} // namespace spindel::importers::formats
