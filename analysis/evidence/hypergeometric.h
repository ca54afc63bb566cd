/// Draws without replacement: how often as many marked ones come by chance.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace spindel::analysis {

/// `drawn` of `all` are drawn, `marked` of which are marked.
struct Urn {
    std::size_t all = 0;
    std::size_t marked = 0;
    std::size_t drawn = 0;
};

/// The probability of each number of marked ones among those drawn, from 0 to the smaller of the
/// two. Time O(their number).
/// @throws std::invalid_argument if more are marked or drawn than there are.
std::vector<double> hypergeometric_law(const Urn& urn);

/// P(at least so many marked ones are drawn from several urns together), in (0, 1]; of one urn the
/// tail of the hypergeometric law. The draws are independent. Time O(urns * drawn^2).
double hypergeometric_tail(std::span<const Urn> urns, std::size_t at_least);

} // namespace spindel::analysis
