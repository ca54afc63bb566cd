/// Finds people for the parts that are to be played, each for one part only.
#pragma once

#include <map>
#include <vector>

#include "analysis/simulation/draws.h"
#include "analysis/simulation/population.h"
#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

class Cast {
public:
    Cast(World& world, const Population& population, std::uint64_t stream);

    Draws& draws() { return draws_; }

    /// Gives the role to somebody in the country who has none; where the country has nobody left,
    /// to somebody of the country that has most.
    /// @throws engine::Error where nobody is left at all.
    PersonIndex take(engine::Country country, Role role);

    std::vector<PersonIndex> take(engine::Country country, Role role, int count);

    /// Anybody of the country, with or without a role; they stay free for other parts.
    PersonIndex passer_by(engine::Country country);

    /// A country of the world, the more likely the more people it has.
    engine::Country some_country();

    /// Another one than `country`.
    engine::Country other_country(engine::Country country);

private:
    World& world_;
    const Population& population_;
    Draws draws_;
    std::map<engine::Country, Circle> free_; ///< shuffled; taken from the back
};

} // namespace spindel::analysis::simulation
