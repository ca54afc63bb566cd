#include "importers/accounts.h"

namespace spindel::importers {

namespace {

using R = engine::AccountRecord;

constexpr std::array kFields{
    record_key<R>(),
    identifier<R, &R::account_id>("account_id", Need::required),
    identifier<R, &R::actor_id>("actor_id"),
    field<R, &R::kind>("kind", kAccountKind),
    field<R, &R::country>("country", kCountry),
    valid_from<R>(),
    valid_to<R>(),
    source<R>(),
    grade<R>(),
};

} // namespace

std::span<const Field<R>> account_fields()
{
    return kFields;
}

} // namespace spindel::importers
