/// Whether a graph is as `spindel export` wrote it.
#pragma once

#include <string>

#include "importers/exchange/graph_builder.h"

namespace spindel::importers::exchange {

/// Refuses what is not an export with all its records as they were.
/// @param name of the file, as messages show it
/// @return its digest.
/// @throws engine::InputError
std::string checked_digest(const engine::ExchangedGraph& graph, const std::string& name);

/// Refuses masked nodes under labels that no export of ours gives: they would show who they are.
/// @throws engine::InputError
void check_masked_labels(const GraphFile& file, const std::string& name);

} // namespace spindel::importers::exchange
