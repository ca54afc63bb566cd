#include "importers/local_time.h"

#include <ctime>
#include <stdexcept>

#include <date/tz.h>

namespace spindel::importers {

namespace {

/// Midnight of a day that is none, for what the format leaves out.
std::tm nothing_read()
{
    std::tm parts{};
    parts.tm_year = -1900;
    parts.tm_mon = -1;
    return parts;
}

/// Names of months and days are English wherever the program runs.
locale_t plain_locale()
{
    static const locale_t locale = newlocale(LC_ALL_MASK, "C", nullptr);
    return locale;
}

} // namespace

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
    const std::string whole(text);
    std::tm parts = nothing_read();
    const bool asks_this_machine = format.find("%s") != std::string::npos; // for its time zone
    const char* end = asks_this_machine ? nullptr
                                        : strptime_l(whole.c_str(), format.c_str(), &parts,
                                                     plain_locale());
    const date::year_month_day day{date::year{parts.tm_year + 1900},
                                   date::month{static_cast<unsigned>(parts.tm_mon + 1)},
                                   date::day{static_cast<unsigned>(parts.tm_mday)}};
    const bool is_of_our_time = day.ok() && day.year() >= date::year{1900}; // not "25"
    if (end != whole.c_str() + whole.size() || !is_of_our_time || parts.tm_sec > 59)
        return "no time of the form that the profile states";
    const auto local = date::local_days{day} + std::chrono::hours{parts.tm_hour} +
                       std::chrono::minutes{parts.tm_min} + std::chrono::seconds{parts.tm_sec};
    if (format.find("%z") != std::string::npos)
        return engine::Time{local.time_since_epoch() - std::chrono::seconds{parts.tm_gmtoff}};
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
