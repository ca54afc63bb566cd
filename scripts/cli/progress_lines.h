/// How far long work is, as JSON lines on standard error, for programs that wait for it.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/progress.h"

namespace spindel::cli {

/// Writes a line when a stage begins, one when it ends, and in between at most two a second; one more
/// when all is done.
class ProgressLines {
public:
    void show(std::string_view stage, std::uint64_t done, std::uint64_t total);
    void show(const engine::RowProgress& rows);

    /// The last line: `done` is `total`, and `finished` is true. Work that fails has none.
    void finish();

private:
    using Clock = std::chrono::steady_clock;

    bool is_due(std::string_view stage, bool is_last);

    std::string stage_;
    engine::RowProgress rows_; // the last ones, without a stage
    bool has_rows_ = false;
    Clock::time_point last_{};
    Clock::time_point begin_ = Clock::now();
};

} // namespace spindel::cli
