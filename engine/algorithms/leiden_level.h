/// One level of Leiden: the network itself, or communities drawn together into nodes.
#pragma once

#include <span>
#include <vector>

#include "engine/algorithms/partition_quality.h"
#include "engine/ids.h"
#include "engine/random.h"

namespace spindel::engine::leiden_steps {

/// Weighted rows in plain arrays. Weight inside a node is left out: no move of it changes that.
struct Level {
    Level() = default;
    // a copy's spans would look into the original
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;
    Level(Level&&) = default;
    Level& operator=(Level&&) = default;
    ~Level() = default;

    std::span<const ArcId> row_start;
    std::span<const NodeId> column;
    std::span<const double> weight;
    /// What a node brings to a community: its strength for modularity, its size for Potts.
    std::vector<double> mass;
    /// The price of one unit of mass meeting another in a community.
    double price = 0.0;
    /// The scale of gains, for what is random and for what is only rounding.
    double mean_weight = 0.0;

    /// Where the rows are kept, unless they are somebody else's.
    std::vector<ArcId> own_row_start;
    std::vector<NodeId> own_column;
    std::vector<double> own_weight;

    NodeId node_count() const { return static_cast<NodeId>(mass.size()); }
};

/// Weight from a node to the communities around it, reset in the time it took to fill.
class WeightTo {
public:
    explicit WeightTo(std::size_t communities) : weight_(communities, 0.0), met_(communities, 0) {}

    void add(std::uint32_t community, double weight)
    {
        if (met_[community] == 0) {
            met_[community] = 1;
            touched_.push_back(community);
        }
        weight_[community] += weight;
    }
    double operator[](std::uint32_t community) const { return weight_[community]; }
    /// In the order in which they were met.
    std::span<const std::uint32_t> touched() const { return touched_; }
    void clear()
    {
        for (const auto community : touched_) {
            weight_[community] = 0.0;
            met_[community] = 0;
        }
        touched_.clear();
    }

private:
    std::vector<double> weight_;
    std::vector<std::uint8_t> met_;
    std::vector<std::uint32_t> touched_;
};

/// Numbers the communities that have members from 0, in the order of their old numbers.
/// @param partition  numbers below its length; gets the new ones.
/// @return how many there are.
std::uint32_t close_ranks(Partition& partition);

/// The level whose nodes are the communities 0 .. count-1 of `partition`.
Level aggregate(const Level& level, const Partition& partition, std::uint32_t count);

/// The nodes of a level in a random order.
std::vector<NodeId> shuffled_nodes(const Level& level, Random& random);

} // namespace spindel::engine::leiden_steps
