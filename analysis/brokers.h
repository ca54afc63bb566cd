/// Personas that join others across borders, by their place in the network alone.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/finding.h"
#include "analysis/persona_text.h"
#include "analysis/rings.h"
#include "engine/algorithms/brokerage.h"
#include "engine/progress.h"

namespace spindel::analysis {

struct BrokerOptions {
    std::uint32_t permutations = 999; // of countries, for the p in the words; 0: none
    std::uint64_t random_seed = 1;
    double most = 1; // what scores are taken times: they begin below those listed before them
    engine::Progress progress;
};

/// One persona that joins at least one pair of contacts across a border inside its ring.
struct Broker {
    engine::NodeId node = 0;
    double score = 0; // in [0, most]; see docs/methods.md, "Brokers"
    /// Strongest first, then how the score is made from them, then the ring.
    std::vector<Reason> reasons;
};

/// All of them but victims and who stands beside one, best first: by the mean standing among them
/// in cross-border brokerage (Gould and Fernandez 1989), betweenness, constraint (Burt 1992), sole
/// contacts and, with known nodes, nearness to these, times (1 + ring score) / 2, times `most`.
///
/// @param seed_lift personalised over plain PageRank of each node; empty without known nodes.
/// The same on any number of threads.
std::vector<Broker> brokers(const Subject& subject, const Rings& rings,
                            const engine::NodeMap<double>& seed_lift,
                            const BrokerOptions& options = {});

/// In which roles each node joins others of its ring, with p by permutations of the countries.
engine::Brokerage ring_brokerage(const Subject& subject, const Rings& rings,
                                 const BrokerOptions& options = {});

/// The reason of a broker that says in which roles it joins others, each with its p.
const Reason& brokerage_reason(const Broker& broker);

} // namespace spindel::analysis
