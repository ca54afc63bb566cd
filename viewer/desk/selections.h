/// Ways to choose nodes from those that are chosen already.
#pragma once

#include <vector>

#include "viewer/session.h"

namespace spindel::viewer {

/// All nodes that are shown, sorted. Each of those below returns a sorted selection and needs an
/// open case whose sight is known; without one it is empty.
std::vector<engine::NodeId> shown(const Session& session);
/// Whether a node is selected.
bool is_selected(const Session& session, engine::NodeId node);
/// The selected nodes and another one, or without it where it is selected.
std::vector<engine::NodeId> with_or_without(const Session& session, engine::NodeId node);
/// The same of the chosen personas without a tie.
std::vector<engine::EntityId> with_or_without(const Session& session, engine::EntityId untied);
/// The selected nodes with those one seen tie away that are shown.
std::vector<engine::NodeId> with_neighbors(const Session& session);
/// All shown nodes that seen ties lead to from the selected ones.
std::vector<engine::NodeId> with_component(const Session& session);
/// The shown members of the selected nodes' rings.
std::vector<engine::NodeId> with_rings(const Session& session);
/// The shown nodes that are not selected.
std::vector<engine::NodeId> inverted(const Session& session);
/// A shortest way over shown nodes between the first and the last selected node; empty where there
/// is none or fewer than two are selected.
std::vector<engine::NodeId> path_between_selected(const Session& session);

} // namespace spindel::viewer
