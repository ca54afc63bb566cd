#include "importers/accounts.h"

namespace spindel::importers {

namespace {

using R = engine::AccountRecord;

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
    identifier<R, &R::account_id>("account_id", Need::required),
    identifier<R, &R::actor_id>("actor_id"),
    field<R, &R::kind>("kind", kAccountKind),
    field<R, &R::country>("country", kCountry),
    field<R, kFrom>("valid_from", kTime),
    field<R, kTo>("valid_to", kTime),
    source<R>(),
    grade<R>(),
};

} // namespace

std::span<const Field<R>> account_fields()
{
    return kFields;
}

} // namespace spindel::importers
