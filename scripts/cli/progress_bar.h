/// One line on a terminal's standard error that shows how far long work is.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "engine/progress.h"

namespace spindel::cli {

/// Draws at most ten times a second, and nothing where standard error is no terminal.
class ProgressBar {
public:
    explicit ProgressBar(bool wanted);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(std::string_view stage, std::uint64_t done, std::uint64_t total);
    void show(const engine::RowProgress& rows);
    /// Wipes the line, so that other text can follow.
    void clear();

private:
    bool is_due();
    void draw(std::uint64_t done, std::uint64_t total, std::string_view text);

    bool is_drawn_ = false;
    bool draws_ = false;
    std::chrono::steady_clock::time_point last_{};
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

} // namespace spindel::cli
