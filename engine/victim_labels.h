/// How victims are shown: "victim-3", and "victim-3/phone-1" for a phone of theirs.
#pragma once

#include <string>
#include <vector>

#include "engine/records.h"
#include "engine/sqlite.h"

namespace spindel::engine {

/// How a partner's export showed an identifier: as a victim's, under a label, or (with an empty
/// label) as no victim's.
struct PartnerLabel {
    EntityKind kind = EntityKind::actor;
    std::string text; // as the case keeps it
    std::string label;
    bool is_masked = false; // so that no other source can know the text
};

/// Gives every identifier of a victim that has no label yet its own, for good.
///
/// A victim is an actor whom any source calls one. Its identifiers are the phones and accounts that
/// any record attributes to it, its travel documents, the handsets that these phones were used in,
/// and bookings on which only victims travel; and any other identifier with the text of one of
/// these, since text is what is masked. Victims are numbered in the order of their first statement;
/// those of a partner's export keep their labels as engine/partner_labels.h says.
///
/// `refused` are actors whom only a refused row calls a victim; they follow the others.
void label_victims(sqlite::Database& database, const std::vector<PartnerLabel>& partners = {},
                   const std::vector<std::string>& refused = {});

} // namespace spindel::engine
