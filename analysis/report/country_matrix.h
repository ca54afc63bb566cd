/// What went from which country to which, as a drawing and as a table.
#pragma once

#include <vector>

#include "analysis/cross_border.h"
#include "analysis/report/markup.h"
#include "analysis/report/words.h"

namespace spindel::analysis::report {

/// Countries as rows (from) and columns (to), those of the north of Europe first; each field holds
/// its number of records by layer and is the darker the more records cross that border. At most
/// `most_countries`, those with the most records across borders. Empty without flows.
Markup country_matrix(const Words& say, const std::vector<CountryFlow>& flows,
                      std::size_t most_countries = 10);

/// All flows across borders with their amounts, largest first, folded.
Markup country_flow_table(const Words& say, const std::vector<CountryFlow>& flows);

} // namespace spindel::analysis::report
