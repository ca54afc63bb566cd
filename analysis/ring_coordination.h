/// Who coordinates a ring, by its records.
#pragma once

#include "analysis/ring_roster.h"

namespace spindel::analysis {

/// Whether no journey of its own was paid for by another member, as those of the brought are.
bool speaks_for_itself(engine::NodeId v, const RingRoster& roster, const RingEvidence& evidence);

/// Books the signs that a member coordinates: ties to members of two stages, members that act on
/// its word, and sums that members sent it and it kept; the latter two where relays were looked
/// for.
void find_coordination(RingMember& one, RingRoster& roster, const Subject& subject,
                       const RingEvidence& evidence);

} // namespace spindel::analysis
