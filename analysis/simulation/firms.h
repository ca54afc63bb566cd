/// The lawful twins of rings at work.
#pragma once

#include "analysis/simulation/cast.h"
#include "analysis/simulation/chronicle.h"
#include "analysis/simulation/population.h"

namespace spindel::analysis::simulation {

/// Gives every part of a plan to somebody of the right country and adds the firm to the world.
void cast_firm(World& world, const FirmPlan& plan, Cast& cast);

/// Brings the workers (or guests) over the border in groups, and home again, for the whole period:
/// found by phone, announced by calls, escorted, on bookings that the firm pays, as far as its plan
/// says. Some take a local number for the stay; the firm may change its provider.
void bring_over(Chronicle& chronicle, const Firm& firm, Draws& draws);

/// The calls by which a firm is run: its chief, office, agents, foremen, drivers and clients.
void run_firm(Chronicle& chronicle, const Firm& firm, Draws& draws);

/// Clients pay the firm, the firm pays wages, expenses and the chief; rent comes in from workers,
/// who send some of their wages to somebody at home.
void do_business(Chronicle& chronicle, const Firm& firm, const Population& population,
                 Draws& draws);

} // namespace spindel::analysis::simulation
