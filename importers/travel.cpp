#include "importers/travel.h"

namespace spindel::importers {

namespace {

using R = engine::TravelRecord;

constexpr std::array kFields{
    record_key<R>(),
    identifier<R, &R::actor_id>("actor_id", Need::required),
    identifier<R, &R::document_id>("document_id"),
    field<R, &R::depart_time>("depart_time", kTime, Need::required),
    field<R, &R::arrive_time>("arrive_time", kTime),
    field<R, &R::from_country>("from_country", kCountry, Need::required),
    field<R, &R::from_place>("from_place", kText),
    field<R, &R::to_country>("to_country", kCountry, Need::required),
    field<R, &R::to_place>("to_place", kText),
    field<R, &R::mode>("mode", kTravelMode),
    field<R, &R::carrier>("carrier", kText),
    identifier<R, &R::booking_id>("booking_id"),
    identifier<R, &R::payer_account_id>("payer_account_id"),
    source<R>(),
    grade<R>(),
};

} // namespace

std::span<const Field<R>> travel_fields()
{
    return kFields;
}

} // namespace spindel::importers
