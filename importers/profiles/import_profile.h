/// Tables of a dialect into a case.
#pragma once

#include <filesystem>
#include <span>

#include "importers/import_case.h"
#include "importers/profiles/profile.h"

namespace spindel::importers::profiles {

/// Imports files through a profile into a case, made if absent, as one transaction.
///
/// Every row of the table is stored, a duplicate, or in quarantine, where it stands as the profile
/// has mapped it. Raw identifiers become pseudonyms with the key of the options; without one, rows
/// of a profile whose identifiers are raw are all in quarantine, masked.
/// @throws engine::InputError if a file has no header with the profile's columns; engine::Error if
///         it or the case cannot be used; engine::Cancelled. The case is then as it was before.
ImportReport import_files(const std::filesystem::path& case_path, const Profile& profile,
                          std::span<const std::filesystem::path> files,
                          const ImportOptions& options = {});

} // namespace spindel::importers::profiles
