#include "importers/contacts.h"

#include <charconv>
#include <cmath>

namespace spindel::importers {

namespace {

using R = engine::ContactRecord;

constexpr std::string_view kPeriod = "the number of a period";

constexpr std::string_view kWeightForm =
    "a number such as 2, 0.25 or 1e3, at least 0.0001 and at most 1e14, or 0";

/// A decimal of at most four decimals exactly, any other number to the nearest ten-thousandth. One
/// that would be nothing so is refused.
bool read_weight(R& contact, std::string_view cell)
{
    if (const auto exact = engine::parse_amount(cell)) {
        contact.weight = *exact;
        return true;
    }
    constexpr double kMost = 1e14;
    double number = 0;
    const auto [end, fault] = std::from_chars(cell.begin(), cell.end(), number);
    if (fault != std::errc() || end != cell.end() || !(number >= 0 && number <= kMost))
        return false;
    contact.weight = std::llround(number * 10'000);
    return contact.weight > 0 || number == 0;
}

bool read_period(R& contact, std::string_view cell)
{
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(cell.begin(), cell.end(), number);
    if (fault != std::errc() || end != cell.end() || number < 0) return false;
    contact.period = number;
    return true;
}

bool read_time_or_period(R& contact, std::string_view cell)
{
    contact.time = engine::parse_time(cell);
    if (!contact.time) contact.time = engine::parse_date(cell);
    return contact.time || read_period(contact, cell);
}

constexpr Field<R> kWeight{"weight", kWeightForm, read_weight};

constexpr std::array kFields{
    record_key<R>(),
    identifier<R, &R::from_id>("from_id", Need::required),
    identifier<R, &R::to_id>("to_id", Need::required),
    kWeight,
    field<R, &R::layer>("layer", kText),
    field<R, &R::time>("time", kTime),
    Field<R>{"period", kPeriod, read_period},
    source<R>(),
    grade<R>(),
};

constexpr std::array kEdgeListFields{
    identifier<R, &R::from_id>("source", Need::required),
    identifier<R, &R::to_id>("target", Need::required),
    kWeight,
    field<R, &R::layer>("layer", kText),
    Field<R>{"time", kTimeOrPeriod, read_time_or_period},
    grade<R>(),
};

} // namespace

std::span<const Field<R>> contact_fields()
{
    return kFields;
}

std::span<const Field<R>> edge_list_fields()
{
    return kEdgeListFields;
}

} // namespace spindel::importers
