/// The files that an import's preview looks at, their first rows where that is enough.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <QString>

#include "engine/progress.h"
#include "importers/record_files.h"
#include "viewer/start/previewed_rows.h"
#include "viewer/start/proposed_profile.h"

namespace spindel::viewer {

/// The record files of a folder, or one file, put where an import can be tried on them: of tables
/// of the contract the first rows; of those that say who is a victim and what they use, all.
class FirstFiles {
public:
    /// @param copies where, made if absent. @throws engine::Error as an import does.
    FirstFiles(const std::filesystem::path& folder, std::filesystem::path copies,
               const engine::Progress& progress);

    const std::filesystem::path& copies() const { return copies_; }
    /// What else the folder holds.
    const std::vector<std::string>& ignored() const { return found_.ignored; }
    /// Kind and columns of each table, the format of each other file.
    QString words() const;
    /// The tables' rows. @param before the newest import before that of the copies
    std::vector<PreviewedFile> tables(const engine::CaseFile& preview, std::int64_t before,
                                      const ImportMasking& masking) const;
    /// Whether a file is of another format.
    bool is_mapped(std::string_view name) const;

private:
    std::filesystem::path copy_of(const std::filesystem::path& file) const;

    std::filesystem::path copies_;
    importers::RecordFiles found_;
    std::map<std::string, std::int64_t> rows_; // by the name of the file
};

/// A folder's tables of other dialects, and a profile proposed for each that is a table.
/// @param words said of each is added
std::vector<ProposedProfile> proposals(const std::filesystem::path& folder, QString& words);

} // namespace spindel::viewer
