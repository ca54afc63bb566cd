/// The shortest way on from a path's beginning: the one step inside the k best paths.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/algorithms/path_roads.h"
#include "engine/progress.h"

namespace spindel::engine {

/// Finds, for one target, the best continuation of a beginning under bans. An A* search whose guess
/// is the true distance to the target where nothing is banned, so it hardly looks aside; and not
/// even that where some way that this distance promises is free.
class SpurSearch {
public:
    struct Spur {
        ExactLength length = 0;    // of what follows the beginning
        std::vector<NodeId> nodes; // after the beginning, the target last
    };

    /// Measures how far each node is from the target, and reports of how many. Time O(|E| log n).
    /// @throws Cancelled
    SpurSearch(const PathRoads& roads, NodeId target, const Progress& progress);

    /// Forgets the beginning: the next one starts empty.
    void begin_anew();
    /// Lets the beginning lead on to a node.
    void lead_on(NodeId v);

    /// The shortest path from the last node of the beginning to the target that visits none of the
    /// others and whose first step leads to none of `banned`; of equally long ones the first in the
    /// order of node ids. @return nothing where there is none.
    ///
    /// Reports how many nodes of all it has looked at.
    /// @throws Cancelled
    std::optional<Spur> search(std::span<const NodeId> banned, const Progress& progress);

private:
    struct Entry {
        ExactLength estimate; // by this way to the target, at least
        ExactLength length;   // so far
        NodeId node;
        /// Of equal estimates the shorter first: then all that lead to a node come before it.
        bool operator>(const Entry& other) const
        {
            return std::tie(estimate, length, node) >
                   std::tie(other.estimate, other.length, other.node);
        }
    };

    void measure_back(const Progress& progress);
    std::optional<Spur> straight_on(std::span<const NodeId> banned) const;
    NodeId first_step(std::span<const NodeId> banned, Spur& spur) const;
    NodeId next_step(NodeId v) const;
    void clear();
    void reach(NodeId from, NodeId to, ExactLength length);
    bool is_better_way(NodeId from, NodeId to) const;
    NodeId steps_to(NodeId v) const;
    std::vector<NodeId> way_to(NodeId v) const;

    const PathRoads& roads_;
    NodeId target_;
    NodeMap<ExactLength> to_target_;
    NodeMap<ExactLength> length_; // of the present search; of what it touched
    NodeMap<NodeId> previous_;
    NodeMap<NodeId> steps_; // of the way so far
    NodeMap<bool> closed_;
    std::vector<NodeId> beginning_; // a path that this search may not cross
    NodeMap<bool> begun_;           // whether a node is of it
    std::vector<NodeId> touched_;
    std::vector<Entry> open_; // a heap
};

} // namespace spindel::engine
