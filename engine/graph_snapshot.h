/// The events of a large case in the order of its graph, kept beside it so that it opens at once.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/case_file.h"
#include "engine/graph_events.h"

namespace spindel::engine {

/// How many of what events name there are.
struct GraphSizes {
    std::size_t entities = 0;
    std::size_t sources = 0;
    std::size_t files = 0;
};

/// The file that holds the snapshot of a case: its name and "-graph".
std::filesystem::path snapshot_path(const std::filesystem::path& case_path);

/// What tells the records of a case from any others: its imports with the digests of their files,
/// its labels of victims, and how many rows each table has. Not what the viewer's acts change.
std::string record_stamp(const CaseFile& case_file);

/// The snapshot of these records, read and checked on all threads. Nothing where there is none, or
/// it is of other records, of another version of this program, damaged, or names what is not there.
std::optional<GraphEvents> read_snapshot(const std::filesystem::path& path,
                                         const std::string& stamp, const GraphSizes& sizes);

/// Writes a snapshot that its owner alone can read, whole or not at all. Where it cannot be
/// written, there is none: that costs time and nothing else. The graph is only read.
void write_snapshot(const std::filesystem::path& path, const std::string& stamp,
                    GraphEvents& graph) noexcept;

} // namespace spindel::engine
