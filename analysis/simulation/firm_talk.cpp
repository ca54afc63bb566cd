#include <utility>

#include "analysis/simulation/firms.h"
#include "analysis/simulation/pairs.h"

namespace spindel::analysis::simulation {

namespace {

std::vector<Pair> pairs_of(const Firm& firm, Draws& draws)
{
    std::vector<Pair> pairs;
    const Members chief{firm.chief};
    const auto heads = [](const Members& members) { return first_of(members, 1); };
    const double pace = firm.plan.pace;
    join(pairs, chief, firm.office, 1.0, 0.5 * pace, draws);
    join(pairs, chief, heads(firm.foremen), 0.9, 0.3 * pace, draws);
    join(pairs, chief, heads(firm.agents), 0.9, 0.2 * pace, draws);
    join(pairs, chief, heads(firm.clients), 0.7, 0.12 * pace, draws);
    if (!firm.plan.quiet_chief) {
        join(pairs, chief, firm.foremen, 0.7, 0.25 * pace, draws);
        join(pairs, chief, firm.drivers, 0.7, 0.15 * pace, draws);
        join(pairs, chief, firm.agents, 0.6, 0.15 * pace, draws);
        join(pairs, chief, firm.clients, 0.8, 0.15 * pace, draws);
    }
    join(pairs, firm.office, firm.foremen, 0.8, 0.3 * pace, draws);
    join(pairs, firm.office, firm.clients, 0.7, 0.2 * pace, draws);
    join(pairs, firm.office, firm.drivers, 0.4, 0.12 * pace, draws);
    join_inside(pairs, firm.foremen, 0.7, 0.25 * pace, draws);
    join_inside(pairs, firm.agents, 0.7, 0.2 * pace, draws);
    join(pairs, firm.agents, firm.drivers, 0.4, 0.15 * pace, draws);
    join(pairs, firm.foremen, firm.drivers, 0.4, 0.12 * pace, draws);
    join(pairs, firm.foremen, firm.workers, 0.5, 0.12 * pace, draws);
    join_inside(pairs, firm.workers, 0.25, 0.1 * pace, draws);
    return pairs;
}

Rhythm rhythm_of(const Firm& firm, Draws& draws)
{
    if (firm.plan.by_night) return Rhythm::night;
    return draws.chance(0.6) ? Rhythm::office : Rhythm::ordinary;
}

void speak(Chronicle& chronicle, const Firm& firm, PersonIndex one, PersonIndex other,
           engine::Time time, Draws& draws)
{
    const auto caller = chronicle.line(one, time);
    const auto callee = chronicle.line(other, time);
    if (draws.chance(0.3)) {
        chronicle.message(time, caller, callee);
    } else if (draws.chance(firm.plan.quiet_chief ? 0.7 : 0.4)) {
        chronicle.brief_call(time, caller, callee, draws);
    } else {
        chronicle.call(time, caller, callee, draws);
    }
}

/// A client rings, the office rings a foreman; the chief rings a foreman, he rings the workers.
void relay(Chronicle& chronicle, const Firm& firm, engine::Time time, Draws& draws)
{
    const auto later = [&] { time += std::chrono::seconds{draws.between(60, 1200)}; };
    const auto foreman = draws.pick(firm.foremen);
    const auto in_between = firm.office.empty() ? firm.chief : draws.pick(firm.office);
    if (draws.chance(0.5)) {
        speak(chronicle, firm, draws.pick(firm.clients), in_between, time, draws);
        later();
        speak(chronicle, firm, in_between, foreman, time, draws);
    } else {
        speak(chronicle, firm, firm.chief, foreman, time, draws);
    }
    for (int left = draws.between(0, 2); left > 0; --left) {
        later();
        speak(chronicle, firm, foreman, draws.pick(firm.workers), time, draws);
    }
}

} // namespace

void run_firm(Chronicle& chronicle, const Firm& firm, Draws& draws)
{
    const auto moment = [&] {
        const auto day = chronicle.day(draws.between(firm.plan.first_day, chronicle.days() - 1));
        return draws.moment(day, rhythm_of(firm, draws));
    };
    const double days = chronicle.days() - firm.plan.first_day;
    for (const auto& pair : pairs_of(firm, draws)) {
        for (auto left = draws.poisson(pair.per_day * days); left > 0; --left) {
            auto [one, other] = std::pair(pair.one, pair.other);
            if (draws.chance(0.5)) std::swap(one, other);
            speak(chronicle, firm, one, other, moment(), draws);
        }
    }
    for (auto left = draws.poisson(firm.plan.relays_a_week * days / 7); left > 0; --left)
        relay(chronicle, firm, moment(), draws);
}

} // namespace spindel::analysis::simulation
