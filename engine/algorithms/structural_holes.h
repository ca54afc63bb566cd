/// Burt's structural holes: how far a node's contacts are strangers to one another.
#pragma once

#include <cstdint>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct StructuralHolesOptions {
    /// Constraint by the weights of ties; false: every tie counts as 1. The other figures always
    /// count every tie as 1.
    bool weighted = true;
    Progress progress{};
};

/// One figure for each node. Isolates have no circle: their figures are NaN, and 0 sole contacts.
struct StructuralHoles {
    /// Burt's constraint: small where contacts lead to different places; in dense circles of few
    /// it can exceed 1. NaN also where all ties have weight 0.
    NodeMap<double> constraint;
    /// Contacts less their redundancy: n - 2t/n of n contacts with t ties among them; in [1, n].
    NodeMap<double> effective_size;
    /// Effective size over number of contacts, in (0, 1].
    NodeMap<double> efficiency;
    /// How far the constraint comes from one contact alone: 0 where all contacts constrain alike, 1
    /// where a single one does all (Coleman and Theil's index of disorder). 1 with one contact; NaN
    /// where the constraint is.
    NodeMap<double> hierarchy;
    /// Contacts tied to none of the node's other contacts: within its circle, only it joins them.
    NodeMap<std::uint32_t> sole_contacts;
};

/// Constraint, effective size, efficiency, hierarchy and sole contacts on the undirected view.
///
/// With p(i,j) = (a_ij + a_ji) / sum over k of (a_ik + a_ki), contact j constrains i by c(i,j) =
/// (p(i,j) + sum over common contacts q of p(i,q) p(q,j))^2; the constraint of i is the sum C over
/// its n contacts, and its hierarchy the sum of (n c / C) ln(n c / C) over n ln n.
///
/// @throws Cancelled
///
/// Triangle by triangle in degree order: time O(|E|^1.5), hubs or not. Sums are kept in whole
/// multiples of 2^-56 over triangles and 2^-96 over contacts, so they have the same bits on any number
/// of threads.
/// Source: Burt, "Structural Holes", 1992; Borgatti, "Structural Holes: Unpacking Burt's Redundancy
/// Measures", Connections 20, 1997.
StructuralHoles structural_holes(const Network& network,
                                 const StructuralHolesOptions& options = {});

} // namespace spindel::engine
