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

/// Weight from a node to the communities around it, in a table that grows with their number, so
/// that it stays in the nearest cache.
class WeightTo {
public:
    struct Entry {
        std::uint32_t community;
        double weight;
    };

    void clear()
    {
        resize(kFewest);
        entries_.clear();
    }
    /// @return true if the community was not yet met.
    bool add(std::uint32_t community, double weight)
    {
        const auto slot = slot_of(community);
        if (slot_[slot] != 0) {
            entries_[slot_[slot] - 1].weight += weight;
            return false;
        }
        entries_.push_back({community, weight});
        slot_[slot] = static_cast<std::uint32_t>(entries_.size());
        if (2 * entries_.size() > mask_) grow();
        return true;
    }
    /// In the order in which the communities were met.
    std::span<const Entry> entries() const { return entries_; }

private:
    static constexpr std::size_t kFewest = 16;

    /// Where the community stands, or would stand.
    std::size_t slot_of(std::uint32_t community) const
    {
        // Fibonacci hashing; the low bits of the product say little
        for (std::size_t at = community * 0x9e3779b1U >> 7U;; ++at) {
            const auto entry = slot_[at & mask_];
            if (entry == 0 || entries_[entry - 1].community == community) return at & mask_;
        }
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
        for (std::uint32_t i = 0; i < entries_.size(); ++i)
            slot_[slot_of(entries_[i].community)] = i + 1;
    }

    /// One more than the position in `entries_`; 0: free. A power of two of them are in use.
    std::vector<std::uint32_t> slot_;
    std::vector<Entry> entries_;
    std::size_t mask_ = 0;
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
