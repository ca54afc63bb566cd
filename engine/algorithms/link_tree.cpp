#include "engine/algorithms/link_tree.h"

#include <algorithm>
#include <numeric>

namespace spindel::engine {

LinkChains::LinkChains(std::size_t neighbors) : parent_(neighbors), last_(neighbors)
{
    std::iota(parent_.begin(), parent_.end(), 0U);
    std::iota(last_.begin(), last_.end(), 0U);
}

std::uint32_t LinkChains::of(std::uint32_t a)
{
    for (; parent_[a] != a; a = parent_[a])
        parent_[a] = parent_[parent_[a]];
    return a;
}

void LinkChains::join(std::uint32_t into, std::uint32_t other)
{
    parent_[other] = into;
    last_[into] = std::max(last_[into], last_[other]);
}

void LinkTree::add(std::uint32_t a, std::uint32_t b, double similarity)
{
    constexpr std::size_t kFewest = 1024;
    pairs_.push_back({similarity, a, b});
    if (pairs_.size() >= 4 * neighbors_ + kFewest) thin();
}

/// Leaves the pairs that join something, fewer than there are neighbours (Kruskal).
void LinkTree::thin()
{
    std::ranges::sort(pairs_, std::ranges::greater(), &Pair::similarity);
    LinkChains chains(neighbors_);
    std::erase_if(pairs_, [&](const Pair& pair) {
        const auto a = chains.of(pair.a);
        const auto b = chains.of(pair.b);
        if (a != b) chains.join(a, b);
        return a == b;
    });
}

void LinkTree::write(NodeId* parent, double* level)
{
    thin();
    LinkChains chains(neighbors_);
    for (std::size_t begin = 0; begin < pairs_.size();) {
        // all pairs of one similarity before a pointer is set
        std::size_t end = begin;
        std::vector<std::uint32_t> joined;
        for (; end < pairs_.size() && pairs_[end].similarity == pairs_[begin].similarity; ++end) {
            const auto a = chains.of(pairs_[end].a);
            const auto b = chains.of(pairs_[end].b);
            joined.push_back(std::min(chains.last(a), chains.last(b)));
            chains.join(a, b);
        }
        for (const auto neighbor : joined) {
            parent[neighbor] = chains.last(chains.of(neighbor));
            level[neighbor] = pairs_[begin].similarity;
        }
        begin = end;
    }
}

} // namespace spindel::engine
