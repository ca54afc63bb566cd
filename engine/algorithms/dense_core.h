/// The first nodes of a degree order as a bit matrix, where they are tied closely.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/algorithms/degree_order.h"

namespace spindel::engine {

/// The ties among the first `size` ranks: bit j of row i says that ranks i and j are tied.
class DenseCore {
public:
    /// Takes in the most ranks, by powers of two, of which one pair in 64 or more is tied: so a
    /// word of a row holds a tie on average. None where not even 1024 are tied so closely.
    explicit DenseCore(const DegreeOrder& order);

    NodeId size() const { return size_; }
    std::span<const std::uint64_t> row(NodeId rank) const
    {
        return {words_.data() + std::size_t{rank} * (size_ / 64), size_ / 64};
    }

private:
    NodeId size_ = 0;
    std::vector<std::uint64_t> words_;
};

} // namespace spindel::engine
