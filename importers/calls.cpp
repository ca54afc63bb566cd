#include "importers/calls.h"

namespace spindel::importers {

namespace {

using R = engine::CallRecord;

constexpr std::array kFields{
    record_key<R>(),
    field<R, &R::time>("time", kTime, Need::required),
    identifier<R, &R::caller_id>("caller_id", Need::required),
    identifier<R, &R::callee_id>("callee_id", Need::required),
    field<R, &R::duration_s>("duration_s", kSeconds),
    field<R, &R::kind>("kind", kCallKind),
    field<R, &R::caller_country>("caller_country", kCountry),
    field<R, &R::callee_country>("callee_country", kCountry),
    identifier<R, &R::caller_device_id>("caller_device_id"),
    identifier<R, &R::callee_device_id>("callee_device_id"),
    source<R>(),
    grade<R>(),
};

} // namespace

std::span<const Field<R>> call_fields()
{
    return kFields;
}

} // namespace spindel::importers
