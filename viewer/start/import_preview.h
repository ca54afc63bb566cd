/// What an import would do, seen on the first rows of each file.
#pragma once

#include <filesystem>
#include <vector>

#include <QString>
#include <QStringList>

#include "engine/progress.h"
#include "engine/table.h"

namespace spindel::viewer {

/// The first rows of one file.
struct PreviewedFile {
    QString name;
    engine::Table
        rows; // "line", "would_be" ("stored", "duplicate" or why refused), the file's columns
    int refused = 0; // of these rows
};

/// A table of another form, and the profile that is proposed for it.
struct ProposedProfile {
    QString name;
    std::filesystem::path file;
    QString toml;
    QString shown_file{}; // victims in its name masked
};

struct ImportPreview {
    QString words; // kinds, columns, counts and the first faults
    std::vector<PreviewedFile> files;
    std::vector<ProposedProfile> proposals;
    QStringList shown_names{}; // folder, case and key file, victims in their names masked
};

/// Names of files, the victims of a case in them masked. @throws engine::Error if it is none.
QStringList masked_names(const std::filesystem::path& case_path, const QStringList& names);

/// Imports the first rows of each record file of a folder into a copy of the case, or a new case
/// where there is none, that is thrown away; of files that say who is a victim and what they use,
/// all rows, so that every victim is masked, as the case labels them. Raw identifiers are masked
/// too. Nothing is written into the case.
/// For tables that are no records as they are, a profile is proposed.
/// @param key_file to make pseudonyms with; empty: raw identifiers would be refused.
/// @throws engine::Error as an import does.
ImportPreview import_preview(const std::filesystem::path& folder,
                             const std::filesystem::path& case_path = {},
                             const std::filesystem::path& key_file = {},
                             const engine::Progress& progress = {});

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
