/// Record sets into a case.
#pragma once

#include <filesystem>
#include <span>

#include "engine/progress.h"
#include "importers/formats/format.h"
#include "importers/import_report.h"
#include "importers/mapped_row.h"
#include "importers/pseudonyms/pseudonymiser.h"

namespace spindel::importers {

struct ImportOptions {
    engine::Progress progress;      // bytes of each file
    bool include_victims = false;   // name victims in the report
    pseudonyms::Options pseudonyms; // with a key: what makes pseudonyms of raw identifiers
    formats::Options formats;       // of files other than tables
    FirstRows first_rows{};         // of files that are mapped: all, and nobody is told
};

/// Imports folders and files of records into a case, made if absent, as one transaction.
///
/// Files of the formats of docs/formats.md are known by their content and come after the tables.
/// Every row read is stored, a duplicate, or in quarantine; files of one kind after the other, in
/// the order of the contract. A file that was imported before changes nothing.
///
/// @throws engine::Error if a path holds no records or the case cannot be written to;
///         engine::InputError if a file lacks a required column; engine::Cancelled. The case is
///         then as it was before.
ImportReport import_records(const std::filesystem::path& case_path,
                            std::span<const std::filesystem::path> paths,
                            const ImportOptions& options = {});

/// Imports edge lists as contacts into a case, made if absent, as one transaction.
///
/// A row's source is the file's name without its ending, its record id the line ("L12"): the same
/// file again changes nothing, another version of it conflicts where rows differ.
/// @throws as import_records
ImportReport import_edge_lists(const std::filesystem::path& case_path,
                               std::span<const std::filesystem::path> files,
                               const ImportOptions& options = {});

} // namespace spindel::importers
