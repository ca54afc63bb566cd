/// A shortest path drawn at random: the step inside approximate betweenness.
#pragma once

#include <vector>

#include "engine/algorithms/path_graph.h"
#include "engine/random.h"

namespace spindel::engine {

/// Draws shortest paths in hops; holds the memory that a search needs. One thread.
class PathSampler {
public:
    explicit PathSampler(const PathGraph& graph);

    /// The nodes strictly between two different nodes on one of the shortest paths from `s` to `t`,
    /// each path with the same chance; none if there is no path. Valid until the next call.
    ///
    /// Searches from both ends in turn, from that whose next step reads fewer arcs, until they
    /// meet (Borassi, Natale, "KADABRA Is an ADaptive Algorithm for Betweenness via Random
    /// Approximation", 2016).
    const std::vector<NodeId>& draw(NodeId s, NodeId t, Random& random);

    /// How many arcs and nodes were read for all paths so far.
    std::uint64_t work() const { return work_; }

private:
    enum Mark : std::uint8_t { kFar = 0, kOfSource = 1, kOfTarget = 2, kNew = 4 };

    /// One of the two searches.
    struct Side {
        Mark mark;
        const ArcRows& onward;
        const ArcRows& back;
        std::vector<NodeId> frontier;
        std::uint64_t arcs = 0; // that leave the frontier
        NodeId distance = 0;
    };

    struct Meeting {
        NodeId source_end;
        NodeId target_end;
    };

    void start(Side& side, NodeId v);
    /// Goes one step on; where the other search is met, notes every arc to it.
    void expand(Side& side);
    void meet(const Side& side, NodeId v, NodeId w);
    void walk_back(const Side& side, NodeId v, Random& random);
    void clear();

    NodeMap<std::uint8_t> mark_; // alone, since every arc looks at it
    NodeMap<double> paths_;
    NodeMap<NodeId> distance_;
    Side source_;
    Side target_;
    std::vector<NodeId> marked_;
    std::vector<NodeId> next_;
    std::vector<Meeting> meetings_;
    std::vector<NodeId> between_;
    std::uint64_t work_ = 0;
};

} // namespace spindel::engine
