/// Who speaks with whom at work, and how often.
#pragma once

#include <vector>

#include "analysis/simulation/chronicle.h"

namespace spindel::analysis::simulation {

using Members = std::vector<PersonIndex>;

/// Two who speak with one another, so many times a day.
struct Pair {
    PersonIndex one = 0, other = 0;
    double per_day = 0;
};

/// Adds every pair between two groups, each with a chance to exist and a rate of its own.
void join(std::vector<Pair>& pairs, const Members& some, const Members& others, double share,
          double per_day, Draws& draws);

/// Adds every pair inside a group.
void join_inside(std::vector<Pair>& pairs, const Members& members, double share, double per_day,
                 Draws& draws);

/// The first members, `most` or all there are.
Members first_of(const Members& members, std::size_t most);

} // namespace spindel::analysis::simulation
