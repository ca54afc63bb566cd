/// What to say to somebody whose name means no node.
#pragma once

#include <string>

#include "analysis/persona_text.h"

namespace spindel::cli {

/// Names as they are shown that are most like this one: but for its case, as a part of them, or
/// with few letters changed; where none is, how nodes are named. Time O(entities).
std::string hint_for(const std::string& name, const analysis::Subject& subject);

} // namespace spindel::cli
