/// Whether many ways that share no tie lead from one node to another close by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "engine/algorithms/contracted.h"

namespace spindel::engine {

/// Asked of one pair after another; keeps 8 bytes a node for it. The graph must outlive it.
class TieDisjointWays {
public:
    explicit TieDisjointWays(const Contracted& graph);

    /// Whether `count` ways from u to v that share no tie are found within some
    /// `most_arcs` looked at for each. Then no cut of fewer ties parts u and v. Source: Ford and
    /// Fulkerson's augmenting paths, breadth-first from both ends.
    bool are_there(NodeId u, NodeId v, std::uint32_t count, std::size_t most_arcs);

private:
    /// A search from one end of the ways.
    struct End {
        NodeMap<NodeId> from; // whence each was met; the first from itself
        std::vector<NodeId> met;
        std::size_t next = 0; // of these, to look at
    };

    void begin(NodeId u, NodeId v);
    bool find_one_more(std::size_t most_arcs);
    NodeId look_on(End& end, const End& other, bool ahead, std::size_t& arcs) const;
    void use(NodeId meeting);

    std::int64_t used(NodeId a, NodeId b) const;

    const Contracted& graph_;
    End ahead_;
    End behind_;
    std::unordered_map<std::uint64_t, std::int64_t> used_; // ties from a to b, less those back
};

} // namespace spindel::engine
