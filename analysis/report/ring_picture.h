/// A ring as a drawing: members by country, ties by layer, victims masked and drawn as such.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/persona_text.h"
#include "analysis/report/markup.h"
#include "analysis/report/words.h"
#include "analysis/rings.h"

namespace spindel::analysis::report {

/// The drawing of one ring with what it leaves out said below. `name` is unique in the report.
Markup ring_picture(const Words& say, const std::string& name, const Ring& ring,
                    const Subject& subject, std::optional<engine::NodeId> spider);

/// What shapes and lines mean, for the layers that these rings have.
Markup ring_legend(const Words& say, const std::vector<Ring>& rings);

} // namespace spindel::analysis::report
