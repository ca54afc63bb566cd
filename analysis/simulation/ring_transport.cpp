#include "analysis/simulation/ring_transport.h"

#include <algorithm>
#include <optional>

namespace spindel::analysis::simulation {

namespace {

using Group = std::vector<PersonIndex>;

/// What always happens is not drawn.
bool happens(double share, Draws& draws)
{
    return share >= 1 || draws.chance(share);
}

std::vector<Group> groups_of(const std::vector<PersonIndex>& victims, Draws& draws)
{
    std::vector<Group> groups;
    std::size_t size = 0;
    for (const auto victim : victims) {
        if (groups.empty() || groups.back().size() >= size) {
            groups.emplace_back();
            size = 1 + draws.below(3);
        }
        groups.back().push_back(victim);
    }
    return groups;
}

/// Who pays for tickets: seldom those who travel on them.
AccountIndex purse(const Chronicle& chronicle, const Ring& ring, Draws& draws)
{
    if (!ring.mules.empty()) return chronicle.account(draws.pick(ring.mules));
    if (!ring.collectors.empty()) return chronicle.account(draws.pick(ring.collectors));
    return chronicle.account(ring.controllers.front());
}

/// Somebody who is free to go along; nobody where all are on their way or victims go alone.
std::optional<PersonIndex> escort(Chronicle& chronicle, const Ring& ring, int day, int nights,
                                  Draws& draws)
{
    if (!happens(ring.plan.escorted, draws)) return std::nullopt;
    auto free = ring.transporters;
    if (ring.shared_transporter) free.push_back(*ring.shared_transporter);
    if (free.empty()) free = ring.recruiters;
    if (free.empty()) free = ring.controllers;
    draws.shuffle(free);
    for (const auto one : free) {
        if (chronicle.reserve(one, day, day + nights + 1)) return one;
    }
    return std::nullopt;
}

void recruit(Chronicle& chronicle, const Ring& ring, const RingLines& lines, const Group& group,
             int day, Draws& draws)
{
    if (ring.recruiters.empty()) return;
    const auto recruiter = draws.pick(ring.recruiters);
    for (const auto victim : group) {
        for (int left = draws.between(3, 10); left > 0; --left) {
            const auto time = draws.moment(chronicle.day(day - draws.between(1, 20)));
            const auto their = chronicle.phone(victim, time, draws);
            const auto ours = lines.of(recruiter, time);
            if (draws.chance(0.7)) {
                chronicle.talk(time, ours, their, draws);
            } else {
                chronicle.talk(time, their, ours, draws);
            }
        }
    }
}

/// The companion rings who waits at the other end, the day before and on the day.
void announce(Chronicle& chronicle, const Ring& ring, const RingLines& lines, PersonIndex companion,
              int day, Draws& draws)
{
    if (!happens(ring.plan.announced, draws)) return;
    const auto keeper = draws.pick(ring.controllers);
    for (int left = draws.between(1, 3); left > 0; --left) {
        const auto time = draws.moment(chronicle.day(day - (left > 1 ? 1 : 0)));
        chronicle.brief_call(time, lines.of(companion, time), lines.of(keeper, time), draws);
    }
}

/// Brings a group from one country to another and the escort home again. @return the arrival.
engine::Time convoy(Chronicle& chronicle, const Ring& ring, const RingLines& lines, Group group,
                    const Trip& trip, int day, Draws& draws)
{
    const int nights = draws.between(1, 3);
    const auto companion = escort(chronicle, ring, day, nights, draws);
    if (companion) {
        group.push_back(*companion);
        std::ranges::rotate(group, group.end() - 1);
        announce(chronicle, ring, lines, *companion, day, draws);
    }
    const auto arrival = chronicle.travel(group, trip, draws);
    if (companion) {
        chronicle.travel({*companion},
                         {.from = trip.to,
                          .to = trip.from,
                          .day = chronicle.day(day + nights),
                          .payer = draws.chance(0.6) ? trip.payer : std::nullopt},
                         draws);
    }
    return arrival;
}

void rotate(Chronicle& chronicle, const Ring& ring, const RingLines& lines, const Group& group,
            int day, Draws& draws)
{
    const auto& plan = ring.plan;
    if (!plan.rotates || plan.buyers_in == plan.exploited_in) return;
    for (day += draws.between(14, 28); day + 20 < chronicle.days(); day += draws.between(28, 50)) {
        const int stay = draws.between(7, 14);
        const auto payer = purse(chronicle, ring, draws);
        convoy(chronicle, ring, lines, group,
               {plan.exploited_in, plan.buyers_in, chronicle.day(day), payer}, day, draws);
        convoy(chronicle, ring, lines, group,
               {plan.buyers_in, plan.exploited_in, chronicle.day(day + stay), payer}, day + stay,
               draws);
    }
}

} // namespace

std::vector<Held> bring_victims(Chronicle& chronicle, const Ring& ring, RingLines& lines,
                                Draws& draws)
{
    std::vector<Held> held;
    const auto& plan = ring.plan;
    for (const auto& group : groups_of(ring.victims, draws)) {
        const int day = draws.between(plan.first_day + 7,
                                      std::max(plan.first_day + 14, chronicle.days() * 6 / 10));
        for (const auto victim : group)
            chronicle.reserve(victim, day, chronicle.days());
        recruit(chronicle, ring, lines, group, day, draws);
        const auto payer = draws.chance(plan.paid_by_third)
                               ? std::optional(purse(chronicle, ring, draws))
                               : std::nullopt;
        const auto arrival =
            convoy(chronicle, ring, lines, group,
                   {plan.recruited_in, plan.exploited_in, chronicle.day(day), payer}, day, draws);
        if (arrival >= chronicle.day(chronicle.days())) continue;
        const auto keeper = draws.pick(ring.controllers);
        for (const auto victim : group) {
            chronicle.world().people[victim].held_from = arrival;
            lines.hand_out(ring, victim, arrival + std::chrono::hours{draws.between(3, 60)});
            held.push_back({victim, keeper, arrival});
        }
        rotate(chronicle, ring, lines, group, day, draws);
    }
    std::ranges::stable_sort(held, {}, &Held::from);
    return held;
}

} // namespace spindel::analysis::simulation
