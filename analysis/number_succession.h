/// Numbers that took over the contacts of numbers that fell silent: inferred, never recorded.
#pragma once

#include <vector>

#include "analysis/number_contacts.h"
#include "analysis/number_use.h"
#include "engine/personas.h"
#include "engine/progress.h"

namespace spindel::analysis {

struct SuccessionOptions {
    /// The newer number begins so long before the older's last call, or after it, at most.
    std::chrono::days longest_overlap{7};
    std::chrono::days longest_gap{21};
    double least_score = 0.4;
    std::uint32_t least_shared = 2;
    double most_alike = 0.05; // of the numbers that began at another time
    /// After each round a contact is a persona with its merged numbers, so that the next round sees
    /// contacts shared by two who changed numbers together with all they speak with.
    int rounds = 6;
    engine::Progress progress;
};

/// Pairs (a number that fell silent, a number that began) that share rare contacts: each the
/// other's best match by `succession_score`, and at most `most_alike` of the numbers that began at
/// another time are as alike. Numbers that speak with one another, or have different known users,
/// are never paired; a number has one successor and one predecessor.
///
/// The p-value says more, and may be larger: it is that of the best of a window. As many candidates
/// as began in it, is one or more of them as alike by chance: 1 - (1 - q)^n, where q is how often
/// numbers that began at another time are, for all that fell silent together (one added to both
/// counts). It decides nothing: on design worlds, pairs with a p of at most 0.05 alone made worse
/// ranks, as true successions of few contacts went with the false.
///
/// @param stated personas with the recorded merges.
/// @return in the order of acceptance: surest rounds first, then highest score.
std::vector<engine::Merge> number_successions(const engine::RecordGraph& graph,
                                              const engine::Personas& stated,
                                              const NumberUses& uses,
                                              const SuccessionOptions& options = {});

} // namespace spindel::analysis
