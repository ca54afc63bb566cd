/// UTC seconds, windows of time, and the RFC 3339 form in which records state them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace spindel::engine {

using Time = std::chrono::sys_seconds;

/// From (counts) to (does not count); an absent end is open.
struct Window {
    std::optional<Time> from;
    std::optional<Time> to;

    bool contains(Time time) const { return (!from || *from <= time) && (!to || time < *to); }
    friend bool operator==(const Window&, const Window&) = default;
};

/// Reads "2025-03-01T14:05:09Z" or the same with an offset; fractions of a second are cut off.
/// Years 0001 to 9999. @return nothing where the text is anything else.
std::optional<Time> parse_time(std::string_view text);

/// Reads "2025-03-01" as midnight UTC. @return nothing where the text is anything else.
std::optional<Time> parse_date(std::string_view text);

/// "2025-03-01T14:05:09Z".
std::string format_time(Time time);

/// "2025-03-01", the UTC day of a time.
std::string format_date(Time time);

} // namespace spindel::engine
