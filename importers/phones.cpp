#include "importers/phones.h"

namespace spindel::importers {

namespace {

using R = engine::PhoneRecord;

constexpr auto kFrom = [](R & record) -> auto&
{
    return record.valid.from;
};
constexpr auto kTo = [](R & record) -> auto&
{
    return record.valid.to;
};

constexpr std::array kFields{
    record_key<R>(),
    identifier<R, &R::phone_id>("phone_id", Need::required),
    identifier<R, &R::actor_id>("actor_id"),
    field<R, &R::country>("country", kCountry),
    field<R, kFrom>("valid_from", kTime),
    field<R, kTo>("valid_to", kTime),
    source<R>(),
    grade<R>(),
};

} // namespace

std::span<const Field<R>> phone_fields()
{
    return kFields;
}

} // namespace spindel::importers
