/// Who lives where, with whom, and where they work.
#pragma once

#include <map>
#include <vector>

#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

/// People who see one another: a family, a workplace's staff, a town.
using Circle = std::vector<PersonIndex>;

struct Workplace {
    PersonIndex employer = 0; ///< an organisation
    Circle staff;
};

/// The circles that ordinary life runs in.
struct Population {
    std::vector<Circle> towns;
    std::vector<Circle> families;
    std::vector<Workplace> workplaces;
    std::map<engine::Country, Circle> by_country;
};

/// Adds `options.people` people and their employers to an empty world. About 4 in 100 families
/// come from another country than they live in.
Population populate(World& world);

} // namespace spindel::analysis::simulation
