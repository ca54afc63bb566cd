/// What is in a case: records by kind, source and country, period, quarantine, imports.
#pragma once

#include "engine/case_file.h"
#include "engine/record_graph.h"
#include "engine/table.h"

namespace spindel::analysis {

/// Rows of (what, of, value): "records" by kind, "source" by name, "country" by code, "period",
/// "quarantined" by reason, "import" by file with its digest. Names are masked as in the graph.
engine::Table info_table(const engine::CaseFile& case_file, const engine::RecordGraph& graph,
                         engine::Victims victims = engine::Victims::masked);

/// Refused rows by reason: `reason,column,rows,example` with the first place as file:line:column.
/// A victim's identifier in it stands as the victim's label, and a row that names a victim shows
/// its place only, unless victims are included.
engine::Table quarantine_table(const engine::CaseFile& case_file,
                               engine::Victims victims = engine::Victims::masked);

} // namespace spindel::analysis
