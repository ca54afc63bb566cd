/// Who paid whom, in a proposed profile of payments.
#pragma once

#include <string>
#include <vector>

#include "importers/proposals/column_names.h"

namespace spindel::importers::proposals {

/// What a proposal says of accounts that are payer of one row and payee of another.
struct ProposedAccounts {
    std::string remarks;    // comments, for [fields]
    std::string cases;      // [[case]] tables, behind [fields]
    bool fill_ends = false; // payer and payee are filled by cases or fields of this proposal
    std::string fields;     // lines of [fields]
    bool has_signed_amount = false; // whose sign is dropped, since it says who paid
    std::vector<std::string> empty; // words for no amount, as they stand there
};

/// Takes payer and payee from a column of the own account and one of the other: by a mark of debit
/// and credit, by two columns of amounts (out and in), or by the minus of amounts. What cannot be
/// told stays unmapped, with a remark.
/// @param matched loses what is mapped here, and gets two columns of amounts as one.
ProposedAccounts propose_accounts(MatchedColumns& matched, const std::vector<std::string>& header,
                                  const std::vector<std::vector<std::string>>& rows);

} // namespace spindel::importers::proposals
