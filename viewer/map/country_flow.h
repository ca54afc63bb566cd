/// What goes from one country to another, with its records.
#pragma once

#include <map>
#include <vector>

#include "analysis/persona_text.h"
#include "viewer/sight.h"

namespace spindel::viewer {

/// The records of one layer from one country to another.
struct MapFlow {
    engine::Country from;
    engine::Country to;
    engine::Layer layer = engine::Layer::calls;
    std::vector<engine::EventId> records; // in the order of time

    bool is_domestic() const { return from == to; }
};

/// What the map shows.
struct MapContent {
    std::vector<MapFlow> flows;                      // by from, to, layer; domestic ones too
    std::map<engine::Country, std::size_t> personas; // how many belong where
};

/// The flows of the records that the filter lets through, both of whose countries are known. An end
/// whose country its record does not state counts where its persona belongs. With some nodes
/// selected, only records of theirs: of one all, of several those among them and their journeys.
MapContent map_content(const analysis::Subject& subject, const Sight& sight,
                       const std::vector<engine::NodeId>& selected);

} // namespace spindel::viewer
