#include "importers/formats/entry_sums.h"

#include <limits>

#include "engine/money.h"

namespace spindel::importers::formats {

std::optional<std::int64_t> exact_sum(std::int64_t a, std::int64_t b)
{
    using Limits = std::numeric_limits<std::int64_t>;
    const bool fits = b >= 0 ? a <= Limits::max() - b : a >= Limits::min() - b;
    return fits ? std::optional(a + b) : std::nullopt;
}

std::string shown_sum(std::int64_t ten_thousandths)
{
    const bool is_negative = ten_thousandths < 0;
    return (is_negative ? "-" : "") +
           engine::format_amount(is_negative ? -ten_thousandths : ten_thousandths);
}

void EntrySums::add(bool is_credit, std::string_view amount)
{
    ++(is_credit ? credits : debits);
    auto& sum = is_credit ? credit_sum : debit_sum;
    const auto read = engine::parse_amount(amount);
    const auto next = read ? exact_sum(sum, *read) : std::nullopt;
    is_known = is_known && next.has_value();
    sum = next.value_or(sum);
}

std::optional<std::int64_t> EntrySums::net() const
{
    return is_known ? exact_sum(credit_sum, -debit_sum) : std::nullopt;
}

std::optional<std::int64_t> EntrySums::total() const
{
    return is_known ? exact_sum(credit_sum, debit_sum) : std::nullopt;
}

} // namespace spindel::importers::formats
