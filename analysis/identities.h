/// Who stands behind which identifiers, each merge with its reason.
#pragma once

#include <string>
#include <vector>

#include "analysis/persona_text.h"
#include "engine/table.h"

namespace spindel::analysis {

/// Why two numbers are taken for one user's: "took over 5 contacts of P-2 (likeness ...)".
std::string merge_words(const Subject& subject, const engine::Merge& merge);

/// A merge as a row about one of its numbers.
struct MergeRow {
    engine::Merge merge;
    bool is_newer = true; // which number the row is about
};

/// The merges in the order in which they were made: of the newer number, and before that of the
/// older where nothing else says who is behind it (unless the persona is called by it). Those of
/// masked numbers come last, by what is shown.
std::vector<MergeRow> merge_rows(const Subject& subject);

/// The records that give an identifier to an actor, by the identifier; those of whom or what is
/// masked come last, by what is shown.
std::vector<engine::Attribution> attribution_rows(const Subject& subject);

/// A row for each of `attribution_rows`, then one for each of `merge_rows`:
/// `node,kind,category,country,identifier,identifier_kind,evidence,reason,valid_from,valid_to,record,
/// grade`. `evidence` is "recorded" (a record states it, or one handset shows it), "inferred" (a
/// number took over another's contacts), or "disputed" (another record gives the identifier to
/// somebody else at the same time, so neither is charged with what was done with it).
engine::Table personas_table(const Subject& subject);

} // namespace spindel::analysis
