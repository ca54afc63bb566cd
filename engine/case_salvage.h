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
    bool has_own_version = true;       // else it says that it is of one that there is not
};

/// Reads a damaged case around its broken pages, one that was cut short up to there. The file is
/// opened to be read only and not changed.
///
/// Rows on a broken page are lost, those before and after it are kept; identifiers and victims'
/// labels are also read from their indices. A source or file whose row is lost is named
/// "(lost N)". Records with a cell that no import writes (salvaged_rows.h) are lost, too. Of the
/// acts, those up to the first that is lost are kept. A page whose bytes changed in a way that
/// neither SQLite notices nor the order of its keys shows is read as it is.
///
/// @throws Error if the tables cannot be found at all, or if not every identifier and victim's
/// label could be read: then nobody could say who has to be masked. Cancelled once a stop was
/// requested.
///
/// Always ends: keys only grow.
SalvagedCase salvage(const std::filesystem::path& path, const Progress& progress = {});

} // namespace spindel::engine
