/// The edges of an export: one a record, or one a pair of nodes and kind of record.
#pragma once

#include "analysis/exchange/record_selection.h"

namespace spindel::analysis::exchange {

/// Adds an edge for each record, with everything that the record states.
void add_record_edges(engine::ExchangedGraph& exported, const engine::RecordGraph& graph,
                      const RecordSelection& selection, const engine::Labels& labels);

/// Adds an edge for each ordered pair of nodes and kind of record: how many records, the first and
/// last time, the total of stated seconds, and the total of amounts in each currency. Edges are in
/// the order (kind, source node, target node).
void add_summed_edges(engine::ExchangedGraph& exported, const engine::RecordGraph& graph,
                      const RecordSelection& selection);

} // namespace spindel::analysis::exchange
