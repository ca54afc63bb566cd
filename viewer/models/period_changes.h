/// What changed between two periods, tie by tie.
#pragma once

#include "analysis/persona_text.h"
#include "engine/table.h"

namespace spindel::viewer {

/// The period of the same length that ends where another begins; nothing where that is open.
std::optional<engine::Window> period_before(const engine::Window& period);

/// Columns `change, node, other, before, now`, a row for each tie that is new, gone, grown or
/// shrunk: by the records that a filter lets through in each period. Those that changed most come
/// first, then by node. Victims are masked.
engine::Table period_changes(const analysis::Subject& subject,
                             const engine::ProjectionOptions& filter, const engine::Window& before,
                             const engine::Window& now);

} // namespace spindel::viewer
