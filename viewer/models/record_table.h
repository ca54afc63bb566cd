/// Records as a table: what happened when between whom, who says so, and where it stands.
#pragma once

#include <span>
#include <vector>

#include "analysis/persona_text.h"
#include "engine/table.h"

namespace spindel::viewer {

/// Which columns a table of records has besides those that all have: those of which any record
/// says something.
struct RecordColumns {
    bool has_payer = false; // of a journey
    bool has_document = false;
    bool has_devices = false; // handsets of calls
};
RecordColumns record_columns(const engine::RecordGraph& graph,
                             const std::vector<engine::EventId>& records);

/// Columns `time, what, from, to, paid_by, from_country, to_country, detail, grade, source, record,
/// place, document, caller_device, callee_device`, those of RecordColumns where they
/// are wanted; a row for each record in the order given; a call that a second source tells has both
/// sources, records and places. Victims are masked.
engine::Table records_table(const analysis::Subject& subject,
                            std::span<const engine::EventId> records, const RecordColumns& columns);

/// Adds a row for what each source states of an actor.
void add_statements(engine::Table& table, const analysis::Subject& subject, engine::EntityId actor);

/// What a record says beyond who and when, in few words: "62 s", "900 EUR, cash", "ferry, Line 1".
std::string detail_of(const engine::RecordGraph& graph, const engine::Event& event);

} // namespace spindel::viewer
