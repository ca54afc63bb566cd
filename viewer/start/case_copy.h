/// A copy of a case to try an import on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

#include "engine/case_file.h"
#include "engine/progress.h"

namespace spindel::viewer {

/// Copies a case, which is only read, as it is at one moment. Takes the time and room of its file,
/// and little memory. @throws engine::Error if it cannot be read or the disk has no room for it.
void copy_case(const std::filesystem::path& case_path, const std::filesystem::path& copy,
               const engine::Progress& progress);

/// The newest import of a case; 0 where it has none.
std::int64_t newest_import(const engine::CaseFile& case_file);

/// The lines of an imported file whose rows are stored.
std::set<std::int64_t> stored_lines(const engine::CaseFile& case_file, std::int64_t file);

} // namespace spindel::viewer
