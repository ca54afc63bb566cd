/// Which records and entities of a case an export holds, and under which labels.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/exchange/graph_export.h"

namespace spindel::analysis::exchange {

/// The part of a record graph that an export holds.
struct RecordSelection {
    std::vector<engine::EventId> records;   // in the order of the records
    std::vector<engine::EntityId> entities; // in the order (kind, masked last, label)
    std::vector<std::uint32_t> node_of;     // by entity; kNoNode for those left out
    static constexpr std::uint32_t kNoNode = 0xffffffffU;
};

/// Applies the options to a graph.
RecordSelection selected(const engine::RecordGraph& graph, const ExportOptions& options);

/// How many different victims stand masked among the entities.
std::size_t masked_victims(const engine::RecordGraph& graph, const RecordSelection& selection,
                           const engine::Labels& labels);

} // namespace spindel::analysis::exchange
