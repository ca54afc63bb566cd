#include "analysis/simulation/pairs.h"

#include <algorithm>

namespace spindel::analysis::simulation {

void join(std::vector<Pair>& pairs, const Members& some, const Members& others, double share,
          double per_day, Draws& draws)
{
    for (const auto one : some) {
        for (const auto other : others) {
            if (one == other || !draws.chance(share)) continue;
            pairs.push_back({one, other, draws.log_normal(per_day, 0.6)});
        }
    }
}

void join_inside(std::vector<Pair>& pairs, const Members& members, double share, double per_day,
                 Draws& draws)
{
    for (std::size_t i = 0; i < members.size(); ++i)
        join(pairs, {members[i]}, first_of(members, i), share, per_day, draws);
}

Members first_of(const Members& members, std::size_t most)
{
    return {members.begin(),
            members.begin() + static_cast<std::ptrdiff_t>(std::min(most, members.size()))};
}

} // namespace spindel::analysis::simulation
