/// The journeys of several nodes, counted in one way wherever they are shown.
#pragma once

#include <vector>

#include "analysis/persona_text.h"
#include "viewer/sight.h"

namespace spindel::viewer {

/// The journeys that the filter lets through which one of the nodes made or paid for another, each
/// once, in the order of the records.
std::vector<engine::EventId> journeys_of(const analysis::Subject& subject, const Sight& sight,
                                         const std::vector<engine::NodeId>& nodes);

} // namespace spindel::viewer
