/// What operators, banks and border posts call the columns of the record contract.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/records.h"
#include "importers/proposals/cell_contents.h"

namespace spindel::importers::proposals {

/// A table's columns read as one kind of records.
struct MatchedColumns {
    /// Nothing where neither names nor cells tell the kind; then no column is matched.
    std::optional<engine::RecordKind> kind;
    /// The contract's columns, each with its place in the header; a day and a time of day are two.
    std::map<std::string, std::vector<std::size_t>> columns;
    /// Columns that say nothing of the record's ends without another one. Of calls: "own" and
    /// "other" number, "third" number that a call was passed on to, "device" of the own number,
    /// "direction". Of payments: "own" and "other" account, "mark" (debit or credit), amounts that
    /// go "out" of the own account and "in".
    std::map<std::string, std::size_t> sides;
    std::set<std::string> by_cells;  // the contract's columns that cells alone told
    std::vector<std::size_t> others; // places that were not told
};

/// A name of a column as names are compared: letters and digits of ASCII in lower case, marks off
/// letters, and what stands in brackets left out ("Längd (s)": "langd").
std::string plain_name(std::string_view name);

/// The kind most of whose columns the names tell, the first in the contract's order where several
/// do, if they say of whom records are, or else the kind that the cells tell (two telephone
/// numbers, an IBAN). A column is taken by its name, where its cells do not contradict that; times,
/// amounts and currencies also by their cells, where only one column holds such. Who called or paid
/// whom is never told by cells.
/// @param contents of each column of the header.
MatchedColumns match_columns(const std::vector<std::string>& header,
                             const std::vector<Content>& contents);

} // namespace spindel::importers::proposals
