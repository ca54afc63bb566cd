#include "engine/money.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/random.h"

namespace spindel::engine {

namespace {

// ISO 4217, active codes and those withdrawn since 2015 that older records still hold; sorted.
constexpr std::array kCurrencies = std::to_array<std::string_view>({
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT",
    "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD",
    "CAD", "CDF", "CHE", "CHF", "CHW", "CLF", "CLP", "CNY", "COP", "COU", "CRC", "CUC", "CUP",
    "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP",
    "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR",
    "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW",
    "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA",
    "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MXV", "MYR", "MZN", "NAD",
    "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG",
    "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE",
    "SLL", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP",
    "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "USN", "UYI", "UYU", "UYW", "UZS", "VED",
    "VES", "VND", "VUV", "WST", "XAF", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XCD", "XDR",
    "XOF", "XPD", "XPF", "XPT", "XSU", "XUA", "YER", "ZAR", "ZMW", "ZWG", "ZWL",
});

constexpr std::int64_t kRateScale = 100'000'000;

/// A non-negative decimal with at most `decimals` decimals, in units of its last place.
std::optional<std::int64_t> parse_decimal(std::string_view text, int decimals)
{
    std::int64_t value = 0;
    int left = -1; // decimals still to come; -1 before the point
    bool any_digit = false;
    const auto append = [&value](int digit) {
        return !__builtin_mul_overflow(value, 10, &value) &&
               !__builtin_add_overflow(value, digit, &value);
    };
    for (const char c : text) {
        if (c == '.' && left < 0 && any_digit) {
            left = decimals;
            any_digit = false; // "12." is no number
            continue;
        }
        if (c < '0' || c > '9' || left == 0) return {};
        if (!append(c - '0')) return {};
        any_digit = true;
        if (left > 0) --left;
    }
    if (!any_digit) return {};
    for (int missing = left < 0 ? decimals : left; missing > 0; --missing) {
        if (!append(0)) return {};
    }
    return value;
}

std::string format_decimal(std::int64_t value, std::int64_t scale, int decimals)
{
    std::string text = fmt::format("{}.{:0{}}", value / scale, value % scale, decimals);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

/// a * b / c, rounded half to even; nothing where it does not fit.
std::optional<std::int64_t> multiply_divide(std::int64_t a, std::int64_t b, std::int64_t c)
{
    const Uint128 product = static_cast<Uint128>(a) * static_cast<Uint128>(b);
    const auto divisor = static_cast<Uint128>(c);
    Uint128 quotient = product / divisor;
    const Uint128 twice = product % divisor * 2;
    if (twice > divisor || (twice == divisor && quotient % 2 == 1)) ++quotient;
    if (quotient > static_cast<Uint128>(INT64_MAX)) return {};
    return static_cast<std::int64_t>(quotient);
}

} // namespace

std::optional<Currency> Currency::parse(std::string_view text)
{
    if (!std::ranges::binary_search(kCurrencies, text)) return {};
    Currency currency;
    currency.letters_ = {text[0], text[1], text[2]};
    return currency;
}

std::optional<std::int64_t> parse_amount(std::string_view text)
{
    return parse_decimal(text, 4);
}

std::string format_amount(std::int64_t ten_thousandths)
{
    return format_decimal(ten_thousandths, 10'000, 4);
}

std::optional<std::int64_t> parse_rate(std::string_view text)
{
    const auto rate = parse_decimal(text, 8);
    return rate && *rate > 0 ? rate : std::nullopt;
}

std::string format_rate(std::int64_t hundred_millionths)
{
    return format_decimal(hundred_millionths, kRateScale, 8);
}

void ExchangeRates::add(Time day, Currency currency, std::int64_t per_eur)
{
    per_eur_[currency][day] = per_eur;
}

std::optional<std::int64_t> ExchangeRates::in_eur(const Money& money, Time time) const
{
    if (money.currency.code() == "EUR") return money.ten_thousandths;
    const auto rates = per_eur_.find(money.currency);
    if (rates == per_eur_.end()) return {};
    auto later = rates->second.upper_bound(std::chrono::floor<std::chrono::days>(time));
    if (later == rates->second.begin()) return {};
    return multiply_divide(money.ten_thousandths, kRateScale, std::prev(later)->second);
}

} // namespace spindel::engine
