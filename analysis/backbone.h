/// The ties that chance alone does not explain: what rings are found from.
#pragma once

#include <vector>

#include "engine/network.h"
#include "engine/projection.h"

namespace spindel::analysis {

/// Fewer records of a layer say nothing of chance: all its ties are kept.
inline constexpr double kLeastRecordsToJudge = 1000;

/// Which ties of a projection are significant, by TieId.
///
/// Calls and payments are judged layer by layer (see tie_significance.h); of the ties of a layer so
/// many are kept that at most the share `false_ties` of them is expected to be chance's (Benjamini
/// and Hochberg). A journey on one booking or paid for by another is a statement of company, and a
/// contact is one by whoever drew the network: both are kept as they are. A tie is significant
/// where one of its layers is.
///
/// @param false_ties in [0, 1]; 1 keeps all.
/// @throws std::invalid_argument if it is not.
/// The same on any number of threads.
std::vector<bool> significant_ties(const engine::Projection& projection, double false_ties);

/// The undirected network of the ties that are kept, on all nodes and with their weights.
engine::Network backbone(const engine::Projection& projection, const std::vector<bool>& kept);

} // namespace spindel::analysis
