/// Journeys as the evidence of handling reads them: who travelled, who paid, who went along, and
/// whether the traveller came back or earned something there.
#pragma once

#include <optional>
#include <vector>

#include "analysis/persona_text.h"

namespace spindel::analysis {

/// One journey of a persona that has company or a known payer.
struct Trip {
    engine::NodeId traveller = 0;
    engine::EventId record{};
    engine::Time departs;
    /// Who paid, where that is somebody else who did not travel on the same booking.
    std::optional<engine::NodeId> payer;
    bool paid_by_organisation = false;
    std::vector<engine::NodeId> companions; // on the same booking
    /// When the traveller next left the country of arrival.
    std::optional<engine::Time> leaves_again;
    /// A month passed without that, inside the period of the records.
    bool stays = false;
    /// Afterwards somebody who had never paid the traveller did so at least twice.
    bool earns = false;
};

struct Trips {
    std::vector<Trip> all;                          // in the order of their records
    engine::NodeMap<std::vector<std::uint32_t>> of; // positions of each node's trips
};

/// Reads the journeys behind the travel ties of a projection. Time O(records log records).
Trips trips(const Subject& subject);

/// How much like a person who is handled the traveller of a trip looks, in [0, 1]: 1 for one who is
/// brought and stays unpaid; a return takes 0.7 off, wages 0.8 of the rest.
double handled(const Trip& trip);

} // namespace spindel::analysis
