/// Worlds in which chance alone gives marks: dealt out anew among personas with as many contacts.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "analysis/evidence/coordination.h"
#include "engine/progress.h"

namespace spindel::analysis {

/// What a decoy world deals anew.
enum class Dealt : std::uint8_t {
    all,     // marks of handling and of changing, together: nobody is organised
    changing // only those of changing: who is organised keeps numbers as everybody does
};

struct DecoyOptions {
    int permutations = 499;
    std::uint64_t random_seed = 1;
    engine::Progress progress;
};

using DecoyVisitor = std::function<void(const std::vector<Coordination>&)>;

/// Hands each decoy world's scores to `visit`, in the order of the permutations. Marks are dealt
/// among personas with about as many contacts (in powers of two), while calls, payments, journeys
/// and countries stay.
///
/// @param known by node; who is known to be no part of an ordinary world takes no part in the
/// dealing: its own marks of what is dealt are 0. Empty: nobody.
///
/// The same on any number of threads. Time O(permutations * contacts).
void for_each_decoy(const CoordinationInput& input, const std::vector<Marks>& marks,
                    const std::vector<bool>& known, Dealt dealt, const DecoyOptions& options,
                    const DecoyVisitor& visit);

} // namespace spindel::analysis
