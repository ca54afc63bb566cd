/// Which nodes are to be seen: what is laid out and what the filter lets through, together.
#pragma once

#include <vector>

#include "viewer/desk/desk_areas.h"
#include "viewer/sight.h"

namespace spindel::viewer {

/// For each node, whether it is shown: not hidden, in the focus if there is one, and, where
/// something is filtered out, with a tie that passes.
engine::NodeMap<bool> shown_nodes(const analysis::Subject& subject, const Desk& desk,
                                  const Sight& sight);

/// Whether two nodes have a tie that passes.
bool sees(const analysis::Subject& subject, const Sight& sight, engine::NodeId u, engine::NodeId v);

} // namespace spindel::viewer
