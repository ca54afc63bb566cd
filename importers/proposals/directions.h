/// Who called whom, in a proposed profile of calls.
#pragma once

#include <string>
#include <vector>

#include "importers/proposals/column_names.h"

namespace spindel::importers::proposals {

/// What a proposal says of the columns that need a direction.
struct ProposedSides {
    std::string remarks;    // comments, for [fields]
    std::string cases;      // [[case]] tables and comments, behind [fields]
    bool fill_ends = false; // the cases fill caller_id and callee_id
};

/// Takes caller, called one and handset from columns that do not say which is which: by the words
/// of a direction where a column holds such, else as far as there is no doubt. What cannot be told
/// stays unmapped, with a remark: a call turned round accuses the wrong one.
///
/// @param matched gets caller, called one and handset where no direction is needed, and loses what
/// is
///        mapped by cases.
ProposedSides propose_sides(MatchedColumns& matched, const std::vector<std::string>& header,
                            const std::vector<std::vector<std::string>>& rows);

} // namespace spindel::importers::proposals
