#include "importers/early_end.h"

namespace spindel::importers {

namespace {

std::optional<EarlyEnd> early_end(const engine::Window& valid)
{
    if (!valid.from || !valid.to || *valid.to >= *valid.from) return {};
    return EarlyEnd{"valid_to", "an end before the beginning"};
}

} // namespace

std::optional<EarlyEnd> early_end(const engine::TravelRecord& journey)
{
    if (!journey.arrive_time || *journey.arrive_time >= journey.depart_time) return {};
    return EarlyEnd{"arrive_time", "an arrival before the departure"};
}

std::optional<EarlyEnd> early_end(const engine::PhoneRecord& use)
{
    return early_end(use.valid);
}

std::optional<EarlyEnd> early_end(const engine::AccountRecord& holding)
{
    return early_end(holding.valid);
}

} // namespace spindel::importers
