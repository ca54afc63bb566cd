/// Drawings of parts, put side by side.
#pragma once

#include <span>
#include <vector>

#include "engine/algorithms/positions.h"

namespace spindel::engine {

/// Where to move each of some drawings so that none overlaps another: into rows, the tallest
/// first, that make about a square. Between any two remains a gap of at least 1.
///
/// @return what to add to the positions of each. Deterministic; time O(n + parts log parts).
std::vector<Point> side_by_side(std::span<const Positions> parts);

} // namespace spindel::engine
