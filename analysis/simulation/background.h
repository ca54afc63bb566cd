/// Ordinary life: most of what the records hold.
#pragma once

#include <vector>

#include "analysis/simulation/chronicle.h"
#include "analysis/simulation/population.h"

namespace spindel::analysis::simulation {

/// Two people who know one another; a higher weight means more calls.
struct Tie {
    PersonIndex one = 0, other = 0;
    double weight = 0;
};

/// Families, colleagues, friends in town, a few elsewhere and abroad. Sociable people find one
/// another, as in ordinary phone networks; weights are heavy-tailed.
std::vector<Tie> ties_of(const World& world, const Population& population);

/// Calls and messages along ties, `calls_per_day` by a person on the average.
void call_one_another(Chronicle& chronicle, const std::vector<Tie>& ties);

/// Salaries, rents, and transfers along ties.
void pay_one_another(Chronicle& chronicle, const Population& population,
                     const std::vector<Tie>& ties);

/// Holidays and visits of families and pairs of friends.
void go_travelling(Chronicle& chronicle, const Population& population);

} // namespace spindel::analysis::simulation
