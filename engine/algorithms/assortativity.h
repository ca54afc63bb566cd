/// Assortativity: whether like is tied to like.
#pragma once

#include "engine/algorithms/brokerage.h"
#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct AssortativityOptions {
    Progress progress{};
};

/// The correlation of a figure over the ends of ties, in [-1, 1]: above 0 where nodes are tied to
/// nodes of a like figure.
///
/// Ties of the undirected view, each once whatever its weight. NaN where there is no tie or the
/// figure is the same at all ends.
///
/// @throws std::invalid_argument if there is not one figure for each node, or that of a node with
///         ties is not a finite number.
/// Time O(n + |E|); the same bits on any number of threads.
/// Source: Newman, "Mixing patterns in networks", Phys. Rev. E 67, 2003.
double assortativity(const Network& network, const NodeMap<double>& figure,
                     const AssortativityOptions& options = {});

/// The same of degrees: whether nodes of many ties are tied to each other.
double degree_assortativity(const Network& network, const AssortativityOptions& options = {});

/// The same of groups: 1 where ties stay within groups, 0 where they mix as by chance.
///
/// Ties with an end of unknown group are left out. NaN where no tie is left or all ends are of one
/// group.
double group_assortativity(const Network& network, const Groups& groups,
                           const AssortativityOptions& options = {});

} // namespace spindel::engine
