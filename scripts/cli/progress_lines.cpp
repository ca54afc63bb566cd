#include "scripts/cli/progress_lines.h"

#include <cstdio>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "scripts/cli/row_rate.h"

namespace spindel::cli {

namespace {

void write_line(const std::string& line)
{
    fmt::print(stderr, "{}\n", line);
    std::fflush(stderr);
}

} // namespace

void ProgressLines::show(std::string_view stage, std::uint64_t done, std::uint64_t total)
{
    if (!is_due(stage, done == total)) return;
    write_line(nlohmann::ordered_json({{"stage", stage}, {"done", done}, {"total", total}}).dump());
}

void ProgressLines::show(const engine::RowProgress& rows)
{
    if (!is_due(rows.stage, rows.bytes == rows.total_bytes)) return;
    write_line(to_json(rows, row_rate(rows, Clock::now() - begin_)));
}

bool ProgressLines::is_due(std::string_view stage, bool is_last)
{
    const auto now = Clock::now();
    const bool is_due = stage != stage_ || is_last || now - last_ >= std::chrono::milliseconds{500};
    if (!is_due) return false;
    stage_ = stage;
    last_ = now;
    return true;
}

} // namespace spindel::cli
