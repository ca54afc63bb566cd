/// How often chance gives a number that began a likeness to one that fell silent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace spindel::analysis {

/// How alike one older number is to one newer.
struct SuccessionMatch {
    double score = 0;
    std::uint32_t older = 0, newer = 0; // positions among the ended and the begun
    std::uint32_t shared = 0;
    double rarity = 1; // share of the numbers that began at another time that are as alike
    double p_value = 1;
};

/// What one older number finds.
struct SuccessionSearch {
    std::vector<SuccessionMatch> near; // in its window
    std::vector<double> elsewhere;     // scores of others as alike as a match must be
    std::size_t others = 0;            // numbers that began at another time
    std::size_t candidates = 0;        // numbers that began in its window
};

/// p of a match as the best of its window: that of as many candidates one or more is as alike,
/// where each is so as often as numbers that began at another time, for all older numbers together
/// (one added to both counts). Who stands in a tighter circle than others is like more of them, and
/// so is whoever begins in its window: as 1 - (1 - q)^n is concave in q, the mean over all claims
/// no less.
void add_p_values(std::vector<SuccessionSearch>& searches);

} // namespace spindel::analysis
