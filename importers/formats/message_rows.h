/// What a message of EDIFACT comes to.
#pragma once

#include <string>
#include <vector>

#include "importers/row_source.h"

namespace spindel::importers::formats {

/// What holds for a whole message.
struct MessageContext {
    std::string source;
    std::string zone; // of local times at airports whose zone is not known
};

struct MessageRowsFound {
    std::vector<SourceRow> rows;
    std::vector<std::string> not_taken; // names of what no record holds, as often as it came
};

} // namespace spindel::importers::formats
