/// The least cut of a small network, if it is small.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "engine/ids.h"
#include "engine/progress.h"

namespace spindel::engine {

/// Some nodes, and how many ties lead from them to all others.
struct Cut {
    std::uint32_t ties = 0;
    std::vector<NodeId> side;
};

/// The least cut of the nodes 0 .. nodes-1, if it has at most `most` ties.
/// @param ties  unordered pairs of different nodes; a pair given twice counts twice.
/// @return none if every cut has more, or there are less than two nodes.
/// @throws Cancelled on a stop, now and then.
///
/// Time about O(ties) a phase, and few phases. Where one draws hardly any nodes together (a torus),
/// ways between neighbours are looked for one by one, near them at first. Deterministic and serial.
/// Source: Nagamochi, Ono, Ibaraki, "Implementing an efficient minimum capacity cut algorithm",
/// 1994; Padberg, Rinaldi, "An efficient algorithm for the minimum capacity cut problem", 1990.
std::optional<Cut> minimum_cut(NodeId nodes, const std::vector<std::pair<NodeId, NodeId>>& ties,
                               std::uint32_t most, const Progress& progress = {});

} // namespace spindel::engine
