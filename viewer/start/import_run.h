/// Imports as the assistant makes them, and their reports in the user's language.
#pragma once

#include <filesystem>

#include <QString>

#include "engine/progress.h"
#include "importers/import_case.h"
#include "importers/profiles/profile.h"
#include "viewer/start/proposed_profile.h"

namespace spindel::viewer {

/// What an import is told beside its files. @throws engine::Error where the key cannot be read.
importers::ImportOptions import_options(const std::filesystem::path& key_file,
                                        const engine::Progress& progress);

/// A profile as somebody has put it right. @throws engine::InputError where it is none.
importers::profiles::Profile profile_of(const ProposedProfile& proposed);

/// An import's report.
QString report_words(const importers::ImportReport& report);

/// Imports a folder into a case, made if absent; with a key file, raw identifiers become
/// pseudonyms. @return the report for people.
/// @throws engine::Error, engine::Cancelled; the case is then as it was before.
QString import_folder(const std::filesystem::path& case_path, const std::filesystem::path& folder,
                      const std::filesystem::path& key_file, const engine::Progress& progress);

/// Imports a table into a case, made if absent, through a profile as somebody has put it right.
/// @return the report for people. @throws as import_folder, and for a fault in the profile.
QString import_by_profile(const std::filesystem::path& case_path, const ProposedProfile& proposed,
                          const std::filesystem::path& key_file, const engine::Progress& progress);

} // namespace spindel::viewer
