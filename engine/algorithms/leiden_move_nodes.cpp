#include <limits>

#include "engine/algorithms/leiden_moves.h"

namespace spindel::engine::leiden_steps {

namespace {

constexpr std::uint64_t kMovesBetweenChecks = 1 << 16;
/// Gains below this share of a node's strength are rounding.
constexpr double kRounding = 1e-10;

/// Nodes to look at, each at most once at a time, in the order of arrival.
class Queue {
public:
    explicit Queue(std::vector<NodeId> nodes) : ring_(std::move(nodes)), waits_(ring_.size(), 1) {}

    bool empty() const { return size_ == 0; }
    NodeId pop()
    {
        const NodeId v = ring_[first_];
        first_ = first_ + 1 == ring_.size() ? 0 : first_ + 1;
        --size_;
        waits_[v] = 0;
        return v;
    }
    void push(NodeId v)
    {
        if (waits_[v] != 0) return;
        waits_[v] = 1;
        const std::size_t end = first_ + size_;
        ring_[end < ring_.size() ? end : end - ring_.size()] = v;
        ++size_;
    }

private:
    std::vector<NodeId> ring_;
    std::vector<std::uint8_t> waits_;
    std::size_t first_ = 0;
    std::size_t size_ = ring_.size();
};

/// The communities as they stand, with their masses and those that are free.
class Communities {
public:
    Communities(const Level& level, Partition& partition)
        : level_(level), partition_(partition), mass_(partition.size(), 0.0),
          size_(partition.size(), 0)
    {
        for (NodeId v = 0; v < partition.size(); ++v) {
            mass_[partition[v]] += level.mass[v];
            ++size_[partition[v]];
        }
        for (auto c = static_cast<std::uint32_t>(size_.size()); c-- > 0;) {
            if (size_[c] == 0) free_.push_back(c);
        }
    }

    double mass(std::uint32_t community) const { return mass_[community]; }
    bool alone(NodeId v) const { return size_[partition_[v]] == 1; }
    /// A community without members; there is one whenever somebody is not alone.
    std::uint32_t empty_one() const { return free_.back(); }

    void move(NodeId v, std::uint32_t to)
    {
        if (size_[to] == 0) free_.pop_back(); // only the last one is ever handed out
        const auto from = partition_[v];
        mass_[from] -= level_.mass[v];
        mass_[to] += level_.mass[v];
        ++size_[to];
        if (--size_[from] == 0) {
            mass_[from] = 0.0; // whatever rounding left
            free_.push_back(from);
        }
        partition_[v] = to;
    }

private:
    const Level& level_;
    Partition& partition_;
    std::vector<double> mass_;
    std::vector<NodeId> size_;
    std::vector<std::uint32_t> free_;
};

/// Where `v` gains most; where it is, if nothing gains more than rounding.
std::uint32_t best_community(const Level& level, const Communities& communities,
                             const WeightTo& weight_to, NodeId v, std::uint32_t here)
{
    const double cost = level.price * level.mass[v];
    double strength = 0.0;
    std::uint32_t best = here;
    const double stay = weight_to[here] - cost * (communities.mass(here) - level.mass[v]);
    double best_value = -std::numeric_limits<double>::infinity();
    for (const auto c : weight_to.touched()) {
        strength += weight_to[c];
        if (c == here) continue;
        const double value = weight_to[c] - cost * communities.mass(c);
        if (value > best_value) {
            best = c;
            best_value = value;
        }
    }
    // alone it has no weight and no cost
    if (best_value < 0.0 && !communities.alone(v)) {
        best = communities.empty_one();
        best_value = 0.0;
    }
    return best_value > stay + kRounding * strength ? best : here;
}

} // namespace

void move_nodes(const Level& level, Partition& partition, Random& random, const Progress& progress)
{
    Queue queue(shuffled_nodes(level, random));
    Communities communities(level, partition);
    WeightTo weight_to(level.node_count());
    for (std::uint64_t looked_at = 0; !queue.empty(); ++looked_at) {
        if (looked_at % kMovesBetweenChecks == 0) progress.at("leiden: moving nodes", looked_at, 0);
        const NodeId v = queue.pop();
        const auto here = partition[v];
        for (ArcId arc = level.row_start[v]; arc < level.row_start[v + 1]; ++arc) {
            weight_to.add(partition[level.column[arc]], level.weight[arc]);
        }
        const auto there = best_community(level, communities, weight_to, v, here);
        weight_to.clear();
        if (there == here) continue;
        communities.move(v, there);
        for (ArcId arc = level.row_start[v]; arc < level.row_start[v + 1]; ++arc) {
            if (partition[level.column[arc]] != there) queue.push(level.column[arc]);
        }
    }
}

} // namespace spindel::engine::leiden_steps
