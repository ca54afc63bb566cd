/// Journeys as co-travel reads them: who set out when, on which departure, in which party.
#pragma once

#include <chrono>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "analysis/persona_text.h"

namespace spindel::analysis {

inline constexpr std::uint32_t kNoDeparture = std::numeric_limits<std::uint32_t>::max();

/// Somebody setting out on a journey; the way back is none.
struct Outing {
    engine::EntityId traveller = engine::kNoEntity;
    /// The route (countries, places, mode) in one window of time: what is chosen among is the
    /// departures of one.
    std::uint32_t route = 0;
    /// Time, carrier and route. `kNoDeparture` where no carrier is stated (the same road at the
    /// same minute is no company) or where so many parties went that two on it say nothing.
    std::uint32_t departure = kNoDeparture;
    /// Who goes together by the records: one booking at one time; else the traveller alone.
    std::uint32_t party = 0;

    friend auto operator<=>(const Outing&, const Outing&) = default;
};

using Travellers = std::pair<engine::EntityId, engine::EntityId>; // the lower first

struct Outings {
    std::vector<Outing> all; // sorted, each once
    /// Pairs that set out in one party and came home in one: families, crews, coaches. Sorted.
    std::vector<Travellers> came_home_together;

    /// True of a pair of the above, in either order.
    bool came_home(engine::EntityId one, engine::EntityId other) const;
};

struct OutingOptions {
    std::chrono::days window{28}; // in which the departures of a route are chosen among
    std::chrono::days longest_absence{60};
    std::size_t largest_departure = 100; // in parties
    std::size_t largest_party = 50;      // of those who came home together
};

/// Reads the journeys of the chosen records (`Projection::chosen`). A journey back over the route
/// of an earlier one, within the longest absence, is its way home and no outing: who goes for a
/// week by the same ship is on the same ship back, which would count one meeting twice.
///
/// Time O(journeys log journeys + pairs in parties that came home).
Outings outings(const Subject& subject, const OutingOptions& options = {});

} // namespace spindel::analysis
