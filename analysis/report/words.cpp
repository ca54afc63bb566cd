#include "analysis/report/words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/report/swedish/sentences.h"
#include "engine/record_graph.h"

namespace spindel::analysis::report {

std::string_view Words::of(std::string_view english) const
{
    return language_ == Language::english ? english : swedish::sentence(english);
}

std::string Words::marked(std::string number) const
{
    if (language_ == Language::swedish) std::ranges::replace(number, '.', ',');
    return number;
}

std::string Words::counted(std::int64_t number, std::string_view one, std::string_view many) const
{
    return fmt::format("{}\u00A0{}", grouped(number), of(number == 1 ? one : many));
}

std::string Words::listed(const std::vector<std::string>& items) const
{
    const auto last = fmt::format(" {} ", of("and"));
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += i + 1 == items.size() ? last : ", ";
        out += items[i];
    }
    return out;
}

std::string Words::finding(std::string_view english) const
{
    return language_ == Language::english ? std::string(english) : swedish::finding(english);
}

std::string Words::import_step(std::string_view english) const
{
    return language_ == Language::english ? std::string(english) : swedish::import_step(english);
}

std::string Words::line_of(const std::vector<Reason>& reasons) const
{
    std::string line;
    for (const auto& reason : reasons)
        line += (line.empty() ? "" : "; ") + finding(reason.words);
    return line;
}

std::string Words::grouped(std::int64_t number) const
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

std::string Words::decimal(double number, int decimals) const
{
    if (!std::isfinite(number)) return "–";
    return marked(fmt::format("{:.{}f}", number, decimals));
}

std::string Words::figure(const engine::Figure& figure) const
{
    return marked(figure.text());
}

std::string Words::amount(std::int64_t ten_thousandths) const
{
    return marked(engine::format_amount(ten_thousandths));
}

std::string Words::percent(double share) const
{
    if (!std::isfinite(share)) return "–";
    return fmt::format("{:.0f}\u00A0%", 100 * share);
}

std::string Words::moment(engine::Time time) const
{
    if (time == engine::kNoTime) return (*this)("unknown");
    const auto shown = engine::format_time(time); // 2025-03-01T14:05:09Z
    return shown.substr(0, 10) + "\u00A0" + shown.substr(11, 8);
}

std::string Words::day(engine::Time time) const
{
    return time == engine::kNoTime ? (*this)("unknown") : engine::format_date(time);
}

std::string Words::country_name(engine::Country country) const
{
    return (*this)(country.known() ? country.name() : "not known");
}

std::string Words::country(engine::Country country) const
{
    if (!country.known()) return (*this)("country unknown");
    return fmt::format("{} ({})", country_name(country), country.code());
}

std::string Words::jurisdiction(std::string_view jurisdiction) const
{
    const auto found = engine::Country::parse(jurisdiction);
    return found && found->known() ? country(*found) : std::string(jurisdiction);
}

std::string Words::layer(engine::Layer layer) const
{
    constexpr std::array<std::string_view, engine::kLayers.size()> kWords{
        "calls and messages", "payments", "journeys", "stated contacts"};
    return (*this)(kWords[static_cast<std::size_t>(layer)]);
}

std::string short_country(engine::Country country)
{
    return country.known() ? std::string(country.code()) : "?";
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
