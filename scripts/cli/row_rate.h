/// How fast rows come in, and how long it takes still.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "engine/progress.h"

namespace spindel::cli {

/// Rates since an import began.
struct RowRate {
    double seconds = 0;
    double rows_per_second = 0;
    double megabytes_per_second = 0;
    std::optional<double> seconds_left; // until all files are read; none where sizes are not known
};

/// @param since_begin how long the import has read rows.
RowRate row_rate(const engine::RowProgress& rows, std::chrono::duration<double> since_begin);

/// "1,234,567 rows, 812,000 rows/s, 67 MB/s, 9 s left, 2 in quarantine"
std::string to_text(const engine::RowProgress& rows, const RowRate& rate);

/// One object, on one line.
std::string to_json(const engine::RowProgress& rows, const RowRate& rate);

} // namespace spindel::cli
