#include "analysis/report/words.h"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "engine/record_graph.h"

namespace spindel::analysis::report {

std::string grouped(std::int64_t number)
{
    constexpr std::string_view kNarrowBlank = "\u202F";
    const auto digits = fmt::format("{}", number);
    const std::size_t sign = number < 0 ? 1 : 0;
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const auto left = digits.size() - i;
        if (i > sign && left % 3 == 0) out += kNarrowBlank;
        out += digits[i];
    }
    return out;
}

std::string decimal(double number, int decimals)
{
    if (!std::isfinite(number)) return "–";
    return fmt::format("{:.{}f}", number, decimals);
}

std::string percent(double share)
{
    if (!std::isfinite(share)) return "–";
    return fmt::format("{:.0f}\u00A0%", 100 * share);
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many)
{
    return fmt::format("{}\u00A0{}", grouped(number), number == 1 ? one : many);
}

std::string listed(const std::vector<std::string>& items)
{
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += i + 1 == items.size() ? " and " : ", ";
        out += items[i];
    }
    return out;
}

std::string moment(engine::Time time)
{
    if (time == engine::kNoTime) return "unknown";
    const auto shown = engine::format_time(time); // 2025-03-01T14:05:09Z
    return shown.substr(0, 10) + "\u00A0" + shown.substr(11, 8);
}

std::string day(engine::Time time)
{
    return time == engine::kNoTime ? "unknown" : engine::format_date(time);
}

std::string country_words(engine::Country country)
{
    if (!country.known()) return "country unknown";
    return fmt::format("{} ({})", country.name(), country.code());
}

std::string short_country(engine::Country country)
{
    return country.known() ? std::string(country.code()) : "?";
}

std::string jurisdiction_words(std::string_view jurisdiction)
{
    const auto country = engine::Country::parse(jurisdiction);
    return country && country->known() ? country_words(*country) : std::string(jurisdiction);
}

std::string_view layer_words(engine::Layer layer)
{
    constexpr std::array<std::string_view, engine::kLayers.size()> kWords{
        "calls and messages", "payments", "journeys", "stated contacts"};
    return kWords[static_cast<std::size_t>(layer)];
}

std::string shortened(std::string_view text, std::size_t most)
{
    std::size_t characters = 0;
    std::size_t cut = text.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((text[i] & 0xC0) == 0x80) continue; // continues a character
        if (++characters == most) cut = i;
        if (characters > most) return std::string(text.substr(0, cut)) + "…";
    }
    return std::string(text);
}

} // namespace spindel::analysis::report
