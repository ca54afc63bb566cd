/// Where the members of a ring are drawn: countries as columns, members below each other.
#pragma once

#include <optional>
#include <vector>

#include "analysis/persona_text.h"
#include "analysis/report/svg.h"
#include "analysis/rings.h"

namespace spindel::analysis::report {

struct PlacedMember {
    engine::NodeId node = 0;
    std::size_t column = 0;
    Point at;
};

struct CountryColumn {
    engine::Country country;
    double left = 0;
    double width = 0;
};

struct RingLayout {
    std::vector<PlacedMember> members; // by node
    std::vector<CountryColumn> columns;
    double width = 0;
    double height = 0;

    const PlacedMember* find(engine::NodeId node) const;
};

/// Draws at most `most` members: the spider, then victims, then those with the most ties inside.
/// Columns come in the order of their codes, the unknown country last; inside a column members are
/// ordered so that ties cross little (barycentre rule; Sugiyama, Tagawa, Toda 1981). Deterministic.
RingLayout ring_layout(const Ring& ring, const Subject& subject,
                       std::optional<engine::NodeId> spider, std::size_t most = 40);

} // namespace spindel::analysis::report
