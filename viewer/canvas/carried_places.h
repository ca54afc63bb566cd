/// Where nodes stand after merges were rejected or accepted.
#pragma once

#include "analysis/case_analysis.h"
#include "viewer/canvas/scene.h"

namespace spindel::viewer {

/// Places of a case that was read anew with other merges: every node that was there keeps its
/// place. One that came out of another node takes its place, where that is no more, or one beside
/// it, outside the outlines of rings that it is in none of.
/// @param places of the nodes of `before`
Positions carried_places(const analysis::CaseAnalysis& now, const analysis::CaseAnalysis& before,
                         const Positions& places);

} // namespace spindel::viewer
