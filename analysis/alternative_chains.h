/// Chains of evidence beside the best one.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/evidence_chain.h"

namespace spindel::analysis {

/// What a chain may not use.
struct ChainLimits {
    std::vector<engine::NodeId> avoided; // no step begins or ends at one of these
    bool may_be_direct = true;           // the two ends may be one step apart
};

/// The evidence chain within limits.
std::optional<EvidenceChain> evidence_chain(const Subject& subject, engine::NodeId from,
                                            engine::NodeId to, const ChainLimits& limits);

/// The evidence chain and others beside it, at most `most`: each goes by no node that one before it
/// goes by, so that it stands even where those fall. Fewer where there are no more.
std::vector<EvidenceChain> alternative_chains(const Subject& subject, engine::NodeId from,
                                              engine::NodeId to, std::size_t most = 3);

} // namespace spindel::analysis
