/// Who serves a ring beside its own.
#pragma once

#include <vector>

#include "analysis/rings.h"

namespace spindel::analysis {

/// The guests of a ring, sorted: they are at home in another ring, and have at least two
/// significant ties to members of this one that lie in one link community of these ties and the
/// members' own (see engine/algorithms/link_communities.h).
std::vector<engine::NodeId> guests_of(const engine::Projection& projection, const Rings& rings,
                                      std::uint32_t ring);

} // namespace spindel::analysis
