#include "engine/algorithms/components.h"

#include <algorithm>
#include <atomic>
#include <bit>

#include "engine/parallel.h"
#include "engine/progress.h"

namespace spindel::engine {

namespace {

constexpr std::size_t kBlock = 2048;
constexpr std::size_t kWordsPerBlock = kBlock / 64;
/// Of how many nodes one is asked for its ties, to find where to begin.
constexpr NodeId kStride = 16;
/// From this share of all nodes on, looking at the nodes outside pays more than going on from those
/// inside.
constexpr std::size_t kEnough = 64;

/// Any node will do; from one of many ties the largest component is found soonest.
NodeId node_of_many_ties(const Network& network)
{
    NodeId best = 0;
    for (NodeId v = 0; v < network.node_count(); v += kStride) {
        if (network.degree(v) > network.degree(best)) best = v;
    }
    return best;
}

/// Connected nodes, most of the largest component in most networks: which of them it holds depends
/// on the threads, but that all of them are connected does not.
class Core {
public:
    explicit Core(const Network& network)
        : network_(network), words_((network.node_count() + std::size_t{63}) / 64, 0)
    {
    }

    bool holds(NodeId v) const { return (word(v / 64) >> (v % 64) & 1U) != 0; }

    void grow(NodeId start, const Progress& progress)
    {
        const auto reached = reach_from(start);
        if (reached < network_.node_count() / kEnough) return; // all that is connected
        for (std::size_t open = network_.node_count() - reached; open > 0;) {
            progress.check();
            const auto found = sweep();
            open -= found;
            if (found < open) return; // what is left is not near: union-find is faster
        }
    }

    NodeId smallest() const
    {
        std::size_t i = 0;
        while (words_[i] == 0)
            ++i;
        return static_cast<NodeId>(64 * i) + static_cast<NodeId>(std::countr_zero(words_[i]));
    }

private:
    std::uint64_t word(std::size_t i) const
    {
        return std::atomic_ref(words_[i]).load(std::memory_order_relaxed);
    }

    /// Breadth first, until there are enough. Returns how many.
    std::size_t reach_from(NodeId start)
    {
        std::vector<NodeId> reached{start};
        words_[start / 64] |= std::uint64_t{1} << (start % 64);
        for (std::size_t i = 0;
             i < reached.size() && reached.size() < network_.node_count() / kEnough; ++i) {
            for (const NodeId u : network_.neighbors(reached[i])) {
                const auto bit = std::uint64_t{1} << (u % 64);
                if ((words_[u / 64] & bit) != 0) continue;
                words_[u / 64] |= bit;
                reached.push_back(u);
            }
        }
        return reached.size();
    }

    /// Takes in every node outside that has a neighbour inside, counting those of this very sweep.
    /// Returns how many.
    std::size_t sweep()
    {
        return reduce_in_order(
            words_.size(), kWordsPerBlock, std::size_t{0},
            [&](std::size_t begin, std::size_t end) {
                std::size_t found = 0;
                for (std::size_t i = begin; i < end; ++i)
                    found += sweep_word(i);
                return found;
            },
            [](std::size_t& total, std::size_t part) { total += part; });
    }

    std::size_t sweep_word(std::size_t i)
    {
        auto inside = words_[i]; // no other thread writes this word now
        const auto before = inside;
        const auto nodes = std::min<std::size_t>(64, network_.node_count() - 64 * i);
        for (std::size_t k = 0; k < nodes; ++k) {
            if ((inside >> k & 1U) != 0) continue;
            if (!std::ranges::any_of(network_.neighbors(static_cast<NodeId>(64 * i + k)),
                                     [&](NodeId u) { return holds(u); }))
                continue;
            inside |= std::uint64_t{1} << k;
        }
        std::atomic_ref(words_[i]).store(inside, std::memory_order_relaxed);
        return static_cast<std::size_t>(std::popcount(inside ^ before));
    }

    const Network& network_;
    mutable std::vector<std::uint64_t> words_; // a bit for each node
};

/// A forest in which every node points at a smaller node of its component, or at itself.
class Forest {
public:
    /// The nodes of the core are one tree; every other points at the first of its neighbours, where
    /// that is smaller: a row is sorted, so no other tree needs to be looked at.
    Forest(const Network& network, const Core& core) : parent_(network.node_count())
    {
        const auto smallest = core.smallest();
        for_each_block(parent_.size(), kBlock, [&](std::size_t begin, std::size_t end) {
            for (auto v = static_cast<NodeId>(begin); v < end; ++v) {
                if (core.holds(v)) {
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
            high = climb(high);
            low = climb(low);
        }
    }

    /// Points every node straight at its root.
    void flatten()
    {
        for_each_block(parent_.size(), kBlock, [&](std::size_t begin, std::size_t end) {
            for (auto v = static_cast<NodeId>(begin); v < end; ++v) {
                NodeId root = parent(v);
                while (root != parent(root))
                    root = climb(root);
                cell(v).store(root, std::memory_order_relaxed);
            }
        });
    }

    NodeMap<NodeId> take() { return std::move(parent_); }

private:
    NodeId parent(NodeId v) const { return cell(v).load(std::memory_order_relaxed); }
    std::atomic_ref<NodeId> cell(NodeId v) const { return std::atomic_ref<NodeId>(parent_[v]); }

    /// The grandparent, at which the node then points: trees as high as a lattice grow flat while
    /// they are climbed. (Path halving; another thread may have put it as high.)
    NodeId climb(NodeId v) const
    {
        NodeId above = parent(v);
        const NodeId next = parent(above);
        if (next != above) cell(v).compare_exchange_strong(above, next, std::memory_order_relaxed);
        return next;
    }

    mutable NodeMap<NodeId> parent_;
};

} // namespace

NodeMap<NodeId> components(const Network& network, const ComponentsOptions& options)
{
    const NodeId nodes = network.node_count();
    if (nodes == 0) return {};
    Steps steps(options.progress, "components", nodes);
    Core core(network);
    core.grow(node_of_many_ties(network), options.progress);
    Forest forest(network, core);
    for_each_block(nodes, kBlock, [&](std::size_t begin, std::size_t end) {
        for (auto v = static_cast<NodeId>(begin); v < end; ++v) {
            if (core.holds(v)) continue;
            for (const NodeId u : network.neighbors(v))
                forest.join(v, u);
        }
        steps.add(end - begin);
    });
    forest.flatten();
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
