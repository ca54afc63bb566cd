/// A simulated world: who lives in it, what happened, and what the authorities wrote down of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/simulation/firm_plan.h"
#include "analysis/simulation/options.h"
#include "analysis/simulation/ring_plan.h"
#include "analysis/simulation/roles.h"
#include "engine/country.h"
#include "engine/grade.h"
#include "engine/records.h"
#include "engine/time.h"

namespace spindel::analysis::simulation {

// Positions in the arrays of a `World`.
using PersonIndex = std::uint32_t;
using ActorIndex = std::uint32_t; ///< an identity; some people have two
using PhoneIndex = std::uint32_t;
using AccountIndex = std::uint32_t;
using HandsetIndex = std::uint32_t;
using BookingIndex = std::uint32_t;

/// A person or an organisation.
struct Person {
    engine::Country country; ///< where the person lives
    engine::Country origin;  ///< where the family is
    std::uint8_t town = 0;   ///< a position in the country's towns
    engine::ActorKind kind = engine::ActorKind::person;
    Role role = Role::none;
    std::optional<std::uint32_t> ring{};
    double discretion = 1.0;           ///< share of ordinary calls that the person still makes
    bool one_number_at_a_time = false; ///< the newest; else now and then the second
    std::optional<engine::Time>
        held_from{}; ///< a victim's ordinary phone falls silent from here on
    ActorIndex identity = 0;
    std::optional<ActorIndex> second_identity{};
    std::vector<PhoneIndex> phones; ///< for every day; a ring's phones are not among them
    std::vector<AccountIndex> accounts;
};

struct Phone {
    PersonIndex owner = 0;
    engine::Country country; ///< of the subscription
    HandsetIndex handset = 0;
    bool prepaid = false;
    std::optional<engine::Time> from{};  ///< first use, where it began inside the period
    std::optional<engine::Time> until{}; ///< given up, where it ended inside the period
    struct Move {
        engine::Time from;
        HandsetIndex handset = 0;
    };
    std::optional<Move> moved{}; ///< the card was put into another handset

    HandsetIndex handset_at(engine::Time time) const
    {
        return moved && moved->from <= time ? moved->handset : handset;
    }
};

struct Account {
    PersonIndex owner = 0;
    engine::Country country;
    engine::AccountKind kind = engine::AccountKind::bank;
    bool nominee = false; ///< held in somebody else's name
};

enum class Office : std::uint8_t { telecom, bank, border, police };

/// Who wrote a record down. "SE-TEL" is the telecom office of SE.
struct Source {
    engine::Country country;
    Office office = Office::telecom;

    friend auto operator<=>(const Source&, const Source&) = default;
};

/// "SE-TEL", "NO-BANK", "CZ-BORDER", "LT-POL".
std::string name(const Source& source);

struct Call {
    engine::Time time;
    PhoneIndex caller = 0, callee = 0;
    std::uint32_t duration_s = 0;
    engine::CallKind kind = engine::CallKind::call;
    engine::Country caller_country{}, callee_country{};
    Source source{};
    engine::Grade grade{};
};

struct Payment {
    engine::Time time;
    AccountIndex payer = 0, payee = 0;
    engine::Money amount;
    engine::PaymentMethod method = engine::PaymentMethod::transfer;
    Source source{};
    engine::Grade grade{};
};

struct Journey {
    engine::Time depart, arrive;
    PersonIndex person = 0;
    ActorIndex travels_as = 0;
    engine::Country from_country, to_country;
    std::string_view from_place, to_place;
    engine::TravelMode mode = engine::TravelMode::unknown;
    std::string carrier;
    BookingIndex booking = 0;
    std::optional<AccountIndex> payer{};
    Source source{};
    engine::Grade grade{};
};

struct ActorStatement {
    ActorIndex actor = 0;
    engine::ActorKind kind = engine::ActorKind::unknown;
    engine::Category category = engine::Category::unknown;
    engine::Country country;
    Source source{};
    engine::Grade grade{};
};

struct PhoneStatement {
    PhoneIndex phone = 0;
    std::optional<ActorIndex> user{};
    std::optional<engine::Time> from{};
    Source source{};
    engine::Grade grade{};
};

struct AccountStatement {
    AccountIndex account = 0;
    std::optional<ActorIndex> holder{};
    Source source{};
    engine::Grade grade{};
};

/// A planted ring: its plan, and who plays which part in it.
struct Ring {
    RingPlan plan;
    PersonIndex spider = 0;
    std::vector<PersonIndex> deputies, recruiters, transporters, controllers, mules, collectors;
    std::vector<PersonIndex> victims, buyers;
    std::vector<PersonIndex> helpers;                ///< victims who later help the ring
    std::optional<PersonIndex> shared_transporter{}; ///< of another ring, escorts for this one too
};

/// A lawful twin of a ring: its plan, and who works there.
struct Firm {
    FirmPlan plan;
    PersonIndex chief = 0;
    AccountIndex purse = 0; ///< of the firm, or of a chief who has not registered one
    std::vector<PersonIndex> office, agents, foremen, drivers, workers;
    std::vector<PersonIndex> clients; ///< organisations
};

/// Everything `simulate` gives. Events are sorted by time, statements by an order without meaning.
struct World {
    SimulationOptions options;
    std::vector<Person> people;
    std::vector<PersonIndex> actors; ///< whose identity each actor is
    std::vector<Phone> phones;
    std::vector<Account> accounts;
    HandsetIndex handsets = 0;
    BookingIndex bookings = 0;
    std::vector<Ring> rings;
    std::vector<Firm> firms;

    std::vector<Call> calls;
    std::vector<Payment> payments;
    std::vector<Journey> journeys;
    std::vector<ActorStatement> actor_statements;
    std::vector<PhoneStatement> phone_statements;
    std::vector<AccountStatement> account_statements;
    std::vector<engine::RateRecord> rates;

    /// Calls, payments and journeys that happened, before any were lost.
    std::uint64_t happened = 0;
    /// The same, as far as the targets of an observation go; all of them for a population.
    std::uint64_t observable = 0;
};

} // namespace spindel::analysis::simulation
