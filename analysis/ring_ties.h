/// What ties ring to ring: who serves both, and the significant ties between their members.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "analysis/ring_members.h"
#include "engine/table.h"

namespace spindel::analysis {

/// Two rings that share somebody, or whose members have significant ties.
struct RingTie {
    std::uint32_t first = 0; // the one that is listed before the other
    std::uint32_t second = 0;
    std::vector<engine::NodeId> shared;   // at home in one, a guest of the other; sorted
    std::vector<engine::NodeId> carriers; // at an end of a tie, likely to move or collect; sorted
    std::vector<engine::TieId> ties;      // significant, between a member of each at home there
};

/// All pairs of rings of a score above 0 that share somebody or have at least two ties, those that
/// share most first, then those with most ties, then by number. Rings of different kinds share
/// transporters and couriers; two rings may also be one that the method cut.
std::vector<RingTie> ring_ties(const Subject& subject, const Rings& rings,
                               const std::vector<RingMembers>& members);

/// `ring,other_ring,shared,carriers,ties,calls,payments,travel,first_time,last_time`.
engine::Table ring_ties_table(const std::vector<RingTie>& ties, const Subject& subject);

} // namespace spindel::analysis
