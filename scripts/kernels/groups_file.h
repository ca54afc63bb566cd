/// The group of each node, for the kernels that compare groups.
#pragma once

#include <filesystem>

#include "engine/algorithms/brokerage.h"
#include "scripts/kernels/edge_list.h"

namespace spindel::kernels {

/// Reads lines `node,group`, with or without that heading; a group is any text. Nodes that the
/// graph does not have are passed over.
/// @return for each node its group, numbered from 1 in the order of the texts.
/// @throws engine::InputError at the first line that is anything else, if a node is given two
///         groups or a node of the graph none, or if there are more than 65535 groups.
engine::Groups read_groups(const std::filesystem::path& path, const EdgeList& graph);

} // namespace spindel::kernels
