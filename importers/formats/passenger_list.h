/// PAXLST: passenger and crew lists (WCO, IATA and ICAO guidelines on advance passenger information).
#pragma once

#include <span>

#include "importers/formats/edifact.h"
#include "importers/formats/message_rows.h"

namespace spindel::importers::formats {

/// A journey for each traveller (from NAD on), between the places where he boards and leaves. One
/// without a document of his own is refused: a number in a list tells nobody who he was.
MessageRowsFound passenger_list_rows(std::span<const Segment> message,
                                     const MessageContext& context);

} // namespace spindel::importers::formats
