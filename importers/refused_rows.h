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

/// Tells the import whom the row calls a victim, in however odd a form ("Victims"), and which phone,
/// account or travel document it gives to whom. Cells that are no identifiers say nothing.
void note_refused(engine::CaseImport& import, const RefusedCells& cells);

/// True where the word "victim" stands anywhere in a text, in capitals or not.
bool says_victim(std::string_view text);

/// The cells of a line that is no CSV, as far as they can be told: cut at commas, less quotes and
/// blanks at their ends.
std::vector<std::string> cells_at_commas(std::string_view line);

} // namespace spindel::importers
