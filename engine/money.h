/// Exact amounts with their currency, and the exchange rates that make them comparable.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/time.h"

namespace spindel::engine {

/// An ISO 4217 code.
class Currency {
public:
    Currency() = default;

    /// Reads an active upper-case code ("EUR"). @return nothing where the text is anything else.
    static std::optional<Currency> parse(std::string_view text);

    std::string_view code() const { return {letters_.data(), letters_[0] != '\0' ? 3U : 0U}; }

    friend auto operator<=>(const Currency&, const Currency&) = default;

private:
    std::array<char, 3> letters_{};
};

/// An amount in ten-thousandths of the currency's unit, so four decimals are kept exactly.
struct Money {
    std::int64_t ten_thousandths = 0;
    Currency currency;

    friend bool operator==(const Money&, const Money&) = default;
};

/// Reads a decimal with `.`, at most four decimals, not negative, in ten-thousandths.
/// @return nothing where the text is anything else or does not fit 64 bits.
std::optional<std::int64_t> parse_amount(std::string_view text);

/// "1250.5": no more decimals than needed.
std::string format_amount(std::int64_t ten_thousandths);

/// Units of a currency for one euro, in hundred-millionths, so eight decimals are kept exactly.
/// @return nothing where the text is not a positive decimal of at most eight decimals.
std::optional<std::int64_t> parse_rate(std::string_view text);

/// "11.4325": no more decimals than needed.
std::string format_rate(std::int64_t hundred_millionths);

/// Exchange rates by day; a rate is never guessed.
class ExchangeRates {
public:
    /// States that `per_eur` (hundred-millionths) holds from `day` until the currency's next rate.
    void add(Time day, Currency currency, std::int64_t per_eur);

    /// The amount in euro (ten-thousandths, rounded half to even) at the latest rate at or before
    /// the payment's day. @return nothing where there is no such rate; euros need none.
    std::optional<std::int64_t> in_eur(const Money& money, Time time) const;

    /// All rates (hundred-millionths) by currency and day.
    const std::map<Currency, std::map<Time, std::int64_t>>& by_currency() const { return per_eur_; }

private:
    std::map<Currency, std::map<Time, std::int64_t>> per_eur_;
};

} // namespace spindel::engine
