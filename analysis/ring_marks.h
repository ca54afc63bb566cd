/// Whether what the members of a ring do is more than chance gives.
#pragma once

#include <cstdint>

#include "analysis/evidence/contact_evidence.h"
#include "analysis/persona_text.h"
#include "analysis/rings.h"
#include "engine/progress.h"

namespace spindel::analysis {

struct RingMarksOptions {
    std::uint64_t random_seed = 1;
    engine::Progress progress;
};

/// Fills in the `marks_q` of each ring of two or more: two sums over its members, of how they
/// handle others (move them, collect their money) and of their unexplained changes of number
/// (`Marks` in contact_evidence.h), each against as many members drawn from all such rings. Where
/// nothing is there the two are independent, so the p of both at once is that of the larger,
/// squared; q is Benjamini and Hochberg's over the rings.
///
/// It is the first of the two questions (two_questions.h), asked of a group: a lawful firm that
/// brings people and burns its telephones is organised, too.
void judge_rings(const Subject& subject, Rings& rings, const RingMarksOptions& options = {});

/// The same by given marks.
void judge_rings(const engine::NodeMap<Marks>& marks, Rings& rings);

} // namespace spindel::analysis
