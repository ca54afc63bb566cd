/// Why a ring or a persona stands out, as rich text.
#pragma once

#include <QString>

#include "analysis/case_analysis.h"

namespace spindel::viewer {

/// Who the persona is, its rank and each reason with its figure; of a known victim, what puts it at
/// risk; of all others, that they are not ranked. The persona must be in the analysis.
QString persona_text(const analysis::CaseAnalysis& analysis, engine::NodeId persona);

/// Who a persona is that no record ties to anybody of those that were analysed.
QString absent_text(const analysis::CaseAnalysis& whole, engine::NodeId persona);

/// Who a persona is that no record of the case ties to anybody.
QString untied_text(const analysis::CaseAnalysis& whole,
                    const std::vector<engine::EntityId>& personas);

/// The figures of a ring and its members, the ranked ones first. A member is a link
/// "persona:NODE". The ring must be in the analysis.
QString ring_text(const analysis::CaseAnalysis& analysis, std::uint32_t ring);

} // namespace spindel::viewer
