/// What the columns of the record contract hold, as pseudonyms go.
#pragma once

#include <optional>
#include <string_view>

#include "engine/records.h"

namespace spindel::importers::pseudonyms {

/// The kind of identifier that a column of the record contract holds; none for one that is kept as
/// it came.
std::optional<engine::EntityKind> identifier_kind(std::string_view column);

/// Whether a column names an actor, whose id stays as it came unless it is a raw identifier.
bool names_actor(std::string_view column);

inline constexpr std::string_view kDocumentState = "document_state";
inline constexpr std::string_view kBookingDate = "booking_date";
inline constexpr std::string_view kBookingCarrier = "booking_carrier";

/// Columns beside the contract's that help to normalise: `document_state` (of document_id),
/// `booking_date` (of booking_id; else the UTC day of departure counts) and `booking_carrier`
/// (of booking_id; else the carrier of the journey). They are not kept.
bool is_helper_column(std::string_view column);

/// Whether a column is a part of a record's key, which is nobody's identifier: `record_id`,
/// `source`.
bool is_of_key(std::string_view column);

} // namespace spindel::importers::pseudonyms
