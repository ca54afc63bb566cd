/// How victims are shown: "victim-3", and "victim-3/phone-1" for a phone of theirs.
#pragma once

#include "engine/sqlite.h"

namespace spindel::engine {

/// Gives every identifier of a victim that has no label yet its own, for good.
///
/// A victim is an actor whom any source calls one. Its identifiers are the phones and accounts that
/// any record attributes to it, its travel documents, the handsets that these phones were used in,
/// and bookings on which only victims travel. Victims are numbered in the order of their first
/// statement; a partner's masked victim (see importers/exchange) keeps its number where it is free.
void label_victims(sqlite::Database& database);

} // namespace spindel::engine
