#include "importers/local_time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <stdexcept>

#include <date/tz.h>

namespace spindel::importers {

namespace {

constexpr long kFarthestOffset = 14L * 60 * 60; // seconds, of the Line Islands

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

/// Whether a format of times has a time of day.
bool tells_clock(std::string_view format)
{
    constexpr std::array<std::string_view, 10> kLetters{"%H", "%I", "%k", "%l", "%T",
                                                        "%R", "%r", "%c", "%X", "%s"};
    return std::ranges::any_of(kLetters, [format](std::string_view letter) {
        return format.find(letter) != std::string_view::npos;
    });
}

/// How long a text of a format is whose figures follow upon each other ("%Y%m%d"): there strptime
/// would take 2025311 for the 11th of March. @return 0 where something parts all figures.
std::size_t packed_size(std::string_view format)
{
    std::size_t size = 0;
    bool is_packed = false;
    for (std::size_t i = 0; i < format.size(); ++i, ++size) {
        if (format[i] != '%' || i + 1 == format.size()) continue;
        ++i;
        if (std::string_view("YymdHIMSjbp").find(format[i]) == std::string_view::npos) return 0;
        size += format[i] == 'Y' ? 3 : format[i] == 'b' || format[i] == 'j' ? 2 : 1;
        is_packed = is_packed || format.substr(i + 1).starts_with('%');
    }
    return is_packed ? size : 0;
}

/// Seconds since 1970, of which the last three digits may be thousandths.
TimeOrFault since_1970(std::string_view digits, bool has_thousandths)
{
    std::int64_t count = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    constexpr std::int64_t kLast = 253402300800; // the year 10000
    const auto seconds = has_thousandths ? count / 1000 : count;
    if (failed != std::errc() || end != digits.data() + digits.size() || count < 0 ||
        seconds >= kLast)
        return "no time of the form that the profile states";
    return engine::Time{std::chrono::seconds{seconds}};
}

/// A text without the decimals of its seconds: records are kept by whole ones.
std::string without_decimals(std::string_view text, const std::string& format)
{
    std::string whole(text);
    const auto seconds = std::min(format.find("%S"), format.find("%T"));
    const auto behind = seconds == format.npos ? format.npos : seconds + 2;
    if (behind == format.npos || format.substr(behind).starts_with('.')) return whole;
    std::tm parts = nothing_read();
    const char* end =
        strptime_l(whole.c_str(), format.substr(0, behind).c_str(), &parts, plain_locale());
    if (end == nullptr || (*end != '.' && *end != ',')) return whole;
    const auto at = static_cast<std::size_t>(end - whole.c_str());
    const auto next = std::min(whole.find_first_not_of("0123456789", at + 1), whole.size());
    if (next > at + 1) whole.erase(at, next - at);
    return whole;
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
    if (format == kEpochSeconds || format == kEpochMilliseconds)
        return since_1970(text, format == kEpochMilliseconds);
    const auto whole = without_decimals(text, format);
    std::tm parts = nothing_read();
    const bool asks_this_machine = format.find("%s") != std::string::npos; // for its time zone
    const char* end = asks_this_machine
                          ? nullptr
                          : strptime_l(whole.c_str(), format.c_str(), &parts, plain_locale());
    const date::year_month_day day{date::year{parts.tm_year + 1900},
                                   date::month{static_cast<unsigned>(parts.tm_mon + 1)},
                                   date::day{static_cast<unsigned>(parts.tm_mday)}};
    const bool is_of_our_time = day.ok() && day.year() >= date::year{1900}; // not "25"
    const auto rest =
        end == nullptr ? "unread" : std::string_view(whole).substr(end - whole.c_str());
    const auto size = packed_size(format);
    const bool is_in_place =
        size == 0 || (whole.size() - rest.size() == size &&
                      std::ranges::count(whole, ' ') == std::ranges::count(format, ' '));
    if (!is_in_place || !rest.empty() || !is_of_our_time || parts.tm_sec > 59)
        return "no time of the form that the profile states";
    const auto local = date::local_days{day} + std::chrono::hours{parts.tm_hour} +
                       std::chrono::minutes{parts.tm_min} + std::chrono::seconds{parts.tm_sec};
    if (std::abs(parts.tm_gmtoff) > kFarthestOffset)
        return "a time whose offset from UTC no zone has";
    if (format.find("%z") != std::string::npos)
        return engine::Time{local.time_since_epoch() - std::chrono::seconds{parts.tm_gmtoff}};
    if (!tells_clock(format)) return engine::Time{local.time_since_epoch()};
    return from_local(std::chrono::local_seconds{local.time_since_epoch()}, zone);
}

std::string unknown_letter(std::string_view format)
{
    if (format == kEpochSeconds || format == kEpochMilliseconds) return {};
    for (auto at = format.find('%'); at != format.npos; at = format.find('%', at + 2)) {
        const bool is_known =
            at + 1 < format.size() &&
            std::string_view("aAbBcCdDeFhHIjklmMnprRStTuUwWxXyYz%").find(format[at + 1]) !=
                std::string_view::npos;
        if (!is_known) return std::string(format.substr(at, 2));
    }
    return {};
}

bool needs_no_zone(std::string_view format)
{
    return format == kEpochSeconds || format == kEpochMilliseconds ||
           format.find("%z") != std::string_view::npos || !tells_clock(format);
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
