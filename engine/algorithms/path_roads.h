/// The arcs that static paths may take, with lengths as whole numbers, so that sums are exact.
#pragma once

#include <limits>
#include <span>

#include "engine/algorithms/betweenness.h"
#include "engine/network.h"
#include "engine/random.h"

namespace spindel::engine {

/// A length in units of 2^-95 of a power of two near the longest arc: of arcs that differ by less
/// than 2^42 it holds every bit, and no path overflows it.
using ExactLength = Uint128;
inline constexpr ExactLength kFar = std::numeric_limits<ExactLength>::max();

/// A network as roads, onward and back. The network must outlive it.
class PathRoads {
public:
    /// @throws std::invalid_argument if a length is not finite and above 0.
    PathRoads(const Network& network, bool directed, ArcLength length);

    NodeId node_count() const { return network_->node_count(); }
    /// Where one gets from `v` in one step, ascending.
    std::span<const NodeId> onward(NodeId v) const
    {
        return directed_ ? network_->successors(v) : network_->neighbors(v);
    }
    /// From where one gets to `v` in one step.
    std::span<const NodeId> back(NodeId v) const
    {
        return directed_ ? network_->predecessors(v) : network_->neighbors(v);
    }
    /// The length of the step to `onward(v)[position]`, at least 1.
    ExactLength onward_length(NodeId v, std::size_t position) const
    {
        return exact(onward_weights(v)[position]);
    }
    ExactLength back_length(NodeId v, std::size_t position) const
    {
        return exact((directed_ ? network_->predecessor_weights(v)
                                : network_->neighbor_weights(v))[position]);
    }
    /// Whether all steps are equally long.
    bool are_alike() const { return alike_; }
    /// A length as the network states it.
    double plain(ExactLength length) const;

private:
    std::span<const double> onward_weights(NodeId v) const
    {
        return directed_ ? network_->successor_weights(v) : network_->neighbor_weights(v);
    }
    double length_of(double weight) const;
    ExactLength exact(double weight) const;

    const Network* network_;
    bool directed_;
    ArcLength length_;
    bool alike_ = true;
    int exponent_ = 0; // a unit is 2^-exponent
};

} // namespace spindel::engine
