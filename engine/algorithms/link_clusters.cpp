#include "engine/algorithms/link_clusters.h"

#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace spindel::engine {

namespace {

constexpr auto kNoEntry = std::numeric_limits<std::uint64_t>::max();

} // namespace

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
    : sets_(ties.ends.size()), ties_in_(ties.ends.size(), 1), nodes_in_(ties.ends.size(), 2),
      node_of_(2 * ties.ends.size()), after_(2 * ties.ends.size()),
      first_(ties.ends.size(), kNoEntry), present_(2 * ties.ends.size() + 1)
{
    for (TieId tie = 0; tie < ties.ends.size(); ++tie) {
        steps.add();
        const std::uint64_t entry = 2 * std::uint64_t{tie};
        std::tie(node_of_[entry], node_of_[entry + 1]) = ties.ends[tie];
        for (const auto of_tie : {entry, entry + 1}) {
            put(of_tie, tie);
            present_.insert(tie, node_of_[of_tie]);
        }
    }
}

void LinkClusters::put(std::uint64_t entry, TieId cluster)
{
    after_[entry] = std::exchange(first_[cluster], entry);
}

bool LinkClusters::join(TieId a, TieId b, Steps& steps)
{
    TieId large = sets_.set_of(a);
    TieId small = sets_.set_of(b);
    if (large == small) return false;
    if (nodes_in_[large] < nodes_in_[small]) std::swap(large, small);
    sum_ -= density_of(large) + density_of(small);
    for (auto entry = first_[small]; entry != kNoEntry;) {
        steps.add(0); // half of all nodes may move at once
        const auto next = after_[entry];
        if (present_.insert(large, node_of_[entry])) {
            put(entry, large);
            ++nodes_in_[large];
        }
        present_.erase(small, node_of_[entry]);
        entry = next;
    }
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
    return link_density(ties_in_[cluster], nodes_in_[cluster]);
}

} // namespace spindel::engine
