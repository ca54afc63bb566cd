/// The header row of a record file.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "importers/csv_reader.h"
#include "importers/registry.h"

namespace spindel::importers {

/// The columns of a file: their names, and which of them the contract does not know.
struct Header {
    std::vector<std::string> names;
    /// Position and name, made unique by the position where two are named alike or not at all.
    std::vector<std::pair<std::size_t, std::string>> unknown;

    std::vector<std::string> unknown_names() const;
};

/// Reads the header row.
/// @throws engine::InputError if it is no CSV row, lacks a required column or names a known one
/// twice.
Header read_header(CsvReader& reader, const Importer& importer, const std::string& file);

/// The filled cells of unknown columns as JSON, raw identifiers masked; empty where there are none.
std::string kept_aside(const Header& header, const CsvRow& row);

} // namespace spindel::importers
