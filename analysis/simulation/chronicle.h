/// The ways in which something can happen in a world: a call, a payment, a journey.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "analysis/simulation/draws.h"
#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

/// A journey that is planned: who pays is the first traveller where `payer` is absent.
struct Trip {
    engine::Country from, to;
    engine::Time day;
    std::optional<AccountIndex> payer{};
};

/// Writes into a world what happens in it. What lies outside the period does not happen.
class Chronicle {
public:
    explicit Chronicle(World& world);

    World& world() { return world_; }
    const World& world() const { return world_; }
    const Person& person(PersonIndex index) const { return world_.people[index]; }
    engine::Time first() const { return world_.options.first_day; }
    /// Midnight of a day of the period, from 0.
    engine::Time day(int number) const { return first() + std::chrono::days{number}; }
    int days() const { return static_cast<int>(world_.options.days); }

    /// The everyday number that a person uses at a time: now and then the second one, and the
    /// newest of a person who changes numbers.
    PhoneIndex phone(PersonIndex person, engine::Time time, Draws& draws) const;
    /// The number that a person has for work at a time: the newest of those who have one at a time,
    /// else the first.
    PhoneIndex line(PersonIndex person, engine::Time time) const;
    AccountIndex account(PersonIndex person) const
    {
        return world_.people[person].accounts.front();
    }

    /// A call, unanswered one time in four.
    void call(engine::Time time, PhoneIndex caller, PhoneIndex callee, Draws& draws);
    /// A short call about work, 20 to 90 seconds.
    void brief_call(engine::Time time, PhoneIndex caller, PhoneIndex callee, Draws& draws);
    void message(engine::Time time, PhoneIndex sender, PhoneIndex receiver);
    /// A call or a message.
    void talk(engine::Time time, PhoneIndex caller, PhoneIndex callee, Draws& draws);

    /// Moves about `eur` euro, in the currency of the payer's country, to the cent.
    void pay(engine::Time time, AccountIndex payer, AccountIndex payee, double eur,
             engine::PaymentMethod method = engine::PaymentMethod::transfer);

    /// A journey of a group on one booking, at an hour of the timetable. @return when they arrive.
    engine::Time travel(const std::vector<PersonIndex>& group, const Trip& trip, Draws& draws);

    /// Keeps a person away from home for days [from, to). @return false where already away.
    bool reserve(PersonIndex person, int from, int to);

private:
    bool happens(engine::Time time) const { return period_.contains(time); }

    World& world_;
    engine::Window period_;
    std::vector<std::vector<std::pair<int, int>>> away_; ///< by person, in days
};

} // namespace spindel::analysis::simulation
