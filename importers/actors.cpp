#include "importers/actors.h"

namespace spindel::importers {

namespace {

using R = engine::ActorRecord;

constexpr std::array kFields{
    identifier<R, &R::actor_id>("actor_id", Need::required),
    field<R, &R::kind>("kind", kActorKind),
    field<R, &R::category>("category", kCategory),
    field<R, &R::country>("country", kCountry),
    source<R>(),
    grade<R>(),
};

} // namespace

std::span<const Field<R>> actor_fields()
{
    return kFields;
}

} // namespace spindel::importers
