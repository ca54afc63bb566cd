/// Which node a name on the command line means.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/persona_text.h"

namespace spindel::cli {

/// The entities that a name means, actors first; none where it means none. "phone:X" says which
/// kind of entity X is.
std::vector<engine::EntityId> entities_named(const std::string& name,
                                             const engine::RecordGraph& graph);

/// The nodes that an entity stands for: its own, else that of the persona that its number was
/// merged into, else those of all its stated users. Empty where none has a tie in the chosen
/// records.
std::vector<engine::NodeId> nodes_behind(engine::EntityId entity, const analysis::Subject& subject);

/// The node of a pseudonym or label: of a persona, or of an identifier whose user is known.
/// "phone:X" says which kind of entity X is.
/// @return nothing where it has no tie in the chosen records.
/// @throws Error if there is none.
std::optional<engine::NodeId> tied_node(const std::string& name, const analysis::Subject& subject);

/// The same.
/// @throws Error if there is none, or it has no tie in the chosen records.
engine::NodeId node_named(const std::string& name, const analysis::Subject& subject);

} // namespace spindel::cli
