#include "engine/time.h"

#include <fmt/format.h>

namespace spindel::engine {

namespace {

using std::chrono::January;
constexpr Time kFirst = std::chrono::sys_days{std::chrono::year{1} / January / 1};
constexpr Time kEnd = std::chrono::sys_days{std::chrono::year{10'000} / January / 1};

/// The number written in `count` digits at `at`; -1 where there are other characters.
int digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size()) return -1;
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<std::chrono::sys_days> day_at(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return {};
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    if (year < 1 || month < 0 || day < 0) return {};
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return {};
    return std::chrono::sys_days{date};
}

/// "Z" or "+hh:mm" as the seconds to take off a local time.
std::optional<std::chrono::seconds> offset_of(std::string_view text)
{
    if (text == "Z" || text == "z") return std::chrono::seconds{0};
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return {};
    const int hours = digits(text, 1, 2);
    const int minutes = digits(text, 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return {};
    const std::chrono::seconds east{hours * 3600 + minutes * 60};
    return text[0] == '+' ? east : -east;
}

} // namespace

std::optional<Time> parse_time(std::string_view text)
{
    const auto day = day_at(text);
    if (!day || text.size() < 20) return {};
    if (text[10] != 'T' && text[10] != 't') return {};
    if (text[13] != ':' || text[16] != ':') return {};
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return {};
    std::string_view rest = text.substr(19);
    if (rest.starts_with('.')) {
        const auto end = rest.find_first_not_of("0123456789", 1);
        if (end == 1 || end == std::string_view::npos) return {};
        rest.remove_prefix(end);
    }
    const auto offset = offset_of(rest);
    if (!offset) return {};
    const auto time = *day + std::chrono::hours{hour} + std::chrono::minutes{minute} +
                      std::chrono::seconds{second} - *offset;
    if (time < kFirst || time >= kEnd) return {}; // in UTC of a year that no text can say
    return time;
}

std::optional<Time> parse_date(std::string_view text)
{
    if (text.size() != 10) return {};
    return day_at(text);
}

std::string format_date(Time time)
{
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time)};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string format_time(Time time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock{time - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", format_date(time), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

} // namespace spindel::engine
