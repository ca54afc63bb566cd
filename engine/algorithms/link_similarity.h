/// How alike two ties are that share a node, and which of these likenesses join clusters.
#pragma once

#include <vector>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

/// The ties of the node `keystone` to its neighbours `i` and `j`, and the highest similarity at
/// which a chain of ties of this keystone, each as alike as that to the next, leads from one to the
/// other.
struct LinkMerge {
    NodeId keystone = 0;
    NodeId i = 0;
    NodeId j = 0;
    double similarity = 0.0;

    friend bool operator==(const LinkMerge&, const LinkMerge&) = default;
};

/// The pairs of ties that single linkage needs: ties are in one cluster at a level if and only if a
/// chain of these pairs of at least that similarity joins them.
///
/// Of each keystone with d neighbours only the d - 1 pairs of Sibson's pointer representation are
/// kept, never all d (d - 1) / 2. The similarity of i and j is that of their inclusive
/// neighbourhoods: Jaccard's, or, `weighted`, Tanimoto's of the rows of weights in which a node's
/// own entry is the mean weight of its ties. The weighted one is rounded to 2^-40, so that equal
/// values stay equal whatever the order of their sums.
///
/// Neighbours of a hub that share nothing but hubs are taken by kinds, or, weighted, found in a
/// tree of their weights; `hub_degree`, the ties above which a node is a hub, decides about the
/// time alone.
///
/// @return by keystone and `i`; similarities in [0, 1].
/// @throws Cancelled on a stop.
///
/// Time O(|E|) times the 256 pairs of `link_hub_degree`, and for each hub the pairs of kinds of its
/// neighbours that share another hub; weighted, for each hub what `LinkWeights` takes, at worst
/// O(d^2 log d) where many hubs share contacts in all ways. Memory O(|V| + |E|).
/// Serial but for the hubs.
/// Source: Sibson, "SLINK: an optimally efficient algorithm for the single-link cluster method",
/// 1973, for each keystone; the similarity: Ahn, Bagrow, Lehmann, 2010.
std::vector<LinkMerge> link_merges(const Network& network, bool weighted, const Progress& progress);
std::vector<LinkMerge> link_merges(const Network& network, bool weighted, const Progress& progress,
                                   NodeId hub_degree);

/// Puts the most alike first, equals by (keystone, i, j); each is a step.
/// @throws Cancelled on a stop.
void sort_link_merges(std::vector<LinkMerge>& merges, Steps& steps);

} // namespace spindel::engine
