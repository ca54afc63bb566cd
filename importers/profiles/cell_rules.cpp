#include "importers/profiles/cell_rules.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "importers/hidden_numbers.h"
#include "importers/local_time.h"
#include "importers/profiles/amount_text.h"
#include "importers/pseudonyms/identifier_columns.h"

namespace spindel::importers::profiles {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; // U+FFFD

bool is_amount(std::string_view column)
{
    return column == "amount" || column == "weight" || column == "per_eur";
}

/// "1:05:09" and "65:09" as seconds.
std::optional<std::string> seconds(std::string_view clock)
{
    std::int64_t total = 0;
    for (int parts = 0; parts < 3; ++parts) {
        const auto colon = std::min(clock.find(':'), clock.size());
        std::int64_t number = 0;
        const auto [end, failed] = std::from_chars(clock.data(), clock.data() + colon, number);
        if (failed != std::errc() || end != clock.data() + colon || number < 0) return {};
        if (parts > 0 && number > 59) return {};
        total = total * 60 + number;
        if (colon == clock.size()) return std::to_string(total);
        clock.remove_prefix(colon + 1);
    }
    return {};
}

std::string piece(std::string_view text, std::string_view separator, std::size_t part)
{
    for (; part > 1; --part) {
        const auto at = text.find(separator);
        if (at == std::string_view::npos) return {};
        text.remove_prefix(at + separator.size());
    }
    return std::string(text.substr(0, text.find(separator)));
}

} // namespace

std::optional<std::string_view> apply_rule(std::string& text, const FieldRule& rule,
                                           const Profile& profile, const std::string& column)
{
    if (text.find(kReplacement) != std::string::npos)
        return "no text in the encoding that the profile states";
    if (rule.part > 0) text = piece(text, rule.split, rule.part);
    if (!rule.lookup.empty()) {
        const auto at = rule.lookup.find(text);
        if (at == rule.lookup.end() && !rule.otherwise && !text.empty())
            return "not among the words of the profile's lookup";
        text = at != rule.lookup.end() ? at->second : rule.otherwise.value_or("");
    }
    if (pseudonyms::identifier_kind(column) == engine::EntityKind::phone &&
        is_hidden_word(text, profile.hidden)) {
        text = kHiddenNumber;
        return {};
    }
    if (text.empty()) return {};
    if (is_amount(column)) text = with_sign_in_front(text);
    const bool has_sign = text[0] == '-' || text[0] == '+';
    auto number = text.substr(rule.is_absolute && has_sign ? 1 : 0);
    if (is_amount(column)) {
        auto amount = with_point(number, profile.decimal);
        if (!amount)
            return "no amount with the profile's decimal mark, thousands parted in threes if at "
                   "all";
        number = *std::move(amount);
    }
    text = std::move(number);
    if (rule.is_clock) {
        const auto length = seconds(text);
        if (!length) return "no duration such as 1:05:09";
        text = *length;
    }
    if (rule.time_format.empty()) return {};
    const auto time = read_local_time(text, rule.time_format, profile.zone);
    if (const auto* why = std::get_if<std::string_view>(&time)) return *why;
    text = engine::format_time(std::get<engine::Time>(time));
    return {};
}

} // namespace spindel::importers::profiles
