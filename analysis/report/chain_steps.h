/// The steps of a chain of evidence as a table in the order of time.
#pragma once

#include "analysis/evidence_chain.h"
#include "analysis/report/markup.h"
#include "analysis/report/words.h"

namespace spindel::analysis::report {

/// What a step's own record tells: "call, 63 s", "payment of 1250 EUR, transfer", "travelled
/// together, ferry".
std::string how(const Words& say, const ChainStep& step, const Subject& subject);

/// A row for each step: who, how, when, where, grade, and the records with their file and line.
Markup chain_steps(const Words& say, const EvidenceChain& chain, const Subject& subject,
                   const std::string& caption);

} // namespace spindel::analysis::report
