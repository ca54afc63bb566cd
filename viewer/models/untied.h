/// Personas that no record ties to anybody: no nodes of the network, and yet in the case.
#pragma once

#include <vector>

#include <QString>

#include "analysis/persona_text.h"
#include "engine/table.h"

namespace spindel::viewer {

/// Actors, and phones and accounts of an unknown user, that are no node of the projection: in the
/// order of their kinds and names, masked ones last, by what is shown.
std::vector<engine::EntityId> untied_personas(const analysis::Subject& subject);

/// Whether it is one of them.
bool is_untied(const analysis::Subject& subject, engine::EntityId entity);

/// "person", "organisation", "unknown" of an actor; else "phone" or "account".
std::string kind_of(const engine::RecordGraph& graph, engine::EntityId persona);

/// "person, suspect, Sweden", in the user's language.
QString words_of_untied(const analysis::Subject& subject, engine::EntityId persona);

/// Its phones and accounts, shown, in order.
std::vector<std::string> identifiers_of_untied(const analysis::Subject& subject,
                                               engine::EntityId persona);

/// Columns `node, kind, category, country, identifiers`, a row for each.
engine::Table untied_table(const analysis::Subject& subject,
                           const std::vector<engine::EntityId>& personas);

/// All records that name one of them or an identifier of its at a time when that was its own:
/// attributions, and journeys that it made alone. Time O(events log personas).
std::vector<engine::EventId> records_of_untied(const analysis::Subject& subject,
                                               const std::vector<engine::EntityId>& personas);

} // namespace spindel::viewer
