/// What goes from one country to another, with its records.
#pragma once

#include <map>
#include <vector>

#include "analysis/case_analysis.h"
#include "viewer/sight.h"

namespace spindel::viewer {

/// The records of one layer from one country to another.
struct MapFlow {
    engine::Country from;
    engine::Country to;
    engine::Layer layer = engine::Layer::calls;
    std::vector<engine::EventId> records; // in the order of time
    /// Journeys of others that somebody chosen paid; apart from those of the chosen themselves.
    bool is_paid_for = false;

    bool is_domestic() const { return from == to; }
};

/// Who belongs to a country, and what stays in it.
struct MapPlace {
    std::size_t personas = 0;
    std::size_t rings = 0;   // with a member among them
    std::size_t records = 0; // from it to itself

    friend bool operator==(const MapPlace&, const MapPlace&) = default;
};

/// The order in which flows are drawn: the largest last, so that no small one lies on them.
std::vector<std::size_t> order_of(const std::vector<MapFlow>& flows);

/// What the map shows.
struct MapContent {
    std::vector<MapFlow> flows; // by from, to, layer, own first; domestic ones too
    /// Each country that a persona belongs to or a flow begins or ends in.
    std::map<engine::Country, MapPlace> places;
    std::size_t unplaced = 0; // records of which a country is not known, so in no flow

    /// The records of the largest flow between two countries; 0 where there is none.
    std::size_t largest_flow() const;
};

/// The flows of the records that the filter lets through, both of whose countries are known. An end
/// whose country its record does not state counts where its persona belongs. With some nodes
/// selected, only records of theirs: of one all, of several those among them and their journeys;
/// journeys are those made and those paid for others. The rings are by the nodes of the subject.
MapContent map_content(const analysis::Subject& subject, const analysis::Rings& rings,
                       const Sight& sight, const std::vector<engine::NodeId>& selected);

} // namespace spindel::viewer
