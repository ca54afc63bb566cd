/// The edges of a scene: a tie's records by layer.
#pragma once

#include "analysis/case_analysis.h"
#include "viewer/canvas/scene.h"
#include "viewer/sight.h"

namespace spindel::viewer {

/// Adds an edge for each layer of each tie that is seen between two nodes of the scene: as wide as
/// it has records, dashed where all are inferred, with the directions that its records have.
void add_edges(Scene& scene, const analysis::Subject& subject, const Sight& sight);

} // namespace spindel::viewer
