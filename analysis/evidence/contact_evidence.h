/// What the records show of each persona as somebody's contact: does it move people, does it
/// collect money, does it keep changing numbers.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/evidence/money_paths.h"
#include "analysis/evidence/number_changes.h"
#include "analysis/evidence/trips.h"
#include "analysis/persona_text.h"
#include "engine/progress.h"

namespace spindel::analysis {

/// The counts behind the evidence, one of each for a node.
struct ContactCounts {
    double paid_for = 0;  // travellers whose journey it paid without going along, each by `handled`
    double escorted = 0;  // travellers it brought and left, each by `handled`
    double summoned = 0;  // travellers with whom its calls bunch before their departure
    double tested = 0;    // travellers with whom it speaks at all
    double collected = 0; // lumps that it passed up
    double handled = 0;   // the most that a trip of its own makes it look handled
    NumberChanges changes;
};

/// What is said of a persona as somebody's contact.
struct Marks {
    /// Surprise of moving people or collecting money, at most kMostHandling: the sum of the
    /// surprises (tail.h) of `paid_for`, `escorted` and `collected`, and of as many `summoned`
    /// among those `tested`.
    double handling = 0;
    /// Surprise of its changes of number beyond one a quarter, at most kMostChanging.
    double changing = 0;
    /// The same without the one that many contacts share (number_changes.h).
    double unexplained = 0;
    /// Surprise of `paid_for` alone; part of handling.
    double paying = 0;
    /// For staff of a lawful firm, by the wages it draws or does not (number_changes.h).
    double wages = 0;

    double sum() const { return handling + changing; }
};
inline constexpr double kMostHandling = 5;
inline constexpr double kMostChanging = 3;

struct ContactEvidence {
    engine::NodeMap<ContactCounts> counts;
    engine::NodeMap<Marks> marks;
    std::vector<Lump> lumps;
    Trips trips;
};

struct ContactEvidenceOptions {
    std::uint64_t random_seed = 1;
    /// The records were pulled around suspects: who else changed numbers and who draws wages is
    /// not in them, so that neither explains anything.
    bool pulled = false;
    engine::Progress progress;
};

/// Time O(records log records + rotations * calls of travellers).
ContactEvidence contact_evidence(const Subject& subject,
                                 const ContactEvidenceOptions& options = {});

} // namespace spindel::analysis
