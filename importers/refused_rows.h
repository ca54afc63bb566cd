/// What rows that are refused say of victims all the same.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/case_import.h"

namespace spindel::importers {

/// The cells of a refused row under the contract's column names.
using RefusedCells = std::map<std::string, std::string, std::less<>>;

/// What a refused row would be stored under; empty as far as it cannot be told.
struct RefusedKey {
    std::string source;
    std::string key; // record_id; of an actor actor_id, of a rate day and currency
};

/// A refused row as quarantine keeps it: as it came, but for cells that look like an identifier of
/// somebody (looks_raw), which are masked. Its key stays, so that the row can be known again, unless
/// it is a raw identifier.
/// @param in_place whether each cell is known to stand under its own column
std::string refused_text(std::string_view text, const std::vector<std::string>& cells,
                         const std::vector<std::string>& names, bool in_place);

/// The key of a row whose cells are known to stand under their columns. One that is a raw
/// identifier is none: corrected, the row has another.
RefusedKey refused_key(engine::RecordKind kind, const RefusedCells& cells);

/// Tells the import which phone, account or travel document the row gives to whom, and, of a row of
/// actors, whom it calls a victim in however odd a form ("Victims"). Cells that are no identifiers
/// say nothing.
/// @param in_place whether each cell is known to stand under its own column; else any may be the
///     category.
void note_refused(engine::CaseImport& import, bool is_of_actors, const RefusedCells& cells,
                  bool in_place = true);

/// The cells of a line that is no CSV, as far as they can be told: cut at commas, less quotes and
/// blanks at their ends.
std::vector<std::string> cells_at_commas(std::string_view line);

} // namespace spindel::importers
