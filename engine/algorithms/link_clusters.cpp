#include "engine/algorithms/link_clusters.h"

#include <numeric>
#include <utility>

namespace spindel::engine {

double link_density(double ties, double nodes)
{
    if (nodes <= 2.0) return 0.0;
    return ties * (ties - nodes + 1.0) / ((nodes - 2.0) * (nodes - 1.0));
}

DisjointTies::DisjointTies(std::size_t ties) : parent_(ties)
{
    std::iota(parent_.begin(), parent_.end(), TieId{0});
}

TieId DisjointTies::set_of(TieId tie)
{
    while (parent_[tie] != tie) {
        parent_[tie] = parent_[parent_[tie]];
        tie = parent_[tie];
    }
    return tie;
}

LinkClusters::LinkClusters(const TieIndex& ties, Steps& steps)
    : sets_(ties.ends.size()), ties_in_(ties.ends.size(), 1), nodes_in_(ties.ends.size())
{
    present_.reserve(2 * ties.ends.size());
    for (TieId tie = 0; tie < ties.ends.size(); ++tie) {
        steps.add();
        const auto [low, high] = ties.ends[tie];
        nodes_in_[tie] = {low, high};
        insert(tie, low);
        insert(tie, high);
    }
}

bool LinkClusters::join(TieId a, TieId b, Steps& steps)
{
    TieId large = sets_.set_of(a);
    TieId small = sets_.set_of(b);
    if (large == small) return false;
    if (nodes_in_[large].size() < nodes_in_[small].size()) std::swap(large, small);
    sum_ -= density_of(large) + density_of(small);
    for (const NodeId node : nodes_in_[small]) {
        steps.add(0); // half of all nodes may move at once
        if (insert(large, node)) nodes_in_[large].push_back(node);
        present_.erase(std::uint64_t{small} << 32U | node);
    }
    std::vector<NodeId>().swap(nodes_in_[small]);
    ties_in_[large] += ties_in_[small];
    sets_.join(large, small);
    sum_ += density_of(large);
    return true;
}

double LinkClusters::partition_density() const
{
    return ties_in_.empty() ? 0.0 : 2.0 * sum_ / static_cast<double>(ties_in_.size());
}

double LinkClusters::density_of(TieId cluster) const
{
    return link_density(ties_in_[cluster], static_cast<double>(nodes_in_[cluster].size()));
}

bool LinkClusters::insert(TieId cluster, NodeId node)
{
    return present_.insert(std::uint64_t{cluster} << 32U | node).second;
}

} // namespace spindel::engine
