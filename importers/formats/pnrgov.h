/// PNRGOV: bookings as carriers report them to states (IATA's PNRGOV message).
#pragma once

#include <span>

#include "importers/formats/edifact.h"
#include "importers/formats/message_rows.h"

namespace spindel::importers::formats {

/// A journey for each traveller and flight of each booking (from SRC on); a booking without flights
/// or travellers is refused whole.
MessageRowsFound pnrgov_rows(std::span<const Segment> message, const MessageContext& context);

} // namespace spindel::importers::formats
