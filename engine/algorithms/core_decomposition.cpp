#include "engine/algorithms/core_decomposition.h"

#include <algorithm>
#include <atomic>
#include <limits>

#include <tbb/enumerable_thread_specific.h>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// So few nodes are looked after by one thread.
constexpr std::size_t kSerial = 512;
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// Takes nodes away, round after round; what one thread does in a round never depends on another's,
/// and a round is the same set of nodes in any order.
class Peeling {
public:
    explicit Peeling(const Network& network) : network_(network), left_(network.node_count())
    {
        remaining_.resize(network.node_count());
        for_each_block(left_.size(), kSerial, [&](std::size_t begin, std::size_t end) {
            for (auto v = static_cast<NodeId>(begin); v < end; ++v) {
                left_[v] = static_cast<std::uint32_t>(network.degree(v));
                remaining_[v] = v;
            }
        });
        layer_.assign(left_.size(), 0);
    }

    CoreDecomposition run(const Progress& progress)
    {
        const std::uint64_t nodes = left_.size();
        for (std::uint32_t core = next_core(0); core != kNone; core = next_core(core + 1)) {
            progress.at("core decomposition", nodes - remaining_.size(), nodes);
            while (!leaving_.empty()) {
                progress.check();
                ++round_;
                take_away(core);
            }
        }
        progress.at("core decomposition", nodes, nodes);
        return {std::move(left_), std::move(layer_)};
    }

private:
    /// Forgets the nodes that are gone; of the others, the fewest neighbours left, at least
    /// `least`, with the nodes that have so few: they leave first. `kNone` where no node remains.
    std::uint32_t next_core(std::uint32_t least)
    {
        std::uint32_t core = kNone;
        std::size_t kept = 0;
        leaving_.clear();
        for (const NodeId v : remaining_) {
            if (left_[v] < least) continue;
            remaining_[kept++] = v;
            if (left_[v] < core) {
                core = left_[v];
                leaving_.clear();
            }
            if (left_[v] == core) leaving_.push_back(v);
        }
        remaining_.resize(kept);
        return core;
    }

    /// One round: those who leave, and then those who have no more than `core` neighbours left.
    void take_away(std::uint32_t core)
    {
        for (const NodeId v : leaving_)
            layer_[v] = round_;
        if (leaving_.size() <= kSerial) {
            next_.clear();
            for (const NodeId v : leaving_)
                leave<false>(v, core, next_);
        } else {
            tbb::enumerable_thread_specific<std::vector<NodeId>> parts;
            for_each_block(leaving_.size(), kSerial, [&](std::size_t begin, std::size_t end) {
                auto& next = parts.local();
                for (std::size_t i = begin; i < end; ++i)
                    leave<true>(leaving_[i], core, next);
            });
            next_.clear();
            for (const auto& part : parts)
                next_.insert(next_.end(), part.begin(), part.end());
        }
        leaving_.swap(next_);
    }

    /// Takes v from its neighbours; nobody falls below `core`, so what is left in the end is the
    /// core number. `Shared`: other threads do the same at once.
    template <bool Shared>
    void leave(NodeId v, std::uint32_t core, std::vector<NodeId>& next)
    {
        for (const NodeId u : network_.neighbors(v)) {
            if constexpr (Shared) {
                const std::atomic_ref left(left_[u]);
                if (left.load(std::memory_order_relaxed) <= core) continue;
                const auto before = left.fetch_sub(1, std::memory_order_relaxed);
                if (before == core + 1) next.push_back(u);
                if (before <= core) left.fetch_add(1, std::memory_order_relaxed);
            } else {
                if (left_[u] <= core) continue;
                if (--left_[u] == core) next.push_back(u);
            }
        }
    }

    const Network& network_;
    NodeMap<std::uint32_t> left_; // neighbours that are not gone; of those gone, the core number
    NodeMap<std::uint32_t> layer_;
    std::vector<NodeId> remaining_;
    std::vector<NodeId> leaving_;
    std::vector<NodeId> next_;
    std::uint32_t round_ = 0;
};

} // namespace

CoreDecomposition core_decomposition(const Network& network,
                                     const CoreDecompositionOptions& options)
{
    options.progress.check();
    return Peeling(network).run(options.progress);
}

} // namespace spindel::engine
