/// A file of a foreign format into a case.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "engine/case_import.h"
#include "importers/formats/format.h"
#include "importers/import_case.h"

namespace spindel::importers::formats {

/// Told now and then of the rows so far, of all kinds, and of the bytes taken.
using FormatProgress = std::function<void(const FileReport&, std::uint64_t bytes)>;

/// Brings a file in: every row that it yields is stored, a duplicate, or in quarantine, as a row of
/// a record set would be. What no record holds is named in the report and counted in the log.
///
/// @param name how the case and the report call it.
/// @return a report for each kind of records, the format's main kind first.
/// @throws engine::InputError if the file is not of the format; engine::Error if it cannot be read
///         or has more than 16 GiB; engine::Cancelled.
std::vector<FileReport> import_format(engine::CaseImport& import, Format format,
                                      const std::filesystem::path& path, const std::string& name,
                                      const ImportOptions& options, const FormatProgress& progress);

/// Brings in the rows that somebody else reads from a file, by the same rules.
std::vector<FileReport> import_rows(engine::CaseImport& import, RowSource& source,
                                    const std::filesystem::path& path, const std::string& name,
                                    const ImportOptions& options, const FormatProgress& progress);

} // namespace spindel::importers::formats
