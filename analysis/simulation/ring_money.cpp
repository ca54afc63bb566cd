#include "analysis/simulation/ring_money.h"

#include <algorithm>
#include <map>

#include "analysis/simulation/settlement.h"

namespace spindel::analysis::simulation {

namespace {

using engine::PaymentMethod;

std::size_t held_on(const Chronicle& chronicle, const std::vector<Held>& held, int day)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        held, [&](const Held& one) { return one.from < chronicle.day(day); }));
}

/// Fans the week's takings in to a collector. @return what was sent, in euro.
double remit_week(Chronicle& chronicle, const std::vector<PersonIndex>& senders,
                  PersonIndex collector, std::size_t victims, int week_day, Draws& draws)
{
    double sent = 0;
    for (auto left = draws.poisson(1.2 * static_cast<double>(victims)); left > 0; --left) {
        const double eur = 10.0 * draws.between(30, 250);
        const auto time = draws.moment(chronicle.day(week_day + draws.between(0, 6)));
        chronicle.pay(time, chronicle.account(draws.pick(senders)), chronicle.account(collector),
                      eur, draws.chance(0.7) ? PaymentMethod::remittance : PaymentMethod::transfer);
        sent += eur;
    }
    return sent;
}

/// What goes up: to the spider's own or a nominee's account, sometimes over the deputy's.
void pass_up(Chronicle& chronicle, const Ring& ring, PersonIndex collector, AccountIndex top,
             double eur, int day, Draws& draws)
{
    if (ring.plan.cash_only) return;
    const auto time = draws.moment(chronicle.day(day), Rhythm::office);
    const auto method = draws.chance(0.35)  ? PaymentMethod::hawala
                        : draws.chance(0.3) ? PaymentMethod::cash
                                            : PaymentMethod::transfer;
    const auto from = chronicle.account(collector);
    if (ring.deputies.empty() || draws.chance(0.6)) {
        chronicle.pay(time, from, top, eur, method);
        return;
    }
    const auto between = chronicle.account(ring.deputies.front());
    chronicle.pay(time, from, between, eur, method);
    chronicle.pay(time + std::chrono::hours{draws.between(2, 70)}, between, top,
                  eur * draws.within(0.9, 0.98));
}

void collect(Chronicle& chronicle, const Ring& ring, const std::vector<Held>& held,
             AccountIndex top, Draws& draws)
{
    const auto& senders = ring.mules.empty() ? ring.controllers : ring.mules;
    const auto& collectors = ring.collectors.empty() ? ring.controllers : ring.collectors;
    std::map<PersonIndex, double> kept;
    int next_lump = ring.plan.first_day + draws.between(21, 42);
    for (int day = ring.plan.first_day; day + 7 < chronicle.days(); day += 7) {
        const auto collector = draws.pick(collectors);
        kept[collector] +=
            remit_week(chronicle, senders, collector, held_on(chronicle, held, day), day, draws);
        if (day < next_lump) continue;
        next_lump = day + draws.between(14, 42);
        for (auto& [who, eur] : kept) {
            if (eur < 1500) continue;
            pass_up(chronicle, ring, who, top, eur * (1 - ring.plan.collectors_fee), day + 6,
                    draws);
            eur = 0;
        }
    }
}

void keep_house(Chronicle& chronicle, const Ring& ring, const std::vector<Held>& held,
                PersonIndex landlord, PersonIndex advert_portal, Draws& draws)
{
    const auto purse = ring.mules.empty() ? ring.controllers.front() : ring.mules.front();
    const auto card = open_account(chronicle.world(), purse, engine::AccountKind::card);
    for (int day = ring.plan.first_day; day < chronicle.days(); day += 7) {
        const auto victims = held_on(chronicle, held, day);
        if (victims == 0) continue;
        chronicle.pay(draws.moment(chronicle.day(day)), card, chronicle.account(advert_portal),
                      15.0 * static_cast<double>(victims), PaymentMethod::card);
        if (day / 7 % 4 == 0) {
            chronicle.pay(draws.moment(chronicle.day(day + 1)), card, chronicle.account(landlord),
                          draws.within(900, 1800));
        }
    }
}

void reward_recruiters(Chronicle& chronicle, const Ring& ring, const std::vector<Held>& held,
                       Draws& draws)
{
    if (ring.recruiters.empty()) return;
    const auto payer = ring.collectors.empty() ? ring.spider : ring.collectors.front();
    for (const auto& one : held) {
        const auto time = draws.moment(one.from + std::chrono::days{draws.between(1, 10)});
        chronicle.pay(time, chronicle.account(payer),
                      chronicle.account(draws.pick(ring.recruiters)), 10.0 * draws.between(30, 80),
                      PaymentMethod::transfer);
    }
}

void pay_debts(Chronicle& chronicle, const Ring& ring, const std::vector<Held>& held, Draws& draws)
{
    if (!ring.plan.debts) return;
    for (const auto& one : held) {
        for (auto time = one.from + std::chrono::days{draws.between(7, 14)};
             time < chronicle.day(chronicle.days()); time += std::chrono::days{7}) {
            chronicle.pay(time + std::chrono::minutes{draws.between(0, 1400)},
                          chronicle.account(one.victim), chronicle.account(one.keeper),
                          10.0 * draws.between(20, 60), PaymentMethod::cash);
        }
    }
}

} // namespace

void move_money(Chronicle& chronicle, const Ring& ring, const std::vector<Held>& held,
                PersonIndex landlord, PersonIndex advert_portal, Draws& draws)
{
    const bool nominee = draws.chance(0.5);
    const auto top =
        nominee ? open_account(chronicle.world(), ring.spider, engine::AccountKind::business, true)
                : chronicle.account(ring.spider);
    collect(chronicle, ring, held, top, draws);
    keep_house(chronicle, ring, held, landlord, advert_portal, draws);
    reward_recruiters(chronicle, ring, held, draws);
    pay_debts(chronicle, ring, held, draws);
}

} // namespace spindel::analysis::simulation
