/// The kernels that find communities.
#pragma once

#include "scripts/bench/kernels.h"

namespace spindel::bench {

/// The figure `modularity` is that of the resolution asked for.
Outcome leiden(const Request& request);
Outcome louvain(const Request& request);
/// A row for each community that a node is in.
Outcome link_communities(const Request& request);

} // namespace spindel::bench
