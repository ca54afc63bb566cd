#include "analysis/simulation/chronicle.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/simulation/gazetteer.h"

namespace spindel::analysis::simulation {

Chronicle::Chronicle(World& world) : world_(world), away_(world.people.size())
{
    period_ = {first(), day(days())};
}

PhoneIndex Chronicle::phone(PersonIndex index, engine::Time time, Draws& draws) const
{
    const auto& phones = person(index).phones;
    if (person(index).one_number_at_a_time) return line(index, time);
    return phones.size() > 1 && draws.chance(0.25) ? phones[1] : phones.front();
}

PhoneIndex Chronicle::line(PersonIndex index, engine::Time time) const
{
    const auto& phones = person(index).phones;
    if (!person(index).one_number_at_a_time) return phones.front();
    const auto in_use = std::ranges::find_if(phones.rbegin(), phones.rend(), [&](PhoneIndex phone) {
        const auto& [from, until] = std::tie(world_.phones[phone].from, world_.phones[phone].until);
        return (!from || *from <= time) && (!until || time < *until);
    });
    return in_use == phones.rend() ? phones.front() : *in_use;
}

void Chronicle::call(engine::Time time, PhoneIndex caller, PhoneIndex callee, Draws& draws)
{
    if (!happens(time) || caller == callee) return;
    const auto seconds = draws.chance(0.25) ? 0.0 : std::min(7200.0, draws.log_normal(22, 1.4));
    world_.calls.push_back({.time = time,
                            .caller = caller,
                            .callee = callee,
                            .duration_s = static_cast<std::uint32_t>(seconds)});
}

void Chronicle::brief_call(engine::Time time, PhoneIndex caller, PhoneIndex callee, Draws& draws)
{
    if (!happens(time) || caller == callee) return;
    world_.calls.push_back({.time = time,
                            .caller = caller,
                            .callee = callee,
                            .duration_s = static_cast<std::uint32_t>(draws.between(20, 90))});
}

void Chronicle::message(engine::Time time, PhoneIndex sender, PhoneIndex receiver)
{
    if (!happens(time) || sender == receiver) return;
    world_.calls.push_back(
        {.time = time, .caller = sender, .callee = receiver, .kind = engine::CallKind::sms});
}

void Chronicle::talk(engine::Time time, PhoneIndex caller, PhoneIndex callee, Draws& draws)
{
    if (draws.chance(0.45)) {
        message(time, caller, callee);
    } else {
        call(time, caller, callee, draws);
    }
}

void Chronicle::pay(engine::Time time, AccountIndex payer, AccountIndex payee, double eur,
                    engine::PaymentMethod method)
{
    if (!happens(time) || payer == payee) return;
    const auto country = world_.accounts[payer].country;
    const double cents = std::floor(eur * facts(country).per_eur * 100.0 + 0.5);
    world_.payments.push_back(
        {.time = time,
         .payer = payer,
         .payee = payee,
         .amount = {static_cast<std::int64_t>(std::max(1.0, cents)) * 100, currency_of(country)},
         .method = method});
}

engine::Time Chronicle::travel(const std::vector<PersonIndex>& group, const Trip& trip,
                               Draws& draws)
{
    constexpr std::array<int, 6> kTimetable{6, 8, 11, 14, 17, 20};
    const auto depart = trip.day + std::chrono::hours{kTimetable[draws.below(kTimetable.size())]};
    const auto way = connection(trip.from, trip.to, draws);
    const auto arrive = depart + std::chrono::minutes{way.minutes};
    if (!happens(depart) || trip.from == trip.to) return arrive;
    const auto place = [&](engine::Country country, PersonIndex index) {
        return facts(country).towns[person(index).country == country ? person(index).town : 0];
    };
    for (const auto index : group) {
        world_.journeys.push_back({.depart = depart,
                                   .arrive = arrive,
                                   .person = index,
                                   .travels_as = person(index).identity,
                                   .from_country = trip.from,
                                   .to_country = trip.to,
                                   .from_place = place(trip.from, group.front()),
                                   .to_place = place(trip.to, group.front()),
                                   .mode = way.mode,
                                   .carrier = way.carrier,
                                   .booking = world_.bookings,
                                   .payer = trip.payer ? *trip.payer : account(group.front())});
    }
    ++world_.bookings;
    return arrive;
}

bool Chronicle::reserve(PersonIndex index, int from, int to)
{
    if (index >= away_.size()) away_.resize(index + 1);
    auto& away = away_[index];
    for (const auto& [begin, end] : away) {
        if (from < end && begin < to) return false;
    }
    away.emplace_back(from, to);
    return true;
}

} // namespace spindel::analysis::simulation
