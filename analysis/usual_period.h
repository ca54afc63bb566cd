/// The period that dated records span, without those whose clock was wrong.
#pragma once

#include <span>
#include <vector>

#include "engine/record_graph.h"

namespace spindel::analysis {

/// From the first of some times to the last, both of which count, but for one in a thousand at
/// either end (and one in any case) that more than 30 days of silence part from the rest, as where
/// a clock stood at 1970.
/// @param times ascending
/// @return open where there are none.
engine::Window without_strays(std::span<const engine::Time> times);

/// The times of a case's calls, payments, journeys and dated contacts, ascending.
std::vector<engine::Time> record_times(const engine::RecordGraph& graph);

} // namespace spindel::analysis
