/// What each persona does beyond the terms of its score, against chance: said beside the rank,
/// never part of it.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/evidence/arrivals.h"
#include "analysis/evidence/companions.h"
#include "analysis/evidence/contacts.h"
#include "analysis/evidence/converging_money.h"
#include "analysis/evidence/insulated.h"
#include "analysis/evidence/paid_journeys.h"
#include "analysis/evidence/passed_money.h"
#include "analysis/finding.h"

namespace spindel::analysis {

struct ConductOptions {
    std::uint64_t random_seed = 1; // of what is dealt out anew
    engine::Progress progress;
};

/// All by node.
struct Conduct {
    engine::NodeMap<std::vector<Companion>> companions;
    engine::NodeMap<Insulation> insulation;
    engine::NodeMap<PaidJourneys> paid_journeys;
    engine::NodeMap<PassedMoney> passed_money;
    engine::NodeMap<ConvergingMoney> converging_money;
    engine::NodeMap<CallsAfterArrival> arrivals;
};

/// Everybody measured against chance in each of these ways, as docs/methods.md says under "What
/// people do". Organisations and victims count as said there.
///
/// @param contacts those of each node, by `contacts_of`
/// @throws Cancelled. The same on any number of threads.
Conduct conduct(const Subject& subject, const ContactLists& contacts,
                const ConductOptions& options = {});

/// What is beyond chance at p <= 0.05 of one persona (companions: at q <= 0.05, and the bookings
/// shared, which need no chance), each with its figure and p. Empty where nothing is.
std::vector<Reason> conduct_reasons(const Conduct& conduct, engine::NodeId node);

} // namespace spindel::analysis
