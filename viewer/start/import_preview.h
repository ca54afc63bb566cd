/// What an import would do, seen on the first rows of each file.
#pragma once

#include <filesystem>
#include <vector>

#include <QString>
#include <QStringList>

#include "engine/progress.h"
#include "viewer/start/previewed_rows.h"
#include "viewer/start/proposed_profile.h"

namespace spindel::viewer {

struct ImportPreview {
    QString words; // kinds, columns, counts and the first faults
    std::vector<PreviewedFile> files;
    std::vector<ProposedProfile> proposals;
    QStringList shown_names{}; // folder, case and key file, victims in their names masked
};

/// Imports the first rows of each record file of a folder into a copy of the case, or a new case
/// where there is none, that is thrown away; of actors, phones and accounts all rows, so that every
/// victim is masked, as the case labels them. Raw identifiers are masked too. Nothing is written
/// into the case. Files of other formats are shown as they are mapped to the contract.
/// For tables that are no records as they are, a profile is proposed.
/// @param key_file to make pseudonyms with; empty: raw identifiers would be refused.
/// @throws engine::Error as an import does.
ImportPreview import_preview(const std::filesystem::path& folder,
                             const std::filesystem::path& case_path = {},
                             const std::filesystem::path& key_file = {},
                             const engine::Progress& progress = {});

/// The same of one table through a profile as somebody has put it right: its rows as they are
/// mapped. @throws as import_preview, and for a fault in the profile.
ImportPreview profile_preview(const ProposedProfile& proposed,
                              const std::filesystem::path& case_path = {},
                              const std::filesystem::path& key_file = {},
                              const engine::Progress& progress = {});

} // namespace spindel::viewer
