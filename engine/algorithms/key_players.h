/// Key players: whom to remove so that a network falls apart, whom to watch so as to see most.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

/// Fragmentation after `removed` are gone: the share of pairs of the remaining nodes that have no
/// path, in [0, 1]. F = 1 - sum over components of s(s-1) / (n(n-1)), n after removal; 1 where
/// fewer than two nodes remain. Ties count whatever their direction and weight. Time O(|E|).
double fragmentation(const Network& network, std::span<const NodeId> removed);

/// The same with near pairs counting more than far ones: 1 - sum of 1/d(i,j) / (n(n-1)) over
/// ordered pairs, in hops, 1/infinity = 0. Time O(n |E|).
double distance_fragmentation(const Network& network, std::span<const NodeId> removed);

/// How many nodes lie within `steps` hops of some node of `watched`, these included. Time O(|E|).
std::uint64_t reach(const Network& network, std::span<const NodeId> watched, std::uint32_t steps);

/// Sum over all nodes j of 1/d(watched, j) over n, in [0, 1]; a watched node counts 1, one out of
/// reach 0. Time O(|E|).
double distance_reach(const Network& network, std::span<const NodeId> watched);

/// What a set of key players makes as large as possible.
enum class KeyPlayerGoal {
    fragmentation,          ///< KPP-Neg, F
    distance_fragmentation, ///< KPP-Neg, distance-weighted F
    reach,                  ///< KPP-Pos, R^m
    distance_reach,         ///< KPP-Pos, distance-weighted R
};

struct KeyPlayersOptions {
    KeyPlayerGoal goal = KeyPlayerGoal::distance_fragmentation;
    /// How many are chosen; at most the number of candidates.
    std::uint32_t count = 1;
    /// The m of R^m.
    std::uint32_t reach_steps = 1;
    /// Who may be chosen, ascending; empty: every node.
    std::vector<NodeId> candidates{};
    /// All sets are tried where there are no more than this.
    std::uint64_t max_exhaustive = 20'000;
    Progress progress{};
};

struct KeyPlayers {
    std::vector<NodeId> nodes; // ascending
    double value = 0;          // of the goal
    double value_of_none = 0;  // of the goal for the empty set
    /// True: no set is better. False: greedy choice, then swaps until none helps.
    bool exhaustive = true;
    /// The candidates of greatest betweenness, as many, and their value: what a simple ranking
    /// would have chosen.
    std::vector<NodeId> top_betweenness;
    double value_of_top_betweenness = 0;
};

/// The set of `count` nodes that serves a goal best.
///
/// Where all sets are tried, the first in the order of node ids wins of those within 10^-12 of each
/// other. Else the node that helps most is added until there are enough, the lowest id of equals;
/// then the exchange of one chosen node for another that helps most is made, until none helps.
///
/// @throws std::invalid_argument if candidates are not ascending, not below the number of nodes, or
///         fewer than `count`.
/// @throws Cancelled
///
/// Time: one evaluation of the goal for each set where all are tried, else about count * candidates
/// evaluations for the greedy choice and again for each swap; the same on any number of threads.
/// Meant for a ring and its surroundings: distance fragmentation of a large network is too costly.
/// Source: Borgatti, "Identifying Sets of Key Players in a Social Network", Computational and
/// Mathematical Organization Theory 12, 2006.
KeyPlayers key_players(const Network& network, const KeyPlayersOptions& options = {});

} // namespace spindel::engine
