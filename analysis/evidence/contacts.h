/// Whom a persona deals with: mutual calls, or a lump of money that it was sent and kept.
#pragma once

#include <vector>

#include "analysis/evidence/money_paths.h"
#include "analysis/persona_text.h"

namespace spindel::analysis {

using ContactLists = engine::NodeMap<std::vector<engine::NodeId>>;

/// Contacts of each node, sorted: at least `least_calls` calls, both ways; and who sent it a lump.
/// Calls one way only are left out: buyers, patients and customers ring, and are seldom rung.
ContactLists contacts_of(const Subject& subject, const std::vector<Lump>& lumps,
                         double least_calls = 3);

} // namespace spindel::analysis
