/// Link communities: clusters of ties, so that a node may be in several.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct LinkCommunitiesOptions {
    /// False: ties are alike as their neighbours' neighbours are (Jaccard). True: weights count
    /// (Tanimoto).
    bool weighted = false;
    Progress progress = {};
};

/// One community of a node, and how many of the node's ties are in it.
struct LinkMembership {
    std::uint32_t community = 0;
    std::uint32_t ties = 0;

    friend bool operator==(const LinkMembership&, const LinkMembership&) = default;
};

/// Communities of ties, and what they make of the nodes.
struct LinkCommunities {
    /// By tie, as `index_ties` numbers them; communities from 0 in the order of their first tie.
    std::vector<std::uint32_t> community_of_tie;
    std::uint32_t count = 0;
    /// For each node its communities by number; none for a node without ties.
    NodeMap<std::vector<LinkMembership>> memberships;
    /// For each node how evenly its ties are spread over its communities: the entropy of the shares
    /// in bits; 0 if all are in one.
    NodeMap<double> entropy;
    /// The least similarity that was joined; 1 if the best is to join nothing.
    double similarity = 1.0;
    /// At that cut: in [0, 1] where every community is a clique, 0 where each is a tree.
    double partition_density = 0.0;
};

/// Two clusters of ties become one; each is given by one of its ties.
struct TieMerge {
    TieId a = 0;
    TieId b = 0;

    friend bool operator==(const TieMerge&, const TieMerge&) = default;
};

/// What stands when all pairs of at least a similarity are joined.
struct LinkLevel {
    double similarity = 1.0;
    /// How many of the merges lead here.
    std::size_t merges = 0;
    double partition_density = 0.0;

    friend bool operator==(const LinkLevel&, const LinkLevel&) = default;
};

/// How the ties of a network become ever larger clusters.
struct LinkDendrogram {
    /// How many ties there are; each is a cluster of its own at first.
    TieId ties = 0;
    /// From the most alike.
    std::vector<TieMerge> merges;
    /// One for each similarity at which clusters merge, falling.
    std::vector<LinkLevel> levels;
};

/// The whole single-link dendrogram of the ties of the undirected view, as `link_communities` cuts
/// it: one merge fewer than there are ties for each component.
/// @throws Cancelled on a stop.
/// Cost, determinism and source: as `link_communities`.
LinkDendrogram link_dendrogram(const Network& network, const LinkCommunitiesOptions& options = {});

/// The clusters of ties after the first `merges` merges, by tie; from 0 in the order of their first
/// tie.
/// @throws std::invalid_argument if there are not so many.
std::vector<std::uint32_t> clusters_of_ties(const LinkDendrogram& dendrogram, std::size_t merges);

/// Link communities of the undirected view: single linkage of ties that share a node, by the
/// similarity of their far ends, cut where the partition density is largest.
///
/// All pairs of equal similarity are joined before a cut is considered. The partition density is
/// (2/M) sum over communities of m (m - n + 1) / ((n - 2) (n - 1)), m being a community's ties, n
/// their nodes and M all ties; a community of one tie adds 0. Among equally good cuts the one that
/// joins least is taken.
///
/// @throws Cancelled on a stop.
///
/// Time as `link_merges`, and O(|E| log |E|); memory O(|V| + |E|); the same result on any number of
/// threads.
/// Source: Ahn, Bagrow, Lehmann, "Link communities reveal multiscale complexity in networks", 2010.
LinkCommunities link_communities(const Network& network,
                                 const LinkCommunitiesOptions& options = {});

/// The partition density of any grouping of the ties, by the definition.
/// @throws std::invalid_argument if the grouping has another length than there are ties, or a
///         number that is not below that.
double partition_density(const Network& network,
                         const std::vector<std::uint32_t>& community_of_tie);

} // namespace spindel::engine
