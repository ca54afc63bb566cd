/// How often chance alone gives a score: marks dealt out anew among personas with as many contacts.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/evidence/coordination.h"
#include "engine/progress.h"

namespace spindel::analysis {

struct DecoyOptions {
    int permutations = 99;
    std::uint64_t random_seed = 1;
    engine::Progress progress;
};

/// The p-value of each score: the share of all personas' scores, over all permutations, that are at
/// least as large (one added to both counts). A permutation deals the marks of all personas out
/// anew among those with about as many contacts (in powers of two), while calls, payments, journeys
/// and countries stay. The same on any number of threads.
std::vector<double> decoy_p_values(const CoordinationInput& input, const std::vector<Marks>& marks,
                                   const std::vector<Coordination>& scored,
                                   const DecoyOptions& options = {});

} // namespace spindel::analysis
