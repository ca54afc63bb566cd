/// The chain of evidence between two nodes: who is linked to whom by which records, in time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/persona_text.h"
#include "engine/table.h"

namespace spindel::analysis {

/// One step of a chain.
struct ChainStep {
    engine::NodeId from = 0;
    engine::NodeId to = 0;
    engine::Layer layer = engine::Layer::calls;
    std::vector<engine::EventId> records; // in time order; the first is the step's own
    engine::Country from_country;         // where the ends were, as the step's own record says
    engine::Country to_country;
    engine::Grade grade; // of the step's own record
};

/// Steps that lead from one node to another.
struct EvidenceChain {
    std::vector<ChainStep> steps;
    /// Each step's own record is not before the end of the step before. Otherwise the links exist
    /// but their order in time does not carry anything from one end to the other.
    bool is_time_respecting = true;
    /// Whose authorities hold the records: the jurisdictions of all sources, sorted.
    std::vector<std::string> jurisdictions;
};

/// The time-respecting chain whose weakest record is best graded, then the shortest, then the
/// earliest to arrive; where there is none, the static one by the same order. A call or a journey
/// together links both ways, a payment from payer to payee.
/// @return nothing where the two are not linked at all.
std::optional<EvidenceChain> evidence_chain(const Subject& subject, engine::NodeId from,
                                            engine::NodeId to);

/// True where a step's own record states no time.
bool has_undated_step(const EvidenceChain& chain, const engine::RecordGraph& graph);

/// The columns of `spindel path`, a row for each step; the records of a step are separated by
/// blanks as source/record id.
engine::Table path_table(const EvidenceChain& chain, const Subject& subject);

/// The chain from a ring's first spider to one of its known victims.
struct RingChain {
    std::uint32_t ring = 0;
    engine::NodeId spider = 0;
    engine::NodeId victim = 0;
    EvidenceChain chain;
};

/// `chains.csv`: ring, spider, victim, time_respecting, authorities, then the columns of `spindel
/// path`.
engine::Table chains_table(const std::vector<RingChain>& chains, const Subject& subject);

/// The jurisdictions as a list: "CZ, NO, SE".
std::string jurisdictions_line(const EvidenceChain& chain);

} // namespace spindel::analysis
