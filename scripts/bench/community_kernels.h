/// The kernels that find communities.
#pragma once

#include "scripts/bench/kernels.h"

namespace spindel::bench {

/// Two iterations, as igraph's default; the figure `modularity` is that of `--resolution`.
Outcome leiden(const Request& request);
Outcome louvain(const Request& request);
/// A row for each community that a node is in.
Outcome link_communities(const Request& request);

} // namespace spindel::bench
