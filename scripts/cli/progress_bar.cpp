#include "scripts/cli/progress_bar.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "scripts/cli/row_rate.h"

namespace spindel::cli {

ProgressBar::ProgressBar(bool wanted) : draws_(wanted && isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar()
{
    clear();
}

void ProgressBar::show(std::string_view stage, std::uint64_t done, std::uint64_t total)
{
    if (is_due()) draw(done, total, stage);
}

void ProgressBar::show(const engine::RowProgress& rows)
{
    if (!is_due()) return;
    const auto rate = row_rate(rows, std::chrono::steady_clock::now() - begin_);
    draw(rows.all_bytes, rows.all_total_bytes,
         fmt::format("{}: {}", rows.stage, to_text(rows, rate)));
}

bool ProgressBar::is_due()
{
    const auto now = std::chrono::steady_clock::now();
    if (!draws_ || (is_drawn_ && now - last_ < std::chrono::milliseconds{100})) return false;
    last_ = now;
    return true;
}

void ProgressBar::draw(std::uint64_t done, std::uint64_t total, std::string_view text)
{
    is_drawn_ = true;
    constexpr std::uint64_t kWidth = 30;
    const std::uint64_t filled = total > 0 ? kWidth * std::min(done, total) / total : 0;
    const std::string bar = std::string(filled, '#') + std::string(kWidth - filled, '.');
    const std::string share =
        total > 0 ? fmt::format("{:3} %", 100 * std::min(done, total) / total) : "    ";
    fmt::print(stderr, "\r\033[K[{}] {} {}", bar, share, text);
    std::fflush(stderr);
}

void ProgressBar::clear()
{
    if (!is_drawn_) return;
    fmt::print(stderr, "\r\033[K");
    std::fflush(stderr);
    is_drawn_ = false;
}

} // namespace spindel::cli
