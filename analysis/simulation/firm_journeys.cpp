#include <algorithm>
#include <optional>

#include "analysis/simulation/firms.h"
#include "analysis/simulation/pairs.h"
#include "analysis/simulation/settlement.h"

namespace spindel::analysis::simulation {

namespace {

class Journeys {
public:
    Journeys(Chronicle& chronicle, const Firm& firm, Draws& draws)
        : chronicle_(chronicle), firm_(firm), plan_(firm.plan), draws_(draws)
    {
    }

    /// Out and home, again and again; a group that stays is not seen travelling any more.
    void of_group(const Members& group)
    {
        const int days = chronicle_.days();
        int day = draws_.between(plan_.first_day + 5, std::max(plan_.first_day + 8, days * 6 / 10));
        find(group, day);
        while (day + 2 < days) {
            const int stay = draws_.between(plan_.shortest_stay, plan_.longest_stay);
            const bool comes_home = draws_.chance(plan_.go_home);
            const int until = comes_home ? day + stay : days;
            const auto going = free_between(group, day, until + 1);
            if (!going.empty()) there_and_back(going, day, until, comes_home);
            if (!comes_home) return;
            day = until + draws_.between(4, 30);
        }
    }

private:
    void there_and_back(const Members& group, int day, int until, bool comes_home)
    {
        const auto arrival = cross(group, plan_.home, plan_.site, day);
        for (const auto worker : group)
            take_local_card(worker, arrival, comes_home ? until : chronicle_.days());
        if (comes_home) cross(group, plan_.site, plan_.home, until);
    }

    void find(const Members& group, int day)
    {
        const auto agent = draws_.pick(firm_.agents);
        for (const auto worker : group) {
            for (int left = draws_.between(2, 9); left > 0; --left) {
                speak(agent, worker, chronicle_.day(day - draws_.between(1, 20)), 0.7);
            }
        }
    }

    Members free_between(const Members& group, int from, int to)
    {
        Members free;
        std::ranges::copy_if(group, std::back_inserter(free), [&](PersonIndex worker) {
            return chronicle_.reserve(worker, from, to);
        });
        return free;
    }

    std::optional<PersonIndex> companion(int day, int nights)
    {
        if (!draws_.chance(plan_.escorted)) return std::nullopt;
        const auto& escorts = firm_.drivers.empty() ? firm_.agents : firm_.drivers;
        const auto one = draws_.pick(escorts);
        if (!chronicle_.reserve(one, day, day + nights + 1)) return std::nullopt;
        return one;
    }

    std::optional<AccountIndex> payer()
    {
        if (!draws_.chance(plan_.paid_by_firm)) return std::nullopt;
        if (draws_.chance(0.7)) return firm_.purse;
        return chronicle_.account(draws_.pick(draws_.chance(0.5) ? firm_.clients : firm_.foremen));
    }

    engine::Time cross(Members group, engine::Country from, engine::Country to, int day)
    {
        const int nights = draws_.between(1, 4);
        const auto escort = companion(day, nights);
        const auto pays = payer();
        if (draws_.chance(plan_.announced))
            announce(escort.value_or(draws_.pick(firm_.agents)), day);
        if (escort) group.insert(group.begin(), *escort);
        const auto arrival =
            chronicle_.travel(group, {from, to, chronicle_.day(day), pays}, draws_);
        if (escort) {
            chronicle_.travel({*escort}, {to, from, chronicle_.day(day + nights), pays}, draws_);
        }
        const auto foreman = draws_.pick(firm_.foremen);
        for (const auto worker : group) {
            if (draws_.chance(0.4)) speak(foreman, worker, chronicle_.day(day), 0.7);
        }
        return arrival;
    }

    void announce(PersonIndex who, int day)
    {
        const auto foreman = draws_.pick(firm_.foremen);
        for (int left = draws_.between(1, 3); left > 0; --left) {
            speak(who, foreman, chronicle_.day(day - (left > 1 ? 1 : 0)), 0.7);
        }
    }

    void speak(PersonIndex one, PersonIndex other, engine::Time day, double from_one)
    {
        const auto time = draws_.moment(day);
        auto caller = chronicle_.line(one, time);
        auto callee = chronicle_.line(other, time);
        if (!draws_.chance(from_one)) std::swap(caller, callee);
        chronicle_.brief_call(time, caller, callee, draws_);
    }

    void take_local_card(PersonIndex worker, engine::Time arrival, int until)
    {
        if (plan_.longest_stay < 20 || !draws_.chance(plan_.local_cards)) return;
        auto& world = chronicle_.world();
        const auto own = world.people[worker].phones.front();
        const bool same_handset = draws_.chance(0.7);
        add_phone(
            world, worker,
            {.handset = same_handset ? std::optional(world.phones[own].handset) : std::nullopt,
             .prepaid = true,
             .from = arrival + std::chrono::hours{draws_.between(2, 60)},
             .until = chronicle_.day(until),
             .country = plan_.site});
        world.people[worker].one_number_at_a_time = true;
    }

    Chronicle& chronicle_;
    const Firm& firm_;
    const FirmPlan& plan_;
    Draws& draws_;
};

void change_provider(Chronicle& chronicle, const Firm& firm, Draws& draws)
{
    auto& world = chronicle.world();
    const int day = draws.between(10, chronicle.days() - 10);
    for (const auto* staff : {&firm.office, &firm.agents, &firm.foremen, &firm.drivers}) {
        for (const auto member : *staff) {
            if (draws.chance(0.15)) continue; // keeps a private number
            const auto old = world.phones[world.people[member].phones.front()];
            add_phone(world, member,
                      {.handset = draws.chance(0.7) ? std::optional(old.handset) : std::nullopt,
                       .prepaid = draws.chance(0.3),
                       .from = draws.moment(chronicle.day(day + draws.between(0, 1)))});
            world.people[member].one_number_at_a_time = true;
        }
    }
}

} // namespace

void bring_over(Chronicle& chronicle, const Firm& firm, Draws& draws)
{
    if (firm.plan.new_provider) change_provider(chronicle, firm, draws);
    Journeys journeys(chronicle, firm, draws);
    for (std::size_t begin = 0; begin < firm.workers.size();) {
        const auto size = std::min<std::size_t>(
            1 + draws.below(static_cast<std::uint64_t>(firm.plan.most_in_a_group)),
            firm.workers.size() - begin);
        const auto first = firm.workers.begin() + static_cast<std::ptrdiff_t>(begin);
        journeys.of_group({first, first + static_cast<std::ptrdiff_t>(size)});
        begin += size;
    }
}

} // namespace spindel::analysis::simulation
