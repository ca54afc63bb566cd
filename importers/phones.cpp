#include "importers/phones.h"

namespace spindel::importers {

namespace {

using R = engine::PhoneRecord;

constexpr std::array kFields{
    record_key<R>(),
    identifier<R, &R::phone_id>("phone_id", Need::required),
    identifier<R, &R::actor_id>("actor_id"),
    field<R, &R::country>("country", kCountry),
    valid_from<R>(),
    valid_to<R>(),
    source<R>(),
    grade<R>(),
};

} // namespace

std::span<const Field<R>> phone_fields()
{
    return kFields;
}

} // namespace spindel::importers
