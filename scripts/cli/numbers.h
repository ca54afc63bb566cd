/// Checks of numbers on the command line that say in plain words what they expect.
#pragma once

#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace spindel::cli {

/// A whole number in digits alone, not below `least`.
inline CLI::Validator whole_number(std::uint64_t least)
{
    return {[least](std::string& text) {
                std::uint64_t value = 0;
                const auto* end = text.data() + text.size();
                const auto read = std::from_chars(text.data(), end, value);
                const bool fits = read.ec == std::errc{} && read.ptr == end && value >= least;
                return fits ? "" : fmt::format("\"{}\" is not a whole number from {}", text, least);
            },
            ""};
}

/// A decimal number from 0 to 1.
inline CLI::Validator share()
{
    return {[](std::string& text) {
                double value = 0;
                const auto* end = text.data() + text.size();
                const auto read = std::from_chars(text.data(), end, value);
                const bool fits =
                    read.ec == std::errc{} && read.ptr == end && value >= 0 && value <= 1;
                return fits ? "" : fmt::format("\"{}\" is not a number from 0 to 1", text);
            },
            ""};
}

/// A decimal number between two others, neither of them included.
inline CLI::Validator number_between(double least, double most)
{
    return {[least, most](std::string& text) {
                double value = 0;
                const auto* end = text.data() + text.size();
                const auto read = std::from_chars(text.data(), end, value);
                const bool fits =
                    read.ec == std::errc{} && read.ptr == end && value > least && value < most;
                return fits ? ""
                            : fmt::format("\"{}\" is not a number between {} and {}", text, least,
                                          most);
            },
            ""};
}

/// A decimal number from nought.
inline CLI::Validator number_from_0()
{
    return {[](std::string& text) {
                double value = 0;
                const auto* end = text.data() + text.size();
                const auto read = std::from_chars(text.data(), end, value);
                const bool fits =
                    read.ec == std::errc{} && read.ptr == end && value >= 0 && std::isfinite(value);
                return fits ? "" : fmt::format("\"{}\" is not a number from 0", text);
            },
            ""};
}

/// A decimal number above nought.
inline CLI::Validator positive_number()
{
    return {[](std::string& text) {
                double value = 0;
                const auto* end = text.data() + text.size();
                const auto read = std::from_chars(text.data(), end, value);
                const bool fits =
                    read.ec == std::errc{} && read.ptr == end && value > 0 && std::isfinite(value);
                return fits ? "" : fmt::format("\"{}\" is not a number above 0", text);
            },
            ""};
}

} // namespace spindel::cli
