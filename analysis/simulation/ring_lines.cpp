#include "analysis/simulation/ring_lines.h"

#include <algorithm>

#include "analysis/simulation/settlement.h"

namespace spindel::analysis::simulation {

namespace {

/// Who has a phone for the ring beside the everyday one: the core mostly, helpers less.
std::vector<PersonIndex> core_of(const Ring& ring, Draws& draws)
{
    std::vector<PersonIndex> core;
    const auto add = [&](const std::vector<PersonIndex>& members, double share) {
        std::ranges::copy_if(members, std::back_inserter(core),
                             [&](PersonIndex) { return draws.chance(share); });
    };
    add({ring.spider}, 0.8);
    add(ring.deputies, 0.95);
    add(ring.controllers, 0.9);
    add(ring.transporters, 0.7);
    add(ring.recruiters, 0.6);
    add(ring.collectors, 0.3);
    add(ring.mules, 0.2);
    return core;
}

} // namespace

RingLines::RingLines(Chronicle& chronicle, const Ring& ring, Draws& draws) : chronicle_(chronicle)
{
    const auto core = core_of(ring, draws);
    int day = ring.plan.first_day;
    for (const auto member : core)
        swap(ring, member, day, draws);
    if (!ring.plan.swaps) return;
    for (day += ring.plan.swap_days; day < chronicle.days();
         day += std::max(14, ring.plan.swap_days + draws.between(-5, 5))) {
        for (const auto member : core) {
            if (draws.chance(0.15)) continue; // does not follow this time
            const int own_day = day + draws.between(0, 1);
            stray_calls(ring, member, own_day, draws);
            swap(ring, member, own_day, draws);
        }
    }
}

PhoneIndex RingLines::of(PersonIndex member, engine::Time time) const
{
    auto phone = chronicle_.line(member, time);
    const auto found = lines_.find(member);
    if (found == lines_.end()) return phone;
    for (const auto& [from, line] : found->second) {
        if (from <= time) phone = line;
    }
    return phone;
}

void RingLines::hand_out(const Ring& ring, PersonIndex victim, engine::Time from)
{
    NewPhone phone{.prepaid = true, .everyday = false, .from = from};
    if (ring.plan.local_cards) phone.country = ring.plan.exploited_in;
    lines_[victim].emplace_back(from, add_phone(chronicle_.world(), victim, phone));
}

void RingLines::swap(const Ring& ring, PersonIndex member, int day, Draws& draws)
{
    auto& world = chronicle_.world();
    auto& own = lines_[member];
    const auto from = draws.moment(chronicle_.day(day));
    // A new card in the old handset is cheaper, and what gives people away.
    const bool same_handset = draws.chance(ring.plan.same_handset);
    const auto old = own.empty() ? world.people[member].phones.front() : own.back().second;
    const auto handset = same_handset ? std::optional(world.phones[old].handset) : std::nullopt;
    own.emplace_back(
        from, add_phone(world, member,
                        {.handset = handset, .prepaid = true, .everyday = false, .from = from}));
}

void RingLines::stray_calls(const Ring& ring, PersonIndex member, int day, Draws& draws)
{
    if (member == ring.spider && ring.plan.insulated()) return;
    const auto old = of(member, chronicle_.day(day));
    for (int left = draws.between(0, 3); left > 0; --left) {
        const auto time = draws.moment(chronicle_.day(day + draws.between(1, 6)));
        const auto& others = ring.controllers;
        const auto other = draws.pick(others);
        if (other != member) chronicle_.talk(time, old, of(other, time), draws);
    }
}

} // namespace spindel::analysis::simulation
