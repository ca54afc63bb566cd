/// Who travelled with whom: on one booking, or again and again on the same departures.
#pragma once

#include <vector>

#include "engine/record_graph.h"

namespace spindel::engine {

/// Two journeys made together.
struct CoTravel {
    EventId first{};
    EventId second{};
    bool same_booking = false;
    /// 1 / (companions of each on that booking or departure), so that a coach party of forty does
    /// not weigh more than two people (Newman, Phys. Rev. E 64, 016132, 2001).
    double share = 1.0;
};

struct CoTravelOptions {
    /// A departure (same time, carrier, mode and route) with more travellers says nothing of two.
    std::size_t largest_departure = 20;
    /// So many departures must be shared by two on different bookings before they count.
    int least_departures = 2;
};

/// Pairs of journeys of different travellers among `journeys` (ids of journey events): all pairs on
/// one booking, and pairs on one departure under the limits of the options. Journeys without a
/// carrier are on no departure, as the same road at the same minute is no company.
///
/// @return in the order (first, second), first < second. Time O(pairs).
std::vector<CoTravel> co_travel(const RecordGraph& graph, const std::vector<EventId>& journeys,
                                const CoTravelOptions& options = {});

} // namespace spindel::engine
