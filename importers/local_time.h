/// Local times of a stated zone into UTC, by the system's time zone database.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "engine/time.h"

namespace spindel::importers {

/// A time, or why there is none ("a local time that came twice, as clocks went back").
using TimeOrFault = std::variant<engine::Time, std::string_view>;

/// Local time in a zone as UTC.
/// @param zone of the IANA database ("Europe/Bucharest"), as `is_time_zone` knows it.
/// @return a fault for a time that came twice or never: which one is meant cannot be known.
TimeOrFault from_local(std::chrono::local_seconds local, const std::string& zone);

/// Reads a text whole by a format of strptime's letters ("%d.%m.%Y %H:%M:%S"), as local time in a
/// zone; where the format holds `%z`, by the offset in the text. A day alone is its midnight UTC,
/// as in every format;
/// decimals of seconds are cut; figures that nothing parts (`%Y%m%d`) have
/// as many digits as they need. The
/// formats `kEpochSeconds` and `kEpochMilliseconds` read digits that count from 1970 on, in UTC.
TimeOrFault read_local_time(std::string_view text, const std::string& format,
                            const std::string& zone);

inline constexpr std::string_view kEpochSeconds = "epoch";
inline constexpr std::string_view kEpochMilliseconds = "epoch-ms"; // cut to whole seconds

/// The first `%` and letter of a format that times are not read by: `%f` of other languages, `%Z`,
/// as names of zones are not unique, and `%s`, which would take this machine's zone
/// (`kEpochSeconds` does not). @return empty where all are.
std::string unknown_letter(std::string_view format);

/// Whether texts of a format mean the same in every zone: they count from 1970, tell their offset,
/// or are days.
bool needs_no_zone(std::string_view format);

bool is_time_zone(const std::string& zone);

} // namespace spindel::importers
