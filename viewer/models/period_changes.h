/// What changed between two periods, tie by tie.
#pragma once

#include <vector>

#include "analysis/persona_text.h"
#include "engine/table.h"

namespace spindel::viewer {

/// The period of the same length that ends where another begins; nothing where that is open.
std::optional<engine::Window> period_before(const engine::Window& period);

/// From the first to the last dated record that a filter lets through whatever its period, in whole
/// days; open where there is none.
engine::Window recorded_days(const analysis::Subject& subject, engine::ProjectionOptions filter);
/// What two periods have in common; nothing where that is nothing.
std::optional<engine::Window> common(const engine::Window& a, const engine::Window& b);

/// Columns `change, node, other, before, now`, a row for each tie that is new, gone, grown or
/// shrunk: by the records that a filter lets through in each period. Those that changed most come
/// first, then by node. Victims are masked.
engine::Table period_changes(const analysis::Subject& subject,
                             const engine::ProjectionOptions& filter, const engine::Window& before,
                             const engine::Window& now);

/// The records of a tie that a filter lets through in either of two periods, in the order of time.
std::vector<engine::EventId> records_in_either(const analysis::Subject& subject, engine::TieId tie,
                                               engine::ProjectionOptions filter,
                                               const engine::Window& before,
                                               const engine::Window& now);

} // namespace spindel::viewer
