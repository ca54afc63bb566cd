/// A copy of a case to try an import on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

#include <QTemporaryDir>

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

/// A case to try an import on, in a folder that only its owner can look into and that goes with it.
class ScratchCase {
public:
    /// A copy of a case, or a new one where there is none. @throws as copy_case
    ScratchCase(const std::filesystem::path& case_path, const engine::Progress& progress);

    std::filesystem::path folder() const;
    std::filesystem::path path() const { return folder() / "preview.spindel"; }
    /// The newest import before the one that is tried.
    std::int64_t before() const { return before_; }

private:
    QTemporaryDir folder_;
    std::int64_t before_ = 0;
};

} // namespace spindel::viewer
