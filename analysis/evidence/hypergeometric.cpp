#include "analysis/evidence/hypergeometric.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "analysis/evidence/tail.h"
#include "engine/log_choose.h"

namespace spindel::analysis {

std::vector<double> hypergeometric_law(const Urn& urn)
{
    if (urn.marked > urn.all || urn.drawn > urn.all) {
        throw std::invalid_argument("an urn holds at least what is marked and what is drawn");
    }
    const auto most = std::min(urn.marked, urn.drawn);
    const auto unmarked = urn.all - urn.marked;
    std::vector<double> law(most + 1, 0.0);
    for (std::size_t k = urn.drawn > unmarked ? urn.drawn - unmarked : 0; k <= most; ++k) {
        law[k] = std::exp(engine::log_choose(urn.marked, k) +
                          engine::log_choose(unmarked, urn.drawn - k) -
                          engine::log_choose(urn.all, urn.drawn));
    }
    return law;
}

double hypergeometric_tail(std::span<const Urn> urns, std::size_t at_least)
{
    if (at_least == 0) return 1;
    std::vector<double> law{1.0};
    for (const auto& urn : urns)
        law = convolution(law, hypergeometric_law(urn));
    double tail = 0;
    for (std::size_t k = law.size(); k > at_least; --k) // smallest first
        tail += law[k - 1];
    return std::clamp(tail, kSmallestP, 1.0);
}

} // namespace spindel::analysis
