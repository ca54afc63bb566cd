/// How a record is named in tables: by its key, and by where it came from.
#pragma once

#include <string>

#include "engine/record_graph.h"

namespace spindel::analysis {

/// "SE-TEL/C1042": source and record id.
std::string record_name(const engine::RecordGraph& graph, engine::EventId record);

/// "calls.csv:1043": file and line.
std::string record_place(const engine::RecordGraph& graph, engine::EventId record);

} // namespace spindel::analysis
