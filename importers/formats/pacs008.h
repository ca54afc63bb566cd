/// Customer credit transfers between banks of ISO 20022: pacs.008 of any version.
#pragma once

#include <memory>

#include "importers/formats/format.h"

namespace spindel::importers::formats {

/// The rows that docs/formats.md says. @throws as `open`.
std::unique_ptr<RowSource> open_pacs008(const Opened& file);

} // namespace spindel::importers::formats
