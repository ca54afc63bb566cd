/// Which part of a ring's work each node is seen in, as layers of a picture.
#pragma once

#include <QString>

#include "analysis/case_analysis.h"

namespace spindel::viewer {

/// Layers from the top down: the five stages of `analysis::Stage` in their order, then whoever was
/// brought, then all in whom no stage is seen.
inline constexpr std::uint16_t kBroughtLayer = static_cast<std::uint16_t>(analysis::kStages.size());
inline constexpr std::uint16_t kNoStageLayer = kBroughtLayer + 1;
inline constexpr std::uint16_t kStageLayers = kNoStageLayer + 1;

/// The layer of every node, by its likely stage in its own ring; of a guest of other rings with no
/// stage at home, in the first of those.
engine::NodeMap<std::uint16_t> stage_layers(const analysis::CaseAnalysis& analysis);

/// "Recruit", "Brought", "No stage seen".
QString stage_layer_name(std::uint16_t layer);

} // namespace spindel::viewer
