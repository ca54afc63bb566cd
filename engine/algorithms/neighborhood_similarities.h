/// How alike the inclusive neighbourhoods of two nodes are, in their ties or in the weights of
/// these.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/algorithms/link_hubs.h"
#include "engine/algorithms/weight_tree.h"
#include "engine/network.h"

namespace spindel::engine {

/// The similarity of one node with all that share a neighbour with it.
class NeighborhoodSimilarities {
public:
    NeighborhoodSimilarities(const Network& network, bool weighted, const LinkHubs& hubs);

    /// Makes ready to ask for the similarities with `i` of nodes before it that are tied to it or
    /// have another common neighbour than hubs.
    void turn_to(NodeId i);

    /// The nodes of which that can be asked, if the present one is tied to a hub.
    const std::vector<NodeId>& others() const { return others_; }

    double with(NodeId j) const
    {
        const double product = product_[j] + direct_[j] * (own_[i_] + own_[j]);
        if (weighted_) return rounded_tanimoto(product, square_[i_], square_[j]);
        return product / (square_[i_] + square_[j] - product);
    }

    const NodeMap<double>& squares() const { return square_; }

private:
    double weight(NodeId v, std::size_t k) const
    {
        return weighted_ ? network_.neighbor_weights(v)[k] : 1.0;
    }

    void list_others();

    /// In the order of common neighbours, so that a sum is the same whichever of them are hubs.
    void add_hub(std::uint32_t hub, NodeId node, double weight_to_hub);

    void forget();

    const Network& network_;
    const LinkHubs& hubs_;
    bool weighted_;
    NodeId i_ = 0;
    /// The entry of a node in its own row, and the sum of the squares of the row.
    NodeMap<double> own_;
    NodeMap<double> square_;
    /// Of the node turned to: the product of rows over common neighbours, and the tie's weight.
    NodeMap<double> product_;
    NodeMap<double> direct_;
    std::vector<NodeId> others_;
    NodeMap<NodeId> met_; // the last node that each was listed for
};

} // namespace spindel::engine
