/// Records as a table: what happened when between whom, who says so, and where it stands.
#pragma once

#include <vector>

#include "analysis/persona_text.h"
#include "engine/table.h"

namespace spindel::viewer {

/// Columns `time, what, from, to, paid_by, from_country, to_country, detail, grade, source, record,
/// place`, with paid_by only where it is known who paid for a journey among them;
/// a row for each record in the order given; a call that a second source tells has both sources,
/// records and places. Victims are masked.
engine::Table records_table(const analysis::Subject& subject,
                            const std::vector<engine::EventId>& records);

/// What a record says beyond who and when, in few words: "62 s", "900 EUR, cash", "ferry, Line 1".
std::string detail_of(const engine::RecordGraph& graph, const engine::Event& event);

} // namespace spindel::viewer
