/// Record files whose rows are changed on their way in, or correct rows in quarantine.
#pragma once

#include <cstdint>
#include <functional>

#include "engine/case_import.h"
#include "importers/import_case.h"
#include "importers/record_files.h"

namespace spindel::importers {

/// Whether a file's rows name the rows in quarantine that they correct.
bool names_refused_rows(const RecordFile& file);

/// Imports a file row by row: with pseudonyms for its identifiers, where the options hold a key.
/// @param progress is told of bytes taken, of how many.
/// @throws as import_records
FileReport import_changed_file(
    engine::CaseImport& import, const RecordFile& file, const ImportOptions& options,
    const std::function<void(const FileReport&, std::uint64_t, std::uint64_t)>& progress);

} // namespace spindel::importers
