#include "engine/algorithms/bfs.h"

#include <atomic>
#include <bit>
#include <stdexcept>

#include <tbb/enumerable_thread_specific.h>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// When many are at hand, and when few again, as Beamer, Asanovic and Patterson tuned it.
constexpr std::size_t kMany = 15;
constexpr std::size_t kFew = 18;
/// So few nodes are looked after by one thread.
constexpr std::size_t kSerial = 256;
constexpr std::size_t kWordsPerBlock = 64;

class Search {
public:
    Search(const Network& network, const BfsOptions& options)
        : network_(network), options_(options), depth_(network.node_count(), kUnreached),
          arcs_left_(options.directed ? network.arc_count() : 2 * std::size_t{network.tie_count()})
    {
    }

    NodeMap<std::uint32_t> from(NodeId source)
    {
        depth_[source] = 0;
        at_hand_ = {source};
        std::size_t arcs = onward(source).size();
        for (level_ = 1; !at_hand_.empty(); ++level_) {
            options_.progress.at("breadth-first search", level_, 0);
            if (arcs > arcs_left_ / kMany) {
                search_backward();
                arcs = 1;
            } else {
                arcs_left_ -= arcs;
                arcs = search_forward();
            }
        }
        return std::move(depth_);
    }

private:
    std::span<const NodeId> onward(NodeId v) const
    {
        return options_.directed ? network_.successors(v) : network_.neighbors(v);
    }
    std::span<const NodeId> backward(NodeId v) const
    {
        return options_.directed ? network_.predecessors(v) : network_.neighbors(v);
    }

    /// What one thread reached, and how many arcs lead on from there.
    struct Reached {
        std::vector<NodeId> nodes;
        std::size_t arcs = 0;
    };

    void reach_from(NodeId v, Reached& reached)
    {
        for (const NodeId u : onward(v)) {
            const std::atomic_ref depth(depth_[u]);
            auto unreached = depth.load(std::memory_order_relaxed);
            if (unreached != kUnreached) continue;
            if (depth.compare_exchange_strong(unreached, level_, std::memory_order_relaxed)) {
                reached.nodes.push_back(u);
                reached.arcs += onward(u).size();
            }
        }
    }

    /// One level: looks up the neighbours of the nodes at hand. Returns the arcs out of the next.
    std::size_t search_forward()
    {
        tbb::enumerable_thread_specific<Reached> parts;
        for_each_block(at_hand_.size(), kSerial, [&](std::size_t begin, std::size_t end) {
            auto& reached = parts.local();
            for (std::size_t i = begin; i < end; ++i)
                reach_from(at_hand_[i], reached);
        });
        at_hand_.clear();
        std::size_t arcs = 0;
        for (const auto& part : parts) {
            at_hand_.insert(at_hand_.end(), part.nodes.begin(), part.nodes.end());
            arcs += part.arcs;
        }
        return arcs;
    }

    /// One level or more, until few are at hand: each unreached node looks for one of them.
    void search_backward()
    {
        const std::size_t words = (network_.node_count() + std::size_t{63}) / 64;
        std::vector<std::uint64_t> here(words, 0);
        std::vector<std::uint64_t> next(words, 0);
        for (const NodeId v : at_hand_)
            here[v / 64] |= std::uint64_t{1} << (v % 64);
        std::size_t count = at_hand_.size();
        for (std::size_t before = 0;; ++level_) {
            options_.progress.at("breadth-first search", level_, 0);
            before = std::exchange(count, look_back(here, next));
            here.swap(next);
            if (count < before && count <= network_.node_count() / kFew) break;
        }
        collect(here, count);
    }

    /// Returns how many nodes found one of `here` behind them.
    std::size_t look_back(const std::vector<std::uint64_t>& here, std::vector<std::uint64_t>& next)
    {
        return reduce_in_order(
            next.size(), kWordsPerBlock, std::size_t{0},
            [&](std::size_t begin, std::size_t end) {
                std::size_t found = 0;
                for (std::size_t word = begin; word < end; ++word)
                    found += look_back_in_word(here, word, next[word]);
                return found;
            },
            [](std::size_t& total, std::size_t part) { total += part; });
    }

    std::size_t look_back_in_word(const std::vector<std::uint64_t>& here, std::size_t word,
                                  std::uint64_t& next)
    {
        next = 0;
        std::size_t found = 0;
        const std::size_t end = std::min<std::size_t>(network_.node_count(), 64 * (word + 1));
        for (std::size_t i = 64 * word; i < end; ++i) {
            if (depth_[i] != kUnreached) continue;
            for (const NodeId u : backward(static_cast<NodeId>(i))) {
                if ((here[u / 64] >> (u % 64) & 1U) == 0) continue;
                depth_[i] = level_;
                next |= std::uint64_t{1} << (i % 64);
                ++found;
                break;
            }
        }
        return found;
    }

    void collect(const std::vector<std::uint64_t>& here, std::size_t count)
    {
        at_hand_.clear();
        at_hand_.reserve(count);
        for (std::size_t word = 0; word < here.size(); ++word) {
            for (auto bits = here[word]; bits != 0; bits &= bits - 1) {
                at_hand_.push_back(static_cast<NodeId>(64 * word) +
                                   static_cast<NodeId>(std::countr_zero(bits)));
            }
        }
    }

    const Network& network_;
    const BfsOptions& options_;
    NodeMap<std::uint32_t> depth_;
    std::vector<NodeId> at_hand_; // in any order
    std::size_t arcs_left_;       // out of nodes that were not at hand so far
    std::uint32_t level_ = 0;
};

} // namespace

NodeMap<std::uint32_t> bfs(const Network& network, NodeId source, const BfsOptions& options)
{
    if (source >= network.node_count()) {
        throw std::invalid_argument("the source of bfs is not a node");
    }
    return Search(network, options).from(source);
}

} // namespace spindel::engine
