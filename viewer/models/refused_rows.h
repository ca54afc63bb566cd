/// The rows that imports refused, one by one.
#pragma once

#include <string>

#include "engine/case_file.h"
#include "engine/table.h"

namespace spindel::viewer {

inline constexpr std::int64_t kMostRefusedRows = 20'000;

/// Columns `file, line, column, value, refused_row`: the first `kMostRefusedRows` rows that a case refuses
/// for a reason at a column, in the order they came. Victims are masked; of a row that names one,
/// file, line and column alone are shown, since what stands beside a victim may be theirs.
/// @param column its name as masked; empty where whole rows are at fault
engine::Table refused_rows(const engine::CaseFile& case_file, const std::string& reason,
                           const std::string& column);

} // namespace spindel::viewer
