/// Why a persona is ranked where it is, in words with figures.
#pragma once

#include <vector>

#include "analysis/evidence/two_questions.h"
#include "analysis/finding.h"
#include "analysis/rings.h"

namespace spindel::analysis {

/// All that the ranking was made from.
struct SpiderEvidence {
    ContactEvidence evidence;
    ContactLists contacts;
    std::vector<Relays> relays;
    bool pulled = false; // whether the records were pulled around suspects
    Answers answers;
    std::vector<double> lift; // personalised over plain PageRank; empty without seeds
};

/// The terms of a persona's score with their figures, largest first, then what it was seen to do
/// itself, and its ring. The score can be computed again from them.
///
/// @param discount what its score is taken times because a ring-mate ranks above (ring_order.h).
std::vector<Reason> spider_reasons(const Rings& rings, const SpiderEvidence& found,
                                   engine::NodeId node, double discount = 1);

} // namespace spindel::analysis
