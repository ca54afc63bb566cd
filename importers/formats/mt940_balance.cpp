#include "importers/formats/mt940_balance.h"

#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "engine/money.h"

namespace spindel::importers::formats {

namespace {

constexpr std::string_view kNoClosing = "statement without its closing balance (:62F:)";
constexpr std::string_view kOtherClosing =
    "statement whose closing balance (:62F:) is not what its entries come to";
constexpr std::string_view kCredits =
    "a statement that counts {} credits of {} in all (:90C:), while it has {} of {}";
constexpr std::string_view kDebits =
    "a statement that counts {} debits of {} in all (:90D:), while it has {} of {}";
constexpr std::string_view kOtherCount =
    "statement that counts other entries (:90D:, :90C:) than it has";

/// A balance (`C100318EUR380115,77`) in ten-thousandths, negative in debit.
std::optional<std::int64_t> balance_of(std::string_view text)
{
    constexpr std::size_t kBeforeAmount = std::string_view("C100318EUR").size();
    if (text.size() <= kBeforeAmount || (text[0] != 'C' && text[0] != 'D')) return {};
    const auto amount = engine::parse_amount(mt940_amount(text.substr(kBeforeAmount)));
    if (!amount) return {};
    return text[0] == 'C' ? *amount : -*amount;
}

} // namespace

std::optional<StatementDoubt> Mt940Balance::take(const Mt940Field& field)
{
    const auto& tag = field.tag;
    if (tag == "bank" || tag == "20") return end();
    if (tag == "60F" || tag == "60M") return open(field);
    if (tag == "62F" || tag == "62M") return close(field);
    if (tag == "90D" || tag == "90C") return count(field);
    is_interim_ = is_interim_ || tag == "34F" || tag == "13D";
    return {};
}

void Mt940Balance::add(const std::optional<Mt940Entry>& entry, std::int64_t line)
{
    if (line_ == 0) line_ = line;
    is_closed_ = false;
    if (!entry)
        entries_.is_known = false;
    else if (entry->is_booked)
        entries_.add(entry->is_credit, entry->amount);
    else
        has_expected_ = true;
}

std::optional<StatementDoubt> Mt940Balance::open(const Mt940Field& field)
{
    auto doubt = line_ > 0 ? end() : std::nullopt; // a statement that lacks its own :20:
    line_ = field.line;
    opening_ = balance_of(field.text);
    return doubt;
}

std::optional<StatementDoubt> Mt940Balance::close(const Mt940Field& field)
{
    const auto opening = opening_;
    const auto change = entries_.net();
    const auto closing = balance_of(field.text);
    *this = {};
    is_closed_ = true;
    if (!opening || !closing) return {};
    const auto computed = change ? exact_sum(*opening, *change) : std::nullopt;
    if (computed == closing) return {};
    if (!computed)
        return StatementDoubt{field.line, kOtherClosing,
                              "a statement whose closing balance (:62F:) cannot be compared: the "
                              "amount of an entry cannot be read"};
    return StatementDoubt{field.line, kOtherClosing,
                          fmt::format("a statement whose closing balance (:62F:) is {}, while its "
                                      "opening balance and entries come to {}",
                                      shown_sum(*closing), shown_sum(*computed))};
}

/// `:90D:3EUR1234,56`: the number and the sum of an interim report's debits.
std::optional<StatementDoubt> Mt940Balance::count(const Mt940Field& field) const
{
    constexpr std::size_t kCurrency = 3;
    const std::string_view text = field.text;
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto digits = static_cast<std::size_t>(end - text.data());
    if (failed != std::errc() || text.size() < digits + kCurrency || has_expected_) return {};
    const auto sum = engine::parse_amount(mt940_amount(text.substr(digits + kCurrency)));
    const bool is_credit = field.tag == "90C";
    const auto counted = is_credit ? entries_.credits : entries_.debits;
    const auto summed = is_credit ? entries_.credit_sum : entries_.debit_sum;
    if (counted == number && (!sum || !entries_.is_known || *sum == summed)) return {};
    return StatementDoubt{field.line, kOtherCount,
                          fmt::format(fmt::runtime(is_credit ? kCredits : kDebits), number,
                                      engine::format_amount(sum.value_or(0)), counted,
                                      engine::format_amount(summed))};
}

std::optional<StatementDoubt> Mt940Balance::end()
{
    const auto was = std::exchange(*this, {});
    if (was.is_closed_ || was.is_interim_ || was.line_ == 0) return {};
    return StatementDoubt{was.line_, kNoClosing,
                          "a statement without its closing balance (:62F:): it may be cut off"};
}

} // namespace spindel::importers::formats
