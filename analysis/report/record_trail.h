/// The way back from a figure to its records: source, file and line.
#pragma once

#include <vector>

#include "analysis/persona_text.h"
#include "analysis/report/markup.h"
#include "analysis/report/words.h"

namespace spindel::analysis::report {

/// "SE-TEL C-102, calls.csv:214": a record's source, number, file and line; those of a second
/// source that tells it behind them.
Markup record_reference(const Words& say, const engine::RecordGraph& graph, engine::EventId record);

/// "calls.csv:214", for a statement or record by its file and line.
std::string place(const engine::RecordGraph& graph, std::uint32_t file, std::uint32_t line);

/// All given records, folded: for each source and file their lines, runs of lines joined
/// ("12–15, 20"). Of each file at most `most_runs` runs; how many lines are left out is said.
Markup record_trail(const Words& say, const engine::RecordGraph& graph,
                    std::vector<engine::EventId> records, std::size_t most_runs = 60);

/// The records of all ties of a node, sorted, each once.
std::vector<engine::EventId> records_of(const engine::Projection& projection, engine::NodeId node);

/// The records of all ties between members (sorted), sorted, each once.
std::vector<engine::EventId> records_among(const engine::Projection& projection,
                                           const std::vector<engine::NodeId>& members);

} // namespace spindel::analysis::report
