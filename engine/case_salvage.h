/// What can still be read of a damaged case.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/case_file.h"
#include "engine/progress.h"

namespace spindel::engine {

/// What became of one table.
struct SalvagedTable {
    std::string name;
    std::int64_t rows = 0; // that could be read
    bool is_whole = true;

    friend bool operator==(const SalvagedTable&, const SalvagedTable&) = default;
};

/// A copy, in memory, of what could be read.
struct SalvagedCase {
    CaseFile case_file;
    std::vector<SalvagedTable> tables; // in the order of the schema
};

/// Reads a damaged case around its broken pages. The file is opened to be read only and not
/// changed.
///
/// Rows on a broken page are lost, those before and after it are kept; identifiers and victims'
/// labels are also read from their indices. A source or file whose row is lost is named
/// "(lost N)". Of the acts, those up to the first that is lost are kept. A page whose bytes changed
/// in a way that SQLite does not notice is read as it is. A file that was cut short is read in
/// memory, with broken pages for those that are missing.
///
/// @throws Error if the tables cannot be found at all, or if not every identifier and victim's
/// label
///         could be read: then nobody could say who has to be masked.
/// @throws Cancelled where a stop was requested.
SalvagedCase salvage(const std::filesystem::path& path, const Progress& progress = {});

} // namespace spindel::engine
