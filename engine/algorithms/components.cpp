#include "engine/algorithms/components.h"

#include <algorithm>
#include <atomic>

#include "engine/algorithms/bfs.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr std::size_t kBlock = 2048;

NodeId node_of_most_ties(const Network& network)
{
    NodeId best = 0;
    for (NodeId v = 1; v < network.node_count(); ++v) {
        if (network.degree(v) > network.degree(best)) best = v;
    }
    return best;
}

/// A forest in which every node points at a smaller node of its component, or at itself.
class Forest {
public:
    /// The nodes that `reached` holds are one tree; every other points at the first of its
    /// neighbours, where that is smaller: a row is sorted, so no other tree needs to be looked at.
    Forest(const Network& network, const NodeMap<std::uint32_t>& reached)
        : parent_(network.node_count())
    {
        const auto first = std::ranges::find_if(reached, [](auto d) { return d != kUnreached; });
        const auto smallest = static_cast<NodeId>(first - reached.begin());
        for_each_block(parent_.size(), kBlock, [&](std::size_t begin, std::size_t end) {
            for (auto v = static_cast<NodeId>(begin); v < end; ++v) {
                if (reached[v] != kUnreached) {
                    parent_[v] = smallest;
                } else {
                    const auto row = network.neighbors(v);
                    parent_[v] = row.empty() ? v : std::min(v, row.front());
                }
            }
        });
    }

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
        for_each_block(parent_.size(), kBlock, [&](std::size_t begin, std::size_t end) {
            for (auto v = static_cast<NodeId>(begin); v < end; ++v) {
                NodeId root = parent(v);
                while (root != parent(root))
                    root = parent(root);
                cell(v).store(root, std::memory_order_relaxed);
            }
        });
    }

    NodeMap<NodeId> take() { return std::move(parent_); }

private:
    NodeId parent(NodeId v) const { return cell(v).load(std::memory_order_relaxed); }
    std::atomic_ref<NodeId> cell(NodeId v) const { return std::atomic_ref<NodeId>(parent_[v]); }

    mutable NodeMap<NodeId> parent_;
};

} // namespace

NodeMap<NodeId> components(const Network& network, const ComponentsOptions& options)
{
    const NodeId nodes = network.node_count();
    if (nodes == 0) return {};
    options.progress.at("components", 0, 2);
    // most often the largest component by far, and breadth-first search is the fastest way through
    // it
    const auto reached =
        bfs(network, node_of_most_ties(network),
            {.directed = false, .progress = {.report = {}, .stop = options.progress.stop}});
    options.progress.at("components", 1, 2);
    Forest forest(network, reached);
    for_each_block(nodes, kBlock, [&](std::size_t begin, std::size_t end) {
        for (auto v = static_cast<NodeId>(begin); v < end; ++v) {
            if (reached[v] != kUnreached) continue;
            for (const NodeId u : network.neighbors(v))
                forest.join(v, u);
        }
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
