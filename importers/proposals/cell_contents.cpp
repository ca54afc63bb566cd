#include "importers/proposals/cell_contents.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include "engine/country.h"
#include "engine/money.h"
#include "engine/time.h"
#include "importers/characters.h"
#include "importers/iban.h"
#include "importers/local_time.h"
#include "importers/profiles/amount_text.h"

namespace spindel::importers::proposals {

namespace {

constexpr std::array kDays{"%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y",
                           "%d-%m-%Y", "%m-%d-%Y", "%d-%b-%Y", "%d %b %Y", "%d.%m.%y", "%d/%m/%y",
                           "%m/%d/%y", "%d-%m-%y", "%y-%m-%d", "%Y%m%d",   "%y%m%d"};
constexpr std::array kClocks{"%H:%M:%S",    "%H:%M",    "%H.%M.%S", "%H.%M",
                             "%I:%M:%S %p", "%I:%M %p", "%H%M%S"};
constexpr std::array kPacked{"%Y%m%d%H%M%S", "%y%m%d%H%M%S"};
// by Content
constexpr std::array<std::string_view, 12> kWords{
    "",      "times", "days",       "times of day", "telephone numbers",
    "IBANs", "IMEIs", "currencies", "countries",    "amounts",
    "",      ""};

using Times = std::vector<engine::Time>;

/// The cells by a form, or nothing where it does not read all.
std::optional<Times> read_all(const std::vector<std::string>& cells, const std::string& form)
{
    Times times;
    times.reserve(cells.size());
    for (const auto& cell : cells) {
        // a zone without changes of clocks: only the form is asked
        const auto time = read_local_time(cell, form, "UTC");
        if (!std::holds_alternative<engine::Time>(time)) return {};
        times.push_back(std::get<engine::Time>(time));
    }
    return times;
}

std::vector<std::string> all_forms()
{
    std::vector<std::string> forms;
    for (const std::string day : kDays) {
        for (const auto* parting : {" ", "T"}) {
            for (const auto* clock : kClocks)
                forms.push_back(day + parting + clock);
        }
    }
    forms.insert(forms.end(), kPacked.begin(), kPacked.end());
    forms.insert(forms.end(), kDays.begin(), kDays.end());
    return forms;
}

bool is_clock(std::string_view cell)
{
    const auto colon = cell.find(':');
    const std::string day = "2000-01-01 ";
    const auto reads = [&](const char* form) {
        return std::holds_alternative<engine::Time>(
            read_local_time(day + std::string(cell), std::string("%Y-%m-%d ") + form, "UTC"));
    };
    if (colon == std::string_view::npos)
        return (cell.size() == 6 && reads("%H%M%S")) || reads("%H.%M.%S");
    const bool is_length =
        std::ranges::all_of(cell, [](char c) { return is_digit(c) || c == ':'; });
    return is_length || std::ranges::any_of(kClocks, reads);
}

/// Digits with blanks and marks between them, at least seven behind a plus, a zero or a bracket,
/// else at least ten; no longer than numbers are.
bool is_phone(std::string_view cell)
{
    std::size_t digits = 0;
    for (const char c : cell) {
        if (is_digit(c))
            ++digits;
        else if (std::string_view("+ ()-/.").find(c) == std::string_view::npos)
            return false;
    }
    const bool is_begun = !cell.empty() && std::string_view("+(0").find(cell[0]) != cell.npos;
    return digits >= (is_begun ? 7U : 10U) && digits <= (is_begun ? 15U : 13U);
}

/// 15 digits with a right check digit (Luhn).
bool is_device(std::string_view cell)
{
    if (cell.size() != 15 || !are_digits(cell)) return false;
    int sum = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const int digit = (cell[i] - '0') * (i % 2 == 1 ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

bool is_currency(std::string_view cell)
{
    return engine::Currency::parse(cell).has_value();
}

bool is_country(std::string_view cell)
{
    return !cell.empty() && engine::Country::parse(cell).has_value();
}

bool is_amount(std::string_view cell)
{
    const auto number = profiles::with_sign_in_front(cell);
    if (number[0] != '-' && number.find_first_of(",.") == std::string::npos) return false;
    return profiles::with_point(number, '.') || profiles::with_point(number, ',');
}

bool are_mostly(const std::vector<std::string>& cells,
                const std::function<bool(std::string_view)>& is)
{
    return 10 * static_cast<std::size_t>(std::ranges::count_if(cells, is)) >= 9 * cells.size();
}

} // namespace

std::string_view words(Content content)
{
    return kWords[static_cast<std::size_t>(content)];
}

bool are_exact_times(const std::vector<std::string>& cells)
{
    return !cells.empty() && std::ranges::all_of(cells, [](const auto& cell) {
        return engine::parse_time(cell).has_value();
    });
}

std::vector<std::string> time_forms(const std::vector<std::string>& cells)
{
    static const auto forms = all_forms();
    std::vector<std::string> found;
    std::vector<Times> known;
    for (const auto& form : forms) {
        auto times = cells.empty() ? std::nullopt : read_all(cells, form);
        if (!times || std::ranges::find(known, *times) != known.end()) continue;
        known.push_back(*std::move(times));
        found.push_back(form);
    }
    return found;
}

Content content_of(const std::vector<std::string>& cells)
{
    if (cells.empty()) return Content::nothing;
    if (are_mostly(cells, is_device)) return Content::device;
    if (are_exact_times(cells)) return Content::moment;
    if (const auto forms = time_forms(cells); !forms.empty()) {
        const bool has_clock = forms.front().find_first_of("HI") != std::string::npos;
        return has_clock ? Content::moment : Content::day;
    }
    if (std::ranges::all_of(cells, is_clock)) return Content::clock;
    if (are_mostly(cells, [](std::string_view cell) { return !iban_of(cell).empty(); }))
        return Content::account;
    if (are_mostly(cells, is_currency)) return Content::currency;
    if (are_mostly(cells, is_country)) return Content::country;
    if (are_mostly(cells, is_amount)) return Content::amount;
    if (are_mostly(cells, is_phone)) return Content::phone;
    if (are_mostly(cells, are_digits)) return Content::number;
    return Content::text;
}

} // namespace spindel::importers::proposals
