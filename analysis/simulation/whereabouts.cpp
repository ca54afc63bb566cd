#include "analysis/simulation/whereabouts.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace spindel::analysis::simulation {

namespace {

using Arrivals = std::vector<std::pair<engine::Time, engine::Country>>; // by time

engine::Country country_at(const Arrivals& arrivals, engine::Time time, engine::Country home)
{
    const auto next = std::ranges::upper_bound(arrivals, time, {}, &Arrivals::value_type::first);
    return next == arrivals.begin() ? home : std::prev(next)->second;
}

} // namespace

void locate_calls(World& world)
{
    std::vector<Arrivals> arrivals(world.people.size());
    for (const auto& journey : world.journeys) {
        arrivals[journey.person].emplace_back(journey.arrive, journey.to_country);
    }
    for (auto& own : arrivals)
        std::ranges::sort(own);
    const auto where = [&](PhoneIndex phone, engine::Time time) {
        const auto owner = world.phones[phone].owner;
        return country_at(arrivals[owner], time, world.people[owner].country);
    };
    for (auto& call : world.calls) {
        call.caller_country = where(call.caller, call.time);
        call.callee_country = where(call.callee, call.time);
    }
}

} // namespace spindel::analysis::simulation
