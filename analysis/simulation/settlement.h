/// Adds people, phones and accounts to a world.
#pragma once

#include <optional>

#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

struct NewPhone {
    std::optional<HandsetIndex> handset{}; ///< absent: a new one
    bool prepaid = false;
    bool everyday = true; ///< false: kept for the work of a ring
    std::optional<engine::Time> from{};
    std::optional<engine::Time> until{};
    std::optional<engine::Country> country{}; ///< absent: where the owner lives
};

/// Adds a person without phone or account, and the person's first identity.
PersonIndex add_person(World& world, Person person);

/// Adds an organisation with a phone and a business account, in the town of `neighbour`.
PersonIndex add_organisation(World& world, PersonIndex neighbour, Role role);

/// Gives a person one more number.
PhoneIndex add_phone(World& world, PersonIndex owner, const NewPhone& phone);

/// @param nominee  somebody else stands in the bank's books
AccountIndex open_account(World& world, PersonIndex owner, engine::AccountKind kind,
                          bool nominee = false);

/// Gives a person a second identity, such as other papers; where there is one already, nothing.
void add_identity(World& world, PersonIndex person);

} // namespace spindel::analysis::simulation
