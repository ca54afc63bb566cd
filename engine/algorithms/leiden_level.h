/// One level of Leiden: the network itself, or communities drawn together into nodes.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "engine/algorithms/partition_quality.h"
#include "engine/ids.h"
#include "engine/random.h"

namespace spindel::engine::leiden_steps {

/// Weighted rows in plain arrays. Weight inside a node is left out: no move of it changes that.
struct Level {
    std::vector<ArcId> row_start{0};
    std::vector<NodeId> column;
    /// By arc; empty where every arc weighs `each`.
    std::vector<double> weight;
    double each = 1.0;
    /// What a node brings to a community: its strength for modularity, its size for Potts.
    std::vector<double> mass;
    /// The price of one unit of mass meeting another in a community.
    double price = 0.0;
    /// The scale of gains, for what is random and for what is only rounding.
    double mean_weight = 0.0;

    NodeId node_count() const { return static_cast<NodeId>(mass.size()); }
    ArcId degree(NodeId v) const { return row_start[v + 1] - row_start[v]; }
    double weight_of(ArcId arc) const { return weight.empty() ? each : weight[arc]; }
};

/// Weight from a node to the communities around it. Where there are few communities, each has a
/// sum of its own; where there are many, sums are found by hashing in a table that grows with what
/// is met, so that it stays in the nearest cache.
class WeightTo {
public:
    static constexpr std::size_t kMostSums = std::size_t{1} << 17;

    /// For communities numbered below `communities`; up to `most_sums` have a sum each.
    explicit WeightTo(std::size_t communities, std::size_t most_sums = kMostSums)
        : is_hashed_(communities > most_sums)
    {
        if (is_hashed_) slot_.resize(kFewest, 0);
        sum_.resize(is_hashed_ ? kFewest : communities, 0.0);
        met_.resize(kFewest);
    }

    void clear()
    {
        if (is_hashed_) {
            resize(kFewest);
        } else {
            for (const auto community : communities())
                sum_[community] = 0.0;
        }
        count_ = 0;
    }

    /// A weight of 0 is as none.
    [[gnu::always_inline]] void add(std::uint32_t community, double weight)
    {
        if (is_hashed_) {
            add_hashed(community, weight);
            return;
        }
        if (count_ == met_.size()) met_.resize(2 * count_);
        // without a branch, for none could be foretold: the community stands behind the last one in
        // any case
        met_[count_] = community;
        auto& sum = sum_[community];
        count_ += static_cast<std::size_t>(sum == 0.0) & static_cast<std::size_t>(weight > 0.0);
        sum += weight;
    }

    /// In the order in which they were met.
    std::span<const std::uint32_t> communities() const { return std::span(met_).first(count_); }
    /// To the i-th of them.
    double weight(std::size_t i) const { return sum_[is_hashed_ ? i : met_[i]]; }

private:
    static constexpr std::size_t kFewest = 16;

    /// Where the community stands, or would stand.
    std::size_t slot_of(std::uint32_t community) const
    {
        // Fibonacci hashing; the low bits of the product say little
        for (std::size_t at = community * 0x9e3779b1U >> 7U;; ++at) {
            const auto place = slot_[at & mask_];
            if (place == 0 || met_[place - 1] == community) return at & mask_;
        }
    }
    void add_hashed(std::uint32_t community, double weight)
    {
        if (weight <= 0.0) return;
        if (count_ == met_.size()) {
            met_.resize(2 * count_);
            sum_.resize(2 * count_);
        }
        auto& place = slot_[slot_of(community)];
        const auto is_new = static_cast<std::uint32_t>(place == 0);
        met_[count_] = community; // begins behind the last one in any case, as above
        sum_[count_] = 0.0;
        count_ += is_new;
        place = is_new != 0 ? static_cast<std::uint32_t>(count_) : place;
        sum_[place - 1] += weight;
        if (2 * count_ > mask_) grow();
    }
    void resize(std::size_t slots)
    {
        if (slot_.size() < slots) slot_.resize(slots);
        std::fill_n(slot_.begin(), slots, 0U);
        mask_ = slots - 1;
    }
    void grow()
    {
        resize(4 * (mask_ + 1));
        for (std::uint32_t i = 0; i < count_; ++i)
            slot_[slot_of(met_[i])] = i + 1;
    }

    bool is_hashed_;
    /// If hashed: one more than the position in `met_` and `sum_`; 0: free. A power of two in use.
    std::vector<std::uint32_t> slot_;
    /// By community, or if hashed, in the order in which they were met.
    std::vector<double> sum_;
    std::vector<std::uint32_t> met_;
    std::size_t count_ = 0;
    std::size_t mask_ = kFewest - 1;
};

/// The nodes of each community side by side.
struct Members {
    /// Where each community begins in `nodes`, and the end.
    std::vector<NodeId> begin;
    /// In each community in ascending order.
    std::vector<NodeId> nodes;

    std::span<const NodeId> of(std::uint32_t community) const
    {
        return {nodes.data() + begin[community], begin[community + 1] - begin[community]};
    }
};

/// @param partition  numbers below `count`.
Members members_of(const Partition& partition, std::uint32_t count);

/// Numbers the communities that have members from 0, in the order of their old numbers.
/// @param partition  numbers below its length; gets the new ones.
/// @return how many there are.
std::uint32_t close_ranks(Partition& partition);

/// The level whose nodes are the communities 0 .. count-1 of `partition`.
Level aggregate(const Level& level, const Partition& partition, std::uint32_t count);

/// The same level with its nodes in another order.
/// @param order  the old numbers of the nodes.
Level reordered(const Level& level, const std::vector<NodeId>& order);

/// The nodes of a level in a random order.
std::vector<NodeId> shuffled_nodes(const Level& level, Random& random);

} // namespace spindel::engine::leiden_steps
