/// The record graph as teams exchange it: nodes with what is stated of them, edges with records.
#pragma once

#include <optional>
#include <set>

#include "engine/exchanged_graph.h"
#include "engine/record_filter.h"
#include "engine/record_graph.h"

namespace spindel::analysis::exchange {

struct ExportOptions {
    /// Actors, phones and accounts to keep (of a ring, a neighbourhood); absent: all.
    std::optional<std::set<engine::EntityId>> entities;
    /// Calls and payments made, journeys begun and attributions valid at some time in here.
    engine::Window period;
    /// Keeps calls, payments, journeys and contacts that it contains, and of attributions those that
    /// are graded well enough and of an identifier that such a record names; absent: all.
    const engine::RecordFilter* filter = nullptr;
    /// One edge for each ordered pair of nodes and kind of record, instead of one for each record.
    bool summed = false;
    engine::Labels::Victims victims = engine::Labels::Victims::masked;
};

/// The records of a case as a graph, with all that is needed to import them again.
///
/// A record is kept where every actor, phone and account that it links is, and the period covers
/// it; devices, documents, bookings and payers come with their records. Nodes are the entities that
/// kept records name, and kept actors of whom something is stated (under a period or filter, only
/// those with a kept record), in the order (kind, masked last, label). Edges are in the order of the records.
/// A journey without a booking and a phone or account of an unknown user are loops. Nothing depends
/// on what was left out, so an export of an imported export is the same. Time O(records).
engine::ExchangedGraph exported_graph(const engine::RecordGraph& graph,
                                      const ExportOptions& options = {});

} // namespace spindel::analysis::exchange
