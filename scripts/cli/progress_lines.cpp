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
    rows_ = rows;
    rows_.stage = {};
    has_rows_ = true;
    if (!is_due(rows.stage, rows.bytes == rows.total_bytes)) return;
    write_line(to_json(rows, row_rate(rows, Clock::now() - begin_)));
}

void ProgressLines::finish()
{
    const auto total = has_rows_ ? rows_.all_total_bytes : 1;
    nlohmann::ordered_json line{{"stage", "finished"}, {"done", total}, {"total", total}};
    if (has_rows_) {
        rows_.stage = "finished";
        rows_.all_bytes = total; // what an earlier import knows is not read again
        line.update(
            nlohmann::ordered_json::parse(to_json(rows_, row_rate(rows_, Clock::now() - begin_))));
    }
    line["finished"] = true;
    write_line(line.dump());
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
