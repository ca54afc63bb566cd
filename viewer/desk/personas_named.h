/// Whom the desk's keys name by now: an import may have said since whose a number is.
#pragma once

#include <vector>

#include <QStringList>

#include "viewer/desk/desk_areas.h"

namespace spindel::viewer {

/// Whom a key names: itself while it stands for itself, node or not; of a number that has come to
/// be somebody's, its user; where its users change, all of them, in the order of their records.
/// Nothing where the case no longer has it.
std::vector<engine::EntityId> personas_named(const analysis::Subject& subject, const QString& key);

/// The nodes among whom some keys name, each once, sorted.
std::vector<engine::NodeId> nodes_named(const analysis::Subject& subject, const QStringList& keys);
/// Those whom no record ties to anybody, too.
std::vector<engine::EntityId> untied_named(const analysis::Subject& subject,
                                           const QStringList& keys);

/// The actors that records name as users of a number, each once, in the order of their records.
std::vector<engine::EntityId> users_named(const analysis::Subject& subject,
                                          engine::EntityId number);

} // namespace spindel::viewer
