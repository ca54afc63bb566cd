/// The network of personas over chosen layers, period, countries and least grade.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "engine/network.h"
#include "engine/personas.h"
#include "engine/progress.h"
#include "engine/record_filter.h"

namespace spindel::engine {

/// One record, or the two records of a journey made together, as a link between two nodes.
struct Link {
    NodeId from = 0;
    NodeId to = 0;
    EventId record{};
    EventId second_record{}; // of two who travelled together; else equal to `record`
    Layer layer = Layer::calls;
    bool both_ways = false; // travelling together has no direction
    double count =
        1.0; // what it adds to the layer's count: 1, a company's share, a contact's weight
};

/// What the links of a tie come to.
struct TieSummary {
    std::array<double, kLayers.size()> count{}; // by Layer
    Time first = kNoTime;                       // of the links that have a time
    Time last = kNoTime;

    /// Adds what another one comes to, as if its links were of this tie.
    void add(const TieSummary& other);
};

/// A network of personas with every tie's way back to its records.
///
/// A call leads from caller to callee, a payment from payer to payee. Under travel, two who
/// travelled together (see co_travel.h) are tied both ways, and who paid a journey to the
/// traveller. A contact leads from the first named to the other and counts its weight; one without
/// a time is outside every period. The weight of an arc is the sum over layers of log2(1 + count):
/// a strength, which grows ever more slowly with more of the same and fastest with another layer.
/// Nodes are the personas with at least one tie, in the order of their entities.
struct Projection {
    Network network;
    NodeMap<EntityId> persona;
    NodeMap<Country> country;
    TieIndex ties;
    std::vector<TieSummary> summaries;     // by TieId
    std::vector<Link> links;               // by tie, then in the order of their records
    std::vector<std::uint32_t> first_link; // where the links of each tie begin; one more at the end
    ProjectionOptions chosen;              // which records it was made from

    /// The links of a tie.
    std::span<const Link> links_of(TieId tie) const;
    /// The node of a persona.
    std::optional<NodeId> node_of(EntityId persona) const;
    /// The tie between two nodes.
    std::optional<TieId> tie_between(NodeId u, NodeId v) const;
    /// The links of the tie between two nodes; none where they have no tie.
    std::span<const Link> links_between(NodeId u, NodeId v) const;
    /// The country of each node as a number; 0 where unknown.
    NodeMap<std::uint16_t> country_groups() const;
};

/// The arc that links of one tie make in one direction; nothing where none leads that way.
std::optional<Arc> arc_of(std::span<const Link> links, NodeId from, NodeId to);

/// What the links of one tie come to.
TieSummary summary_of(const RecordGraph& graph, std::span<const Link> links);

/// Projects the records of a graph onto its personas. Deterministic; time O(records log records).
Projection project(const Personas& personas, const ProjectionOptions& options = {},
                   const Progress& progress = {});

} // namespace spindel::engine
