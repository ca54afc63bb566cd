#include "engine/algorithms/neighborhood_similarities.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace spindel::engine {

namespace {

constexpr NodeId kNobody = std::numeric_limits<NodeId>::max();

} // namespace

NeighborhoodSimilarities::NeighborhoodSimilarities(const Network& network, bool weighted,
                                                   const LinkHubs& hubs)
    : network_(network), hubs_(hubs), weighted_(weighted), own_(network.node_count(), 0.0),
      square_(network.node_count(), 0.0), product_(network.node_count(), 0.0),
      direct_(network.node_count(), 0.0), met_(hubs.count() > 0 ? network.node_count() : 0, kNobody)
{
    for (NodeId v = 0; v < network.node_count(); ++v) {
        double sum = 0.0;
        double square = 0.0;
        for (std::size_t k = 0; k < network.degree(v); ++k) {
            const double w = weight(v, k);
            sum += w;
            square += w * w;
        }
        if (network.degree(v) > 0) own_[v] = sum / static_cast<double>(network.degree(v));
        square_[v] = square + own_[v] * own_[v];
    }
}

void NeighborhoodSimilarities::turn_to(NodeId i)
{
    forget();
    i_ = i;
    if (!hubs_.of(i).empty()) list_others();
    const auto row = network_.neighbors(i);
    auto hub = hubs_.of(i).begin();
    for (std::size_t k = 0; k < row.size(); ++k) {
        direct_[row[k]] = weight(i, k);
        if (hubs_.is_hub(row[k])) {
            add_hub((hub++)->hub, row[k], weight(i, k));
            continue;
        }
        const auto others = network_.neighbors(row[k]);
        for (std::size_t l = 0; l < others.size() && others[l] < i; ++l) {
            product_[others[l]] += weight(i, k) * weight(row[k], l);
        }
    }
}

void NeighborhoodSimilarities::list_others()
{
    const auto add = [this](NodeId j) {
        if (j < i_ && std::exchange(met_[j], i_) != i_) others_.push_back(j);
    };
    for (const NodeId k : network_.neighbors(i_)) {
        add(k);
        if (hubs_.is_hub(k)) continue;
        for (const NodeId j : network_.neighbors(k)) {
            if (j >= i_) break;
            add(j);
        }
    }
}

void NeighborhoodSimilarities::add_hub(std::uint32_t hub, NodeId node, double weight_to_hub)
{
    for (const NodeId j : others_) {
        const auto ties = hubs_.of(j);
        const auto tie = std::ranges::lower_bound(ties, hub, {}, &HubTie::hub);
        if (tie != ties.end() && tie->hub == hub)
            product_[j] += weight_to_hub * weight(node, tie->position);
    }
}

void NeighborhoodSimilarities::forget()
{
    for (const NodeId j : others_)
        product_[j] = 0.0;
    others_.clear();
    for (const NodeId k : network_.neighbors(i_)) {
        direct_[k] = 0.0;
        product_[k] = 0.0;
        if (hubs_.is_hub(k)) continue;
        for (const NodeId j : network_.neighbors(k))
            product_[j] = 0.0;
    }
}

} // namespace spindel::engine
