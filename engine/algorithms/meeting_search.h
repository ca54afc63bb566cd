/// The first of the shortest ways where all steps are equally long, searched from both ends.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "engine/algorithms/path_roads.h"
#include "engine/progress.h"

namespace spindel::engine {

/// Two breadth-first searches that meet: in a network of short distances each sees a small part of
/// what one alone would. Keeps 9 bytes a node for the next search.
class MeetingSearch {
public:
    MeetingSearch(const PathRoads& roads, NodeId target);

    /// The way of fewest nodes from one of `starts` to the target, both counted; of equal ones the
    /// first in the order of node ids.
    /// @param wanted  whether a way may have a node as its n-th, n from 0; the search from the
    /// starts
    ///                leaves others out. It has to be true of all nodes of a way that is to be
    ///                found.
    /// @param barred  nodes that no way visits.
    /// @return nothing where there is none.
    /// @throws Cancelled
    std::optional<std::vector<NodeId>>
    first_way(std::span<const NodeId> starts,
              const std::function<bool(NodeId, std::uint32_t)>& wanted, const NodeMap<bool>& barred,
              const Progress& progress);

private:
    static constexpr std::uint32_t kUnseen = 0xffffffffU;

    /// One of the two searches: the nodes seen last, and how many arcs lead on from them.
    struct Side {
        NodeMap<std::uint32_t> depth;
        std::vector<NodeId> seen;
        std::size_t edge = 0; // where in `seen` the farthest begin
        std::uint64_t arcs = 0;
    };

    void clear();
    void see(Side& side, NodeId v, std::uint32_t depth, std::size_t arcs) const;
    template <typename Row, typename May>
    void widen(Side& side, const Row& row, const May& may, const Progress& progress) const;
    std::vector<NodeId> met() const;
    void mark_ways_to(std::vector<NodeId> met);
    std::vector<NodeId> way_from(std::span<const NodeId> starts) const;

    const PathRoads& roads_;
    NodeId target_;
    Side ahead_;
    Side behind_;
    NodeMap<std::uint8_t> on_way_; // of those ahead
};

} // namespace spindel::engine
