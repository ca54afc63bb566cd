#include "importers/rates.h"

namespace spindel::importers {

namespace {

using R = engine::RateRecord;

bool read_date(R& record, std::string_view cell)
{
    const auto date = engine::parse_date(cell);
    if (date) record.date = *date;
    return date.has_value();
}

bool read_rate(R& record, std::string_view cell)
{
    const auto rate = engine::parse_rate(cell);
    if (rate) record.per_eur = *rate;
    return rate.has_value();
}

constexpr std::array kFields{
    Field<R>{"date", kDate, read_date, Role::value, Need::required},
    field<R, &R::currency>("currency", kCurrency, Need::required),
    Field<R>{"per_eur", kRate, read_rate, Role::value, Need::required},
};

} // namespace

std::span<const Field<R>> rate_fields()
{
    return kFields;
}

} // namespace spindel::importers
