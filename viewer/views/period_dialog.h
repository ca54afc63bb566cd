/// Asks for a period.
#pragma once

#include <optional>

#include <QWidget>

#include "analysis/case_analysis.h"

namespace spindel::viewer {

/// Asks for a first and a last day within a case, both of which count.
/// @return nothing where the user gave up.
std::optional<engine::Window>
ask_for_period(QWidget* parent, const analysis::CaseAnalysis& analysis, const engine::Window& now);

} // namespace spindel::viewer
