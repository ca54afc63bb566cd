/// Which files of a record set hold which kind of records.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/records.h"
#include "importers/formats/format.h"

namespace spindel::importers {

/// One file to import.
struct RecordFile {
    std::filesystem::path path;
    std::string name; // how the case and the report call it
    engine::RecordKind kind;
};

/// One file of another format.
struct FormatFile {
    std::filesystem::path path;
    std::string name;
    formats::Format format;
};

/// What was found under some paths.
struct RecordFiles {
    std::vector<RecordFile> files;  // in the order of the contract, then of the paths, then by name
    std::vector<FormatFile> others; // in the order of the paths, then by name
    std::vector<std::string> ignored; // what else the folders hold, their folders with a slash
};

/// Looks for record files: each path is a file, or a folder whose .csv files are taken, and whose
/// other files are where their content tells a format. Folders within it are not looked into. A
/// table's name tells its kind, else its header.
/// @param format what every file that is named, not found in a folder, is taken for
///
/// Names stand without their folder where there is one path, else with the last folder.
/// @throws engine::Error if a path does not exist, is an archive or a spreadsheet, or holds no file
/// of a known kind.
RecordFiles find_record_files(std::span<const std::filesystem::path> paths,
                              std::optional<formats::Format> format = {});

/// Whether a folder holds a file of a known kind, or a file is one.
/// @throws engine::Error if it cannot be read.
bool holds_records(const std::filesystem::path& folder);

/// The .csv files of a folder, or the file itself, that hold no records of the contract, and may be
/// of a dialect.
/// @throws engine::Error if it cannot be read.
std::vector<std::filesystem::path> tables_of_dialects(const std::filesystem::path& folder);

} // namespace spindel::importers
