/// FollowTheMoney entities, one JSON object a line.
#pragma once

#include <memory>

#include "importers/formats/format.h"

namespace spindel::importers::formats {

/// The rows that docs/formats.md says. @throws as `open`.
std::unique_ptr<RowSource> open_ftm(const Opened& file);

} // namespace spindel::importers::formats
