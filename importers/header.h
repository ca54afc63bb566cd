/// The header row of a record file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "importers/csv_reader.h"
#include "importers/registry.h"

namespace spindel::importers {

/// A column beside the contract's: the number of the row in quarantine that a row corrects.
inline constexpr std::string_view kQuarantineColumn = "quarantine_id";

/// The columns of a file: their names, and which of them the contract does not know.
struct Header {
    std::vector<std::string> names;
    std::string text; // the row as it came, raw identifiers masked
    /// Position and name, made unique by the position where two are named alike or not at all.
    std::vector<std::pair<std::size_t, std::string>> unknown;

    std::vector<std::string> unknown_names() const;

    /// The number of the row in quarantine that a row says it corrects.
    std::optional<std::int64_t> corrects(const CsvRow& row) const;

    /// The place of the column that says so.
    std::optional<std::size_t> correcting_column() const;
};

/// Reads the header row.
/// @throws engine::InputError if it is no CSV row, lacks a required column or names a known one
/// twice.
Header read_header(CsvReader& reader, const Importer& importer, const std::string& file);

/// The filled cells of unknown columns as JSON, those that hold raw identifiers masked; empty where
/// there are none.
std::string kept_aside(const Header& header, const CsvRow& row);

} // namespace spindel::importers
