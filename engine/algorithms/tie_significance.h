/// Whether a tie rests on more records than chance alone would put there.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/network.h"

namespace spindel::engine {

/// P(X >= least), where X counts the marked among `drawn` items that are drawn without replacement
/// from `items`, of which `marked` are.
/// @throws std::invalid_argument if more are marked or drawn than there are.
///
/// Time O(min(marked, drawn)) at worst; a few terms where the tail is thin.
double hypergeometric_tail(std::uint64_t items, std::uint64_t marked, std::uint64_t drawn,
                           std::uint64_t least);

/// The p-value of each tie of a network whose weights count records.
///
/// Each record has two ends; let all ends of all records be dealt out anew among the personas, each
/// keeping as many as it has. Of the s(v) ends that meet those of v, s(u) of all ends are u's: p is
/// the chance that at least as many records as there are join u and v. Two who are busy meet by
/// chance, two who are not do not; so a single record may tell something and ten may not.
///
/// @return p in [0, 1] by TieId of the undirected view.
/// @throws std::invalid_argument if a weight is not a whole number of at most 2^53.
///
/// The same on any number of threads.
/// Source: Tumminello, Micciche, Lillo, Piilo, Mantegna, "Statistically Validated Networks in
/// Bipartite Complex Systems", PLOS ONE 6, 2011; Li and others, "Statistically validated mobile
/// communication networks", New Journal of Physics 16, 2014.
std::vector<double> tie_p_values(const Network& counts);

} // namespace spindel::engine
