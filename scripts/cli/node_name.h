/// Which node a name on the command line means.
#pragma once

#include <optional>
#include <string>

#include "analysis/persona_text.h"

namespace spindel::cli {

/// The node of a pseudonym or label: of a persona, or of an identifier whose user is known.
/// "phone:X" says which kind of entity X is.
/// @return nothing where it has no tie in the chosen records.
/// @throws Error if there is none.
std::optional<engine::NodeId> tied_node(const std::string& name, const analysis::Subject& subject);

/// The same.
/// @throws Error if there is none, or it has no tie in the chosen records.
engine::NodeId node_named(const std::string& name, const analysis::Subject& subject);

} // namespace spindel::cli
