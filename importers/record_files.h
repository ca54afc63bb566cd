/// Which files of a record set hold which kind of records.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "engine/records.h"

namespace spindel::importers {

/// One file to import.
struct RecordFile {
    std::filesystem::path path;
    std::string name; // how the case and the report call it
    engine::RecordKind kind;
};

/// What was found under some paths.
struct RecordFiles {
    std::vector<RecordFile> files; // in the order of the contract, then of the paths, then by name
    std::vector<std::string> ignored; // .csv files of the folders that hold no records
};

/// Looks for record files: each path is a file, or a folder whose .csv files are taken. A file's
/// name tells its kind, else its header.
///
/// Names stand without their folder where there is one path, else with the last folder.
/// @throws engine::Error if a path does not exist, or holds no file of a known kind.
RecordFiles find_record_files(std::span<const std::filesystem::path> paths);

} // namespace spindel::importers
