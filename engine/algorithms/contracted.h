/// Nodes drawn together into ever fewer, with the ties between them.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "engine/ids.h"

namespace spindel::engine {

/// Numbers of the nodes change with each contraction; who they are made of is kept.
class Contracted {
public:
    struct Arc {
        NodeId node;
        std::uint32_t ties;
    };

    Contracted(NodeId nodes, const std::vector<std::pair<NodeId, NodeId>>& ties);

    NodeId node_count() const { return static_cast<NodeId>(row_.size()); }
    /// The nodes next to v, ascending.
    const std::vector<Arc>& row(NodeId v) const { return row_[v]; }
    const std::vector<NodeId>& members(NodeId v) const { return members_[v]; }
    /// How many ties v has.
    std::uint32_t degree(NodeId v) const;
    /// How many ties lead from v to u.
    std::uint32_t ties_between(NodeId v, NodeId u) const;

    /// Draws the nodes with the same number together; numbers below `count`.
    void contract(const std::vector<NodeId>& number, NodeId count);

private:
    std::vector<std::vector<NodeId>> members_;
    std::vector<std::vector<Arc>> row_;
};

} // namespace spindel::engine
