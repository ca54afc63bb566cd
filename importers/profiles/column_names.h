/// What operators and banks call the columns of the record contract.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/records.h"

namespace spindel::importers::profiles {

/// A header read as one kind of records.
struct MatchedColumns {
    engine::RecordKind kind = engine::RecordKind::call;
    /// The contract's columns, each with its place in the header; a date and a time of day are two.
    std::map<std::string, std::vector<std::size_t>> columns;
    /// Of calls, columns that do not say who called whom: "own" and "other" number, "third" number
    /// that a call was passed on to, "device" of the own number, "direction".
    std::map<std::string, std::size_t> sides;
    std::vector<std::size_t> others; // places that no name told
};

/// The kind most of whose columns a header names, the first in the contract's order where several
/// do.
MatchedColumns match_columns(const std::vector<std::string>& header);

/// Whether the contract's column holds times.
bool is_time_column(engine::RecordKind kind, std::string_view column);

} // namespace spindel::importers::profiles
