/// The labels under which a partner showed victims, taken over where they are free.
#pragma once

#include <vector>

#include "engine/victim_label_book.h"
#include "engine/victim_labels.h"

namespace spindel::engine {

/// Labels the identifiers that an export called victims'. All of one victim of the partner stay
/// with one victim here: the one that the case knows by one of these pseudonyms, else one of the
/// partner's number where that is free, else one of the next free number.
void take_partner_labels(sqlite::Database& database, VictimLabelBook& book,
                         const std::vector<PartnerLabel>& labels);

} // namespace spindel::engine
