/// Ties that somebody else's network states: contacts.csv of a record set, or an edge list.
#pragma once

#include <span>

#include "importers/fields.h"

namespace spindel::importers {

inline constexpr std::string_view kTimeOrPeriod =
    "an RFC 3339 time with an offset, a date, or the number of a period";

/// contacts.csv: `record_id` !, `from_id` !, `to_id` ! (both actor_id), `weight` (a decimal; empty:
/// 1), `layer` (the source's own word), `time`, `period` (a whole number), `source`, `grade`.
std::span<const Field<engine::ContactRecord>> contact_fields();

/// An edge list: `source` ! and `target` ! name the two ends, which are actors; `weight`, `layer`
/// and `time` as above, where a time may also be a bare date (its midnight UTC) or the number of a
/// period; `grade`. The record's key and source come from the file.
std::span<const Field<engine::ContactRecord>> edge_list_fields();

} // namespace spindel::importers
