/// The rows of a block of a file, each checked: a record, or why it is refused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "importers/csv_reader.h"
#include "importers/header.h"
#include "importers/refused_rows.h"
#include "importers/row_check.h"

namespace spindel::importers {

/// What quarantine keeps of a row.
struct RefusedRow {
    Fault fault;
    RefusedCells cells;
    bool is_in_place = true; // each cell is known to stand under its own column
    std::string text;        // as it came, but for masked raw identifiers
};

/// One row, checked.
struct CheckedRow {
    std::int64_t line = 0;
    std::string_view text; // as it came, within the block
    std::variant<engine::Record, RefusedRow> content;
    std::string aside; // the cells of unknown columns, as JSON; empty where there are none
};

/// The rows of a block, and the block that they are read from.
struct CheckedBlock {
    CsvReader rows;
    std::string digest{};
    /// How many rows it has, where all of them are known to be in the case: none is checked then.
    std::optional<std::int64_t> known_rows{};
    std::vector<CheckedRow> checked{};
};

/// Checks the rows that a block's reader has left; the block stays where it is from then on. Any
/// number of threads may do so at once.
void check_rows(CheckedBlock& block, const Header& header, const RowReader& reader);

/// A row that has the right form, but is refused all the same.
RefusedRow refused_row(std::string_view text, const Header& header, Fault fault);

} // namespace spindel::importers
