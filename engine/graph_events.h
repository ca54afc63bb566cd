/// The events of a case, as its graph holds them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/progress.h"
#include "engine/record_graph.h"
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

std::string_view record_id(const GraphEvents& graph, const Event& event);

/// Where the rows of a case stand in its graph, by their ids in the case.
struct RowPositions {
    std::map<std::int64_t, std::uint32_t> file;
    std::map<std::int64_t, std::uint32_t> source;
    std::vector<EntityId> entity;

    /// The entity that a column names; none where it is null.
    EntityId entity_at(const sqlite::Statement& rows, int column) const
    {
        if (rows.is_null(column)) return kNoEntity;
        return entity[static_cast<std::size_t>(rows.integer(column))];
    }
};

/// Reads all events, and brings them into the order of time, kind, source and key.
/// @param total how many there are, for the progress
/// @throws Cancelled
GraphEvents load_graph_events(const sqlite::Database& database, const RowPositions& positions,
                              const VictimScrub& scrub, std::uint64_t total,
                              const Progress& progress);

/// A time that a row may lack.
Time time_or_none(std::optional<std::int64_t> seconds);

} // namespace spindel::engine
