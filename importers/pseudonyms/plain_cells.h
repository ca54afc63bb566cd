/// Cells that hold many digits, and yet no number of anybody.
#pragma once

#include <string_view>

namespace spindel::importers::pseudonyms {

/// "00:90:00", "-1:05", "12:30:15,5": at most three figures of at most two digits (the first:
/// three), parted by colons.
bool is_clock(std::string_view cell);

/// "20250330 023000", "20250330T0230", "20250330 02:30:00": a day whose figures nothing parts, and
/// a time of day.
bool is_compact_time(std::string_view cell);

/// "1.234,56", "12,345.67-", "1 234,56": thousands parted in threes, at most eight digits of them,
/// and two decimals behind another mark.
bool is_parted_amount(std::string_view cell);

} // namespace spindel::importers::pseudonyms
