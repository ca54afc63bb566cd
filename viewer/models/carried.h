/// Handsets, travel documents and bookings: what records carry that is nobody's node.
#pragma once

#include <map>
#include <vector>

#include "analysis/persona_text.h"
#include "engine/progress.h"

namespace spindel::viewer {

/// Who was recorded with each: whose call was made or taken in the handset, who travelled with the
/// document or on the booking. Entities of personas, each once, sorted.
using Carriers = std::map<engine::EntityId, std::vector<engine::EntityId>>;

/// Of all records. Time O(records log records).
Carriers carriers(const analysis::Subject& subject);

/// The records that name one of these entities (sorted), in any place.
std::vector<engine::EventId> records_with_any(const analysis::Subject& subject,
                                              const std::vector<engine::EntityId>& entities,
                                              const engine::Progress& progress);

} // namespace spindel::viewer
