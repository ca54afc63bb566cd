/// How a record is named in tables: by its key, and by where it came from.
#pragma once

#include <set>
#include <span>
#include <string>

#include "engine/record_graph.h"

namespace spindel::analysis {

/// "SE-TEL/C1042": source and record id; "SE-TEL/C1042=NO-TEL/77" of a call that a second source
/// tells, too.
std::string record_name(const engine::RecordGraph& graph, engine::EventId record);

/// "calls.csv:1043": file and line; "calls.csv:1043, visited.csv:7" where a second source tells it.
std::string record_place(const engine::RecordGraph& graph, engine::EventId record);

/// A time as tables show it; empty where it is not known.
std::string time_text(engine::Time time);

/// All that tell of some records, second sources too.
std::set<std::string> record_sources(const engine::RecordGraph& graph,
                                     std::span<const engine::EventId> records);

} // namespace spindel::analysis
