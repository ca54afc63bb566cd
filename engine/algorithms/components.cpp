#include "engine/algorithms/components.h"

#include <algorithm>
#include <atomic>
#include <numeric>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// Neighbours of each node that are joined before the largest component is guessed.
constexpr std::size_t kSampledNeighbors = 2;
constexpr std::size_t kGuesses = 1024;

/// A forest in which every node points at a smaller node of its component, or at itself.
class Forest {
public:
    explicit Forest(NodeId nodes) : parent_(nodes)
    {
        std::iota(parent_.begin(), parent_.end(), NodeId{0});
    }

    NodeId parent(NodeId v) const { return cell(v).load(std::memory_order_relaxed); }

    /// Joins the trees of two nodes; the higher root is hung below the lower, from any thread.
    void join(NodeId u, NodeId v)
    {
        NodeId low = parent(u);
        NodeId high = parent(v);
        while (low != high) {
            if (low > high) std::swap(low, high);
            NodeId root = high;
            if (cell(high).compare_exchange_strong(root, low, std::memory_order_relaxed)) return;
            // not a root (any more): climb, and try again from there
            high = parent(root);
            low = parent(low);
        }
    }

    /// Points every node straight at its root.
    void flatten()
    {
        for_each_index(parent_.size(), [&](std::size_t i) {
            const auto v = static_cast<NodeId>(i);
            NodeId root = parent(v);
            while (root != parent(root))
                root = parent(root);
            cell(v).store(root, std::memory_order_relaxed);
        });
    }

    NodeMap<NodeId> take() { return std::move(parent_); }

private:
    std::atomic_ref<NodeId> cell(NodeId v) const { return std::atomic_ref<NodeId>(parent_[v]); }

    mutable NodeMap<NodeId> parent_;
};

/// The root met most often at evenly spaced nodes. Only the time depends on the guess.
NodeId probably_largest(const Forest& forest, NodeId nodes)
{
    const std::size_t step = std::max<std::size_t>(1, nodes / kGuesses);
    std::vector<NodeId> roots;
    for (std::size_t v = 0; v < nodes; v += step) {
        roots.push_back(forest.parent(static_cast<NodeId>(v)));
    }
    std::ranges::sort(roots);
    NodeId best = roots.front();
    std::ptrdiff_t best_count = 0;
    for (auto at = roots.begin(); at != roots.end();) {
        const auto next = std::upper_bound(at, roots.end(), *at);
        if (next - at > best_count) {
            best = *at;
            best_count = next - at;
        }
        at = next;
    }
    return best;
}

} // namespace

NodeMap<NodeId> components(const Network& network, const ComponentsOptions& options)
{
    const NodeId nodes = network.node_count();
    if (nodes == 0) return {};
    Forest forest(nodes);
    options.progress.at("components", 0, 2);
    for_each_index(nodes, [&](std::size_t i) {
        const auto v = static_cast<NodeId>(i);
        const auto row = network.neighbors(v);
        for (std::size_t k = 0; k < std::min(kSampledNeighbors, row.size()); ++k) {
            forest.join(v, row[k]);
        }
    });
    forest.flatten();
    options.progress.at("components", 1, 2);
    // a tie out of the largest component is seen from its other end as well
    const NodeId largest = probably_largest(forest, nodes);
    for_each_index(nodes, [&](std::size_t i) {
        const auto v = static_cast<NodeId>(i);
        if (forest.parent(v) == largest) return;
        const auto row = network.neighbors(v);
        for (std::size_t k = kSampledNeighbors; k < row.size(); ++k)
            forest.join(v, row[k]);
    });
    forest.flatten();
    options.progress.at("components", 2, 2);
    return forest.take();
}

NodeId component_count(const NodeMap<NodeId>& components)
{
    NodeId count = 0;
    for (NodeId v = 0; v < components.size(); ++v) {
        if (components[v] == v) ++count;
    }
    return count;
}

} // namespace spindel::engine
