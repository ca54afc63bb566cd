#include "engine/algorithms/dense_core.h"

#include <atomic>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr NodeId kSmallest = 1024;
constexpr NodeId kLargest = 16384; // 32 MiB
constexpr std::uint64_t kPairsPerTie = 64;

NodeId size_of_core(const DegreeOrder& order)
{
    NodeId best = 0;
    for (NodeId size = kSmallest; size <= kLargest && size <= order.size(); size *= 2) {
        // rows lead to lower ranks, so those of the first ranks hold just the ties among them
        const std::uint64_t ties = order.begin[size];
        const std::uint64_t pairs = std::uint64_t{size} * (size - 1) / 2;
        if (ties * kPairsPerTie >= pairs) best = size;
    }
    return best;
}

} // namespace

DenseCore::DenseCore(const DegreeOrder& order) : size_(size_of_core(order))
{
    words_.assign(std::size_t{size_} * (size_ / 64), 0);
    const auto set = [&](NodeId i, NodeId j) {
        std::atomic_ref(words_[std::size_t{i} * (size_ / 64) + j / 64])
            .fetch_or(std::uint64_t{1} << (j % 64), std::memory_order_relaxed);
    };
    for_each_index(size_, [&](std::size_t i) {
        const auto rank = static_cast<NodeId>(i);
        for (const NodeId lower : order.row(rank)) {
            set(rank, lower);
            set(lower, rank);
        }
    });
}

} // namespace spindel::engine
