#include "scripts/cli/row_rate.h"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace spindel::cli {

namespace {

std::string grouped(std::int64_t number)
{
    auto digits = std::to_string(number);
    for (auto at = std::ssize(digits) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

double tenths(double value)
{
    return std::round(value * 10) / 10;
}

} // namespace

RowRate row_rate(const engine::RowProgress& rows, std::chrono::duration<double> since_begin)
{
    constexpr double kMegabyte = 1e6;
    RowRate rate;
    rate.seconds = since_begin.count();
    if (rate.seconds <= 0) return rate;
    const auto bytes = static_cast<double>(rows.all_bytes);
    rate.rows_per_second = static_cast<double>(rows.rows) / rate.seconds;
    rate.megabytes_per_second = bytes / kMegabyte / rate.seconds;
    if (bytes > 0 && rows.all_total_bytes >= rows.all_bytes) {
        const auto left = static_cast<double>(rows.all_total_bytes - rows.all_bytes);
        rate.seconds_left = left * rate.seconds / bytes;
    }
    return rate;
}

std::string to_text(const engine::RowProgress& rows, const RowRate& rate)
{
    auto text = fmt::format("{} {}, {} rows/s, {:.0f} MB/s", grouped(rows.rows),
                            rows.rows == 1 ? "row" : "rows",
                            grouped(std::llround(rate.rows_per_second)), rate.megabytes_per_second);
    if (rate.seconds_left) text += fmt::format(", {:.0f} s left", std::ceil(*rate.seconds_left));
    if (rows.quarantined > 0) text += fmt::format(", {} in quarantine", grouped(rows.quarantined));
    return text;
}

std::string to_json(const engine::RowProgress& rows, const RowRate& rate)
{
    nlohmann::ordered_json line{{"stage", rows.stage},
                                {"bytes", rows.all_bytes},
                                {"total_bytes", rows.all_total_bytes},
                                {"rows", rows.rows},
                                {"quarantined", rows.quarantined},
                                {"seconds", tenths(rate.seconds)},
                                {"rows_per_second", std::llround(rate.rows_per_second)},
                                {"megabytes_per_second", tenths(rate.megabytes_per_second)}};
    line["seconds_left"] = nullptr;
    if (rate.seconds_left) line["seconds_left"] = tenths(*rate.seconds_left);
    return line.dump();
}

} // namespace spindel::cli
