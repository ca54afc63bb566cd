/// Reports of the UNODC's goAML, of the versions 3 to 5.
#pragma once

#include <memory>

#include "importers/formats/format.h"

namespace spindel::importers::formats {

/// The rows that docs/formats.md says. @throws as `open`.
std::unique_ptr<RowSource> open_goaml(const Opened& file);

} // namespace spindel::importers::formats
