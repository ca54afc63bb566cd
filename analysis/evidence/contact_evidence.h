/// What the records show of each persona as somebody's contact: does it move people, does it
/// collect money, does it keep changing numbers.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/evidence/money_paths.h"
#include "analysis/evidence/trips.h"
#include "analysis/persona_text.h"
#include "engine/progress.h"

namespace spindel::analysis {

/// The counts behind the evidence, one of each for a node.
struct ContactCounts {
    double paid_for = 0;  // travellers whose journey it paid without going along, each by `handled`
    double escorted = 0;  // travellers it brought and left, each by `handled`
    double summoned = 0;  // travellers with whom its calls bunch before their departure
    double collected = 0; // lumps that it passed up
    double received = 0;  // lumps that ended with it
    double numbers = 0;   // numbers that began or ended inside the period, halves of a change
    double calls = 0;
};

struct ContactEvidence {
    engine::NodeMap<ContactCounts> counts;
    /// Surprise of moving people or collecting money: the sum of the counts' surprises (tail.h).
    engine::NodeMap<double> handling;
    /// Surprise of its changes of number.
    engine::NodeMap<double> changing;
    std::vector<Lump> lumps;
    Trips trips;
};

struct ContactEvidenceOptions {
    std::uint64_t random_seed = 1;
    engine::Progress progress;
};

/// Time O(records log records + rotations * calls of travellers).
ContactEvidence contact_evidence(const Subject& subject,
                                 const ContactEvidenceOptions& options = {});

} // namespace spindel::analysis
