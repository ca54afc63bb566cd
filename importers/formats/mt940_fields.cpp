#include "importers/formats/mt940_fields.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "engine/money.h"
#include "engine/time.h"
#include "importers/characters.h"
#include "importers/formats/cell_forms.h"
#include "importers/raw_identifiers.h"

namespace spindel::importers::formats {

namespace {

constexpr auto npos = std::string_view::npos;

/// Where a field's tag ends (":61:" 4), or 0 where the line begins no field.
std::size_t tag_end(std::string_view line)
{
    if (line.size() < 4 || line[0] != ':') return 0;
    const auto colon = line.find(':', 1);
    if (colon == npos || colon < 3 || colon > 4) return 0;
    if (!is_digit(line[1]) || !is_digit(line[2]) || (colon == 4 && !is_upper(line[3]))) return 0;
    return colon + 1;
}

/// "-", "-}" and the like, alone on a line.
bool ends_message(std::string_view line)
{
    return line == "-" || line.starts_with("-}") || line.starts_with("{1:");
}

/// The day of six digits; SWIFT's century turns at 80.
std::string day_of(std::string_view digits)
{
    const auto century = digits.substr(0, 2) >= "80" ? "19" : "20";
    const auto day = fmt::format("{}{}-{}-{}", century, digits.substr(0, 2), digits.substr(2, 2),
                                 digits.substr(4, 2));
    return engine::parse_date(day) ? day : std::string();
}

/// The day of an entry's month and day nearest to the day on which it counts.
std::string booked_on(std::string_view month_and_day, const std::string& valued)
{
    const auto counts = *engine::parse_date(valued);
    std::string best;
    std::chrono::seconds least = std::chrono::hours(24 * 400);
    const int year = std::stoi(valued.substr(0, 4));
    for (const int candidate : {year - 1, year, year + 1}) {
        const auto day = fmt::format("{:04}-{}-{}", candidate, month_and_day.substr(0, 2),
                                     month_and_day.substr(2, 2));
        const auto time = engine::parse_date(day);
        if (!time) continue;
        const auto apart = *time > counts ? *time - counts : counts - *time;
        if (apart < least) {
            least = apart;
            best = day;
        }
    }
    return best;
}

/// Without blanks and line ends.
std::string joined(std::string_view text)
{
    std::string out;
    std::ranges::copy_if(text, std::back_inserter(out),
                         [](char c) { return c != ' ' && c != '\n' && c != '\r' && c != '\t'; });
    return out;
}

/// An entry whose first line holds all but the supplement.
std::optional<Mt940Entry> read_one_line(std::string_view text)
{
    Mt940Entry entry;
    if (const auto end = text.find('\n'); end != npos) {
        entry.supplement = text.substr(end + 1);
        text = text.substr(0, end);
    }
    if (text.size() < 10 || !are_digits(text.substr(0, 6))) return {};
    const auto valued = text.substr(0, 6);
    text.remove_prefix(6);
    std::string_view booked;
    if (text.size() >= 4 && are_digits(text.substr(0, 4))) {
        booked = text.substr(0, 4);
        text.remove_prefix(4);
    }
    auto day = day_of(valued);
    // where every month has 30 days to a bank, the end of February counts as no day of ours
    const bool is_bankers_day = valued.ends_with("0229") || valued.ends_with("0230");
    if (day.empty() && is_bankers_day && !booked.empty())
        day = day_of(std::string(valued.substr(0, 4)) + "28");
    if (!day.empty() && !booked.empty()) day = booked_on(booked, day);
    entry.date = day.empty() ? std::string(valued) : day + "T00:00:00Z";

    // RC takes back a credit, so money goes out; E stands for what is expected
    entry.is_booked = !text.starts_with('E');
    if (!entry.is_booked) text.remove_prefix(1);
    const bool is_reversal =
        text.starts_with('R') && text.size() > 1 && (text[1] == 'C' || text[1] == 'D');
    if (is_reversal) text.remove_prefix(1);
    if (text.empty() || (text[0] != 'C' && text[0] != 'D')) return {};
    entry.is_credit = (text[0] == 'C') != is_reversal;
    text.remove_prefix(1);
    if (!text.empty() && is_upper(text[0])) text.remove_prefix(1); // third letter of the currency
    const auto amount_end = text.find_first_not_of("0123456789,.");
    const auto amount = text.substr(0, amount_end);
    if (!are_digits(amount.substr(0, 1))) return {};
    entry.written = amount;
    entry.amount = mt940_amount(amount);
    text.remove_prefix(std::min(amount_end, text.size()));
    if (text.size() >= 4) {
        entry.type = text.substr(1, 3);
        text.remove_prefix(4);
    }
    const auto slashes = text.find("//");
    entry.reference = trimmed(text.substr(0, slashes));
    if (slashes != npos) entry.bank_reference = trimmed(text.substr(slashes + 2));
    return entry;
}

} // namespace

std::string_view Mt940Fields::line_at(std::size_t at) const
{
    auto line = text_.substr(at, std::min(text_.find('\n', at), text_.size()) - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

void Mt940Fields::skip_line()
{
    at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1;
    ++line_;
}

std::optional<Mt940Field> Mt940Fields::next()
{
    while (at_ < text_.size()) {
        const auto line = line_at(at_);
        if (const auto header = line.find("{1:F01"); header != npos && line.size() >= header + 18) {
            const auto bic = line.substr(header + 6, 8); // the ninth letter is the terminal's
            const Mt940Field bank{"bank", std::string(bic), line_};
            if (const auto first = line.find(":20:", header); first != npos)
                at_ += first;
            else
                skip_line();
            return bank;
        }
        const auto begin = tag_end(line);
        if (begin == 0) {
            const auto text = trimmed(line);
            if (!text.empty() && text[0] != '{' && text[0] != '-') ++passed_over_;
            skip_line();
            continue;
        }
        Mt940Field field{std::string(line.substr(1, begin - 2)), std::string(line.substr(begin)),
                         line_};
        skip_line();
        while (at_ < text_.size()) {
            const auto more = line_at(at_);
            if (tag_end(more) > 0 || ends_message(more)) break;
            field.text.append("\n").append(more);
            skip_line();
        }
        return field;
    }
    return {};
}

std::optional<Mt940Entry> read_entry(std::string_view text)
{
    auto entry = read_one_line(text);
    const auto wrap = text.find('\n');
    if (entry || wrap == npos) return entry;
    return read_one_line(std::string(text.substr(0, wrap)).append(text.substr(wrap + 1)));
}

std::string mt940_account(std::string_view text)
{
    auto account = joined(text.substr(0, text.find('\n')));
    const auto size = account.size();
    const bool has_currency = size > 8 &&
                              (is_digit(account[size - 4]) || account[size - 4] == '/') &&
                              engine::Currency::parse(std::string_view(account).substr(size - 3));
    if (has_currency) account.resize(size - (account[size - 4] == '/' ? 4 : 3));
    return account_number(account);
}

std::string mt940_amount(std::string_view text)
{
    std::string amount(trimmed(text));
    std::ranges::replace(amount, ',', '.');
    if (amount.ends_with('.')) amount.pop_back();
    amount.erase(0, std::min(amount.find_first_not_of('0'), amount.size()));
    if (amount.empty() || amount[0] == '.') amount.insert(0, 1, '0');
    return amount;
}

std::string mt940_currency(std::string_view text)
{
    if (text.size() < 10 || (text[0] != 'C' && text[0] != 'D')) return {};
    return std::string(text.substr(7, 3));
}

} // namespace spindel::importers::formats
