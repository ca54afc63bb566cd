/// Discs side by side.
#pragma once

#include <vector>

#include "viewer/canvas/scene.h"

namespace spindel::viewer {

/// Discs of given radii beside one another without overlap, the first in the middle.
std::vector<Point> packed_discs(const std::vector<float>& radii);

} // namespace spindel::viewer
