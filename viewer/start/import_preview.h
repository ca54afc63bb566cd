/// What an import would do, seen on the first rows of each file.
#pragma once

#include <filesystem>

#include <QString>

#include "engine/progress.h"

namespace spindel::viewer {

/// Imports the first rows of each record file of a folder into a case that is thrown away.
/// For tables that are no records as they are, a profile is proposed.
/// @return for each file its kind and columns, then what would be stored and what would be put into
///         quarantine and why.
/// @throws engine::Error as an import does.
QString import_preview(const std::filesystem::path& folder, const engine::Progress& progress = {});

/// Imports a folder into a case, made if absent. @return the report for people.
/// @throws engine::Error, engine::Cancelled; the case is then as it was before.
QString import_folder(const std::filesystem::path& case_path, const std::filesystem::path& folder,
                      const engine::Progress& progress);

} // namespace spindel::viewer
