/// The shortest way on from a path's beginning: the one step inside the k best paths.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/algorithms/meeting_search.h"
#include "engine/algorithms/path_roads.h"
#include "engine/progress.h"

namespace spindel::engine {

/// Finds, for one target, the best continuation of a beginning under bans. An A* search whose guess
/// is the true distance to the target where nothing is banned, so it hardly looks aside; and none
/// at all where bans leave a way of that length, whichever of very many it is. Where all steps are
/// equally long and it has looked aside at many, two searches that meet go on in its place.
class SpurSearch {
public:
    struct Spur {
        ExactLength length = 0;    // of what follows the beginning
        std::vector<NodeId> nodes; // after the beginning, the target last
    };

    /// Measures how far each node is from the target. Time O(|E| log n), of equal steps O(|E|).
    /// @throws Cancelled
    SpurSearch(const PathRoads& roads, NodeId target, const Progress& progress);

    /// Forgets the beginning: the next one starts empty.
    void begin_anew();
    /// Lets the beginning lead on to a node.
    void lead_on(NodeId v);

    /// The shortest path from the last node of the beginning to the target that visits none of the
    /// others and whose first step leads to none of `banned`; of equally long ones the first in the
    /// order of node ids. @return nothing where there is none of length `most` or less.
    std::optional<Spur> search(std::span<const NodeId> banned, ExactLength most,
                               const Progress& progress);

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

    /// A node on the way, and how much of its row was looked at.
    struct Step {
        NodeId node;
        std::size_t looked_at;
    };

    enum class Found { way, none, looked_at_many };

    void measure_back(const Progress& progress);
    void measure_steps_back(const Progress& progress);
    void clear();
    template <typename Visit>
    void for_each_first_step(std::span<const NodeId> banned, const Visit& visit) const;
    void reach(NodeId to, ExactLength length);
    /// How long a way over the best first step is, if nothing after it is in the way.
    ExactLength least_length(std::span<const NodeId> banned) const;
    std::optional<Spur> straight_way(std::span<const NodeId> banned, const Progress& progress);
    Step enter(NodeId v);
    NodeId next_straight(Step& step) const;
    Found reach_target(const Progress& progress);
    Spur first_way(std::span<const NodeId> banned);
    std::optional<Spur> met_way(std::span<const NodeId> banned, const Progress& progress);

    const PathRoads& roads_;
    NodeId target_;
    ExactLength most_ = kFar; // of the present search
    NodeMap<ExactLength> to_target_;
    NodeMap<ExactLength> length_; // of the present search; of what it touched
    NodeMap<NodeId> next_;        // on the first way from a node of shortest ways
    NodeMap<bool> closed_;
    std::vector<NodeId> beginning_; // a path that this search may not cross
    NodeMap<bool> begun_;           // whether a node is of it
    std::vector<NodeId> touched_;
    std::vector<Entry> open_; // a heap
    std::optional<MeetingSearch> meeting_;
};

} // namespace spindel::engine
