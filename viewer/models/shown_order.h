/// The order in which tables show nodes.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/persona_text.h"

namespace spindel::viewer {

/// The place of each node in a list: by node, which is by name, and behind all others those whose
/// names are masked, by what is shown. Where a masked name would stand tells letters of it.
std::vector<std::uint32_t> shown_order(const analysis::Subject& subject);

} // namespace spindel::viewer
