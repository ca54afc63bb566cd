#include "analysis/succession_chance.h"

#include <algorithm>
#include <cmath>

namespace spindel::analysis {

void add_p_values(std::vector<SuccessionSearch>& searches)
{
    std::vector<double> elsewhere;
    double pairs = 1;
    for (const auto& search : searches) {
        elsewhere.insert(elsewhere.end(), search.elsewhere.begin(), search.elsewhere.end());
        pairs += static_cast<double>(search.others);
    }
    std::ranges::sort(elsewhere);
    for (auto& search : searches) {
        for (auto& match : search.near) {
            const auto alike = elsewhere.end() - std::ranges::lower_bound(elsewhere, match.score);
            const double chance = std::min(1.0, static_cast<double>(1 + alike) / pairs);
            match.p_value = -std::expm1(static_cast<double>(search.candidates) *
                                        std::log1p(-chance)); // 1 - (1 - chance)^candidates
        }
    }
}

} // namespace spindel::analysis
