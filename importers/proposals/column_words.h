/// The words by which columns are known, in the languages of Europe's operators and banks.
#pragma once

#include <span>
#include <string_view>

#include "engine/records.h"

namespace spindel::importers::proposals {

/// A column and the names that it goes by, as `plain_name` writes them, parted by blanks.
struct ColumnWords {
    engine::RecordKind kind;
    std::string_view column; // of the contract, or of `MatchedColumns::sides`
    std::string_view names;
};

/// Columns of the contract. Times are columns that hold day and time of day, or the day alone.
std::span<const ColumnWords> contract_words();

/// Columns that say nothing of the ends without another one.
std::span<const ColumnWords> side_words();

/// Days and times of day that stand beside each other, as "day" and "clock" of each kind.
std::span<const ColumnWords> time_words();

} // namespace spindel::importers::proposals
