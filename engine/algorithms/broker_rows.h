/// The arcs and closed pairs around brokers, a slice of them at a time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/algorithms/brokerage.h"

namespace spindel::engine {

/// The arcs of some nodes among nodes of known group, as a dealing of groups needs them: one row a
/// node.
///
/// The pairs a node brokers stay the same in every dealing; only how many of them lie inside its
/// own group changes. So a dealing counts those, which few arcs take part in, and no others.
struct BrokerRows {
    struct InArc {
        NodeId from = 0;
        /// 1 where the arc has a twin that runs back.
        std::uint32_t returned = 0;
        /// Where its closed ends stop; they start where those of the arc before stop.
        std::uint64_t closed_end = 0;
    };
    std::span<const NodeId> nodes;
    std::vector<std::uint64_t> in_row{0}; // by place among `nodes`
    std::vector<InArc> in_arcs;
    std::vector<std::uint64_t> out_row{0};
    std::vector<NodeId> out_arcs;
    /// For each arc from a to v, the nodes b that both a and v have arcs to.
    std::vector<NodeId> closed;

    std::span<const NodeId> outs_of(std::size_t place) const
    {
        return std::span(out_arcs).subspan(out_row[place], out_row[place + 1] - out_row[place]);
    }
    std::span<const NodeId> closed_of(std::uint64_t arc) const
    {
        const auto first = arc > 0 ? in_arcs[arc - 1].closed_end : 0;
        return std::span(closed).subspan(first, in_arcs[arc].closed_end - first);
    }
};

/// The rows of nodes of known group, without closed pairs.
BrokerRows open_broker_rows(const Network& network, const Groups& groups,
                            std::span<const NodeId> nodes);

/// The rows of nodes, cut so that the closed pairs of one slice fit a given memory.
///
/// Counting them takes as long as filling all slices; a node alone is a slice, however many it has,
/// and it has no more than there are arcs.
class BrokerSlices {
public:
    /// @param nodes of known group; they have to live as long as this.
    /// @throws Cancelled
    BrokerSlices(const Network& network, const Groups& groups, std::span<const NodeId> nodes,
                 std::uint64_t most_kept, const Progress& progress);

    std::size_t count() const { return first_.size() - 1; }
    /// The place of the first node of a slice.
    std::size_t first(std::size_t slice) const { return first_[slice]; }
    /// @throws Cancelled
    BrokerRows rows(std::size_t slice) const;

private:
    const Network& network_;
    const Groups& groups_;
    std::span<const NodeId> nodes_;
    const Progress& progress_;
    std::vector<std::uint64_t> closed_; // for each of the nodes, how many pairs
    std::vector<std::size_t> first_{0};
};

} // namespace spindel::engine
