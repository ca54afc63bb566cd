#include "analysis/simulation/ring_orders.h"

#include <algorithm>

namespace spindel::analysis::simulation {

namespace {

std::chrono::seconds minutes_later(int low, int high, Draws& draws)
{
    return std::chrono::seconds{draws.between(low * 60, high * 60)};
}

/// The deputy answers where orders are taken apart from the victims; else the controller does.
PersonIndex who_answers(const Ring& ring, const Held& held, Draws& draws)
{
    if (ring.deputies.empty() || ring.plan.orders_in == ring.plan.exploited_in) return held.keeper;
    return draws.pick(ring.deputies);
}

void pay_order(Chronicle& chronicle, const Ring& ring, const Held& held, PersonIndex buyer,
               engine::Time time, Draws& draws)
{
    if (!draws.chance(0.12)) return; // cash, as a rule
    const auto payee = ring.mules.empty() ? held.keeper : draws.pick(ring.mules);
    chronicle.pay(time, chronicle.account(buyer), chronicle.account(payee),
                  50.0 * draws.between(2, 6), engine::PaymentMethod::transfer);
}

void take_order(Chronicle& chronicle, const Ring& ring, const RingLines& lines, const Held& held,
                engine::Time time, Draws& draws)
{
    // The lower of two draws: early buyers of the list come back more often.
    const auto buyer =
        ring.buyers[std::min(draws.below(ring.buyers.size()), draws.below(ring.buyers.size()))];
    const auto answers = who_answers(ring, held, draws);
    chronicle.talk(time, chronicle.phone(buyer, time, draws), lines.of(answers, time), draws);
    if (answers != held.keeper) {
        time += minutes_later(1, 12, draws);
        chronicle.talk(time, lines.of(answers, time), lines.of(held.keeper, time), draws);
    }
    if (draws.chance(0.6)) {
        time += minutes_later(1, 10, draws);
        chronicle.message(time, lines.of(held.keeper, time), lines.of(held.victim, time));
    }
    pay_order(chronicle, ring, held, buyer, time, draws);
}

} // namespace

void take_orders(Chronicle& chronicle, const Ring& ring, const RingLines& lines,
                 const std::vector<Held>& held, Draws& draws)
{
    if (ring.buyers.empty()) return;
    const auto rhythm = ring.plan.by_night ? Rhythm::night : Rhythm::ordinary;
    for (int day = 0; day < chronicle.days(); ++day) {
        for (const auto& one : held) {
            if (one.from + std::chrono::days{2} > chronicle.day(day)) continue;
            for (auto left = draws.poisson(ring.plan.orders_per_victim_and_day); left > 0; --left) {
                take_order(chronicle, ring, lines, one, draws.moment(chronicle.day(day), rhythm),
                           draws);
            }
        }
    }
}

} // namespace spindel::analysis::simulation
