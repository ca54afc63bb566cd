/// The events of a case, as its graph holds them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/progress.h"
#include "engine/record_graph.h"
#include "engine/row_positions.h"
#include "engine/sqlite.h"
#include "engine/victim_scrub.h"

namespace spindel::engine {

/// What takes long to read from the tables of a case.
struct GraphEvents {
    std::vector<Event> events;
    std::vector<std::uint64_t> record_id_ends;
    std::string record_ids;
    std::vector<Places> places;
    std::vector<ContactTerms> contact_terms;
};

/// The key of an event's record, victims masked as the graph was loaded.
std::string_view record_id(const GraphEvents& graph, const Event& event);

/// Reads all events, and brings them into the order of time, kind, source and key.
/// @param total how many there are, for the progress
/// @throws Cancelled; sqlite::Damaged where a row holds what no import writes
GraphEvents load_graph_events(const sqlite::Database& database, const RowPositions& positions,
                              const VictimScrub& scrub, std::uint64_t total,
                              const Progress& progress);

} // namespace spindel::engine
