#include "importers/local_time.h"

#include <locale>
#include <sstream>
#include <stdexcept>

#include <date/tz.h>

namespace spindel::importers {

TimeOrFault from_local(std::chrono::local_seconds local, const std::string& zone)
{
    const date::local_seconds when{local.time_since_epoch()};
    const auto info = date::locate_zone(zone)->get_info(when);
    if (info.result == date::local_info::ambiguous)
        return "a local time that came twice, as clocks went back";
    if (info.result == date::local_info::nonexistent)
        return "a local time that never was, as clocks went forward";
    return engine::Time{when.time_since_epoch() - info.first.offset};
}

TimeOrFault read_local_time(std::string_view text, const std::string& format,
                            const std::string& zone)
{
    std::istringstream stream{std::string(text)};
    stream.imbue(std::locale::classic());
    date::local_seconds local{};
    std::chrono::minutes offset{0};
    const bool has_offset = format.find("%z") != std::string::npos;
    if (has_offset) {
        std::string ignored;
        date::from_stream(stream, format.c_str(), local, &ignored, &offset);
    } else {
        date::from_stream(stream, format.c_str(), local);
    }
    const bool is_of_our_time = local >= date::local_days{date::year{1900} / 1 / 1}; // not "25"
    if (stream.fail() || !is_of_our_time || stream.peek() != std::istringstream::traits_type::eof())
        return "no time of the form that the profile states";
    if (has_offset) return engine::Time{local.time_since_epoch() - offset};
    return from_local(std::chrono::local_seconds{local.time_since_epoch()}, zone);
}

bool is_time_zone(const std::string& zone)
{
    try {
        date::locate_zone(zone);
        return true;
    } catch (const std::runtime_error&) {
        return false;
    }
}

} // namespace spindel::importers
