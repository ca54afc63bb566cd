#include "analysis/evidence/conduct.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "engine/counted.h"

namespace spindel::analysis {

namespace {

using engine::counted;
using Reasons = std::vector<Reason>;

std::string others(std::size_t count)
{
    return counted(static_cast<std::int64_t>(count), "other", "others");
}

std::string sums(std::size_t count)
{
    return counted(static_cast<std::int64_t>(count), "sum", "sums");
}

void add_companions(const std::vector<Companion>& companions, Reasons& reasons)
{
    const Companion* closest = nullptr;
    std::size_t on_departures = 0;
    std::size_t on_bookings = 0;
    for (const auto& companion : companions) {
        on_bookings += companion.bookings > 0 ? 1 : 0;
        if (companion.departures == 0) continue;
        ++on_departures;
        if (closest == nullptr || companion.p < closest->p) closest = &companion;
    }
    if (closest != nullptr) {
        reasons.push_back(
            {"shared departures",
             {static_cast<double>(on_departures), 0},
             fmt::format("goes by the same departures as {} on bookings of their own, beyond "
                         "chance (with one {} times, p = {:.2g}, q = {:.2g})",
                         others(on_departures), closest->departures, closest->p, closest->q)});
    }
    if (on_bookings > 0) {
        reasons.push_back({"shared bookings",
                           {static_cast<double>(on_bookings), 0},
                           fmt::format("set out on one booking with {} who did not come home "
                                       "with it",
                                       others(on_bookings))});
    }
}

void add_insulation(const Insulation& found, const Insulation& main, Reasons& reasons)
{
    if (found.insulated > 0 && found.broker_p <= kRemarkable) {
        reasons.push_back(
            {"insulated contacts",
             {static_cast<double>(found.insulated), 0},
             fmt::format("{} of its {} contacts {} with hardly anybody else (p = {:.2g})",
                         found.insulated, found.tested, found.insulated == 1 ? "speaks" : "speak",
                         found.broker_p)});
    }
    if (found.behind_a_broker && found.p <= kRemarkable) {
        reasons.push_back(
            {"insulated",
             {static_cast<double>(found.calls - found.elsewhere), 0},
             fmt::format("{} of its {} calls are with one contact, who has {} (p = {:.2g})",
                         found.calls - found.elsewhere, found.calls, others(main.contacts - 1),
                         found.p)});
    }
}

void add_payments(const PaidJourneys& paid, const PassedMoney& money, Reasons& reasons)
{
    if (paid.stayed_behind > 0 && paid.p <= kRemarkable) {
        reasons.push_back(
            {"journeys of others",
             {static_cast<double>(paid.stayed_behind), 0},
             fmt::format("stayed behind on {} of the {} journeys that it paid (p = {:.2g})",
                         paid.stayed_behind, paid.parties, paid.p)});
    }
    if (money.up > 0 && money.up_p <= kRemarkable) {
        reasons.push_back({"sums passed up",
                           {static_cast<double>(money.up), 0},
                           fmt::format("passed up {} larger than those it collected (p = {:.2g})",
                                       sums(money.up), money.up_p)});
    }
    if (money.through > 0 && money.through_p <= kRemarkable) {
        reasons.push_back({"money passed through",
                           {static_cast<double>(money.through), 0},
                           fmt::format("{} went on within three days, nearly whole (p = {:.2g})",
                                       sums(money.through), money.through_p)});
    }
}

void add_converging_money(const ConvergingMoney& money, Reasons& reasons)
{
    if (money.abroad < 2 || money.p > kRemarkable) return;
    reasons.push_back({"money over a border",
                       {static_cast<double>(money.abroad), 0},
                       fmt::format("{} of the {} who paid it are abroad (p = {:.2g}); {:.0f} % of "
                                   "all that it got {}",
                                   money.abroad, money.payers, money.p, 100 * money.kept,
                                   money.is_beneficiary() ? "stays with it, where the money ends"
                                                          : "stays with it, the rest goes on")});
}

void add_arrivals(const CallsAfterArrival& calls, Reasons& reasons)
{
    if (calls.bunched == 0 || calls.p > kRemarkable) return;
    reasons.push_back({"calls after arrivals",
                       {static_cast<double>(calls.bunched), 0},
                       fmt::format("its calls with {} of {} who arrived to stay come just after "
                                   "their arrival (p = {:.2g}), as a host's or a foreman's do",
                                   calls.bunched, calls.tested, calls.p)});
}

} // namespace

Conduct conduct(const Subject& subject, const ContactLists& contacts, const ConductOptions& options)
{
    return {.companions = companions(subject, {.progress = options.progress}),
            .insulation = insulation(subject, contacts),
            .paid_journeys = paid_journeys(subject),
            .passed_money = passed_money(
                subject, {.random_seed = options.random_seed, .progress = options.progress}),
            .converging_money = converging_money(subject),
            .arrivals = calls_after_arrival(subject, trips(subject),
                                            {options.random_seed, options.progress})};
}

std::vector<Reason> conduct_reasons(const Conduct& conduct, engine::NodeId node)
{
    Reasons reasons;
    add_companions(conduct.companions[node], reasons);
    const auto& insulation = conduct.insulation[node];
    add_insulation(insulation, conduct.insulation[insulation.main], reasons);
    add_payments(conduct.paid_journeys[node], conduct.passed_money[node], reasons);
    add_converging_money(conduct.converging_money[node], reasons);
    add_arrivals(conduct.arrivals[node], reasons);
    return reasons;
}

} // namespace spindel::analysis
