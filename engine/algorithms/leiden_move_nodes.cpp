#include <algorithm>
#include <limits>
#include <numeric>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/leiden_moves.h"
#include "engine/algorithms/leiden_queue.h"
#include "engine/parallel.h"

namespace spindel::engine::leiden_steps {

namespace {

/// Gains below this share of a node's strength are rounding.
constexpr double kRounding = 1e-10;

/// The masses of the communities as they stand, and those that are free.
class Masses {
public:
    Masses(const Level& level, const Partition& partition)
        : mass_(partition.size(), 0.0), size_(partition.size(), 0)
    {
        for (NodeId v = 0; v < partition.size(); ++v) {
            mass_[partition[v]] += level.mass[v];
            ++size_[partition[v]];
        }
        for (auto c = static_cast<std::uint32_t>(size_.size()); c-- > 0;) {
            if (size_[c] == 0) free_.push_back(c);
        }
    }

    double of(std::uint32_t community) const { return mass_[community]; }
    NodeId size(std::uint32_t community) const { return size_[community]; }
    void prefetch(std::uint32_t community) const { __builtin_prefetch(&mass_[community]); }
    /// A community without members; there is one whenever some community has several.
    std::uint32_t empty_one() const { return free_.back(); }

    /// Moves a node of this mass.
    void move(double mass, std::uint32_t from, std::uint32_t to)
    {
        if (size_[to] == 0) free_.pop_back(); // only the last one is ever handed out
        mass_[to] += mass;
        ++size_[to];
        mass_[from] -= mass;
        if (--size_[from] == 0) {
            mass_[from] = 0.0; // whatever rounding left
            free_.push_back(from);
        }
    }

private:
    std::vector<double> mass_;
    std::vector<NodeId> size_;
    std::vector<std::uint32_t> free_;
};

/// Where a node would be: in a community it has ties to, or alone.
struct Proposal {
    static constexpr std::uint32_t kAlone = 0xffffffffU;

    std::uint32_t community;
    /// To the community where the node is, and to the other.
    double weight_here = 0.0;
    double weight_there = 0.0;
    /// What it takes for a gain to be more than rounding.
    double rounding = 0.0;
};

/// Reads a network of communities; writes nothing but what each thread has of its own.
class Judge {
public:
    Judge(const Level& level, const Partition& partition, const Masses& masses)
        : level_(level), partition_(partition), masses_(masses), weight_to_(partition.size())
    {
    }

    /// What moving there would gain, in weight less its price, as the communities stand.
    double gain(NodeId v, const Proposal& proposal) const
    {
        const auto here = partition_[v];
        const double cost = level_.price * level_.mass[v];
        const double stay = proposal.weight_here - cost * (masses_.of(here) - level_.mass[v]);
        // alone it has no weight and no cost
        if (proposal.community == Proposal::kAlone) return masses_.size(here) > 1 ? -stay : 0.0;
        return proposal.weight_there - cost * masses_.of(proposal.community) - stay;
    }

    /// Where `v` gains most; where it is, if nothing gains more than rounding.
    Proposal best(NodeId v, WeightTo& weight_to) const
    {
        collect(v, weight_to);
        const auto here = partition_[v];
        const double cost = level_.price * level_.mass[v];
        Proposal best{Proposal::kAlone};
        double strength = 0.0;
        double best_value = -std::numeric_limits<double>::infinity();
        const auto communities = weight_to.communities();
        for (std::size_t i = 0; i < communities.size(); ++i) {
            const auto community = communities[i];
            const double weight = weight_to.weight(i);
            strength += weight;
            if (community == here) {
                best.weight_here = weight;
            } else if (weight > best_value) { // at no mass at all it would be worth its weight
                const double value = weight - cost * masses_.of(community);
                if (value <= best_value) continue;
                best.community = community;
                best.weight_there = weight;
                best_value = value;
            }
        }
        if (best_value < 0.0) best.community = Proposal::kAlone;
        best.rounding = kRounding * strength;
        if (gain(v, best) <= best.rounding) best.community = here;
        return best;
    }

    /// `best` for each of many nodes, on all threads.
    void best(std::span<const NodeId> nodes, std::vector<Proposal>& proposals)
    {
        constexpr std::size_t kBlock = 8;
        proposals.resize(nodes.size());
        if (nodes.size() == 1) { // most often so, and not worth waking anybody
            proposals[0] = best(nodes[0], weight_to_.local());
            return;
        }
        for_each_index((nodes.size() + kBlock - 1) / kBlock, [&](std::size_t block) {
            auto& weight_to = weight_to_.local();
            const auto end = std::min(nodes.size(), (block + 1) * kBlock);
            for (std::size_t i = block * kBlock; i < end; ++i) {
                prefetch(nodes.subspan(i, end - i));
                proposals[i] = best(nodes[i], weight_to);
            }
        });
    }

private:
    void collect(NodeId v, WeightTo& weight_to) const
    {
        weight_to.clear();
        for (ArcId arc = level_.row_start[v]; arc < level_.row_start[v + 1]; ++arc) {
            weight_to.add(partition_[level_.column[arc]], level_.weight_of(arc));
        }
    }

    /// Fetches what the nodes that come soon will be judged by: where the row of one begins, the
    /// row of a nearer one, and the communities of a still nearer one's neighbours.
    void prefetch(std::span<const NodeId> coming) const
    {
        constexpr std::size_t kBounds = 16;
        constexpr std::size_t kRow = 8;
        constexpr std::size_t kNeighbors = 4;
        constexpr ArcId kMost = 8;
        if (coming.size() <= kBounds) return;
        __builtin_prefetch(&level_.row_start[coming[kBounds]]);
        __builtin_prefetch(level_.column.data() + level_.row_start[coming[kRow]]);
        const ArcId begin = level_.row_start[coming[kNeighbors]];
        const ArcId end = std::min(level_.row_start[coming[kNeighbors] + 1], begin + kMost);
        for (ArcId arc = begin; arc < end; ++arc)
            __builtin_prefetch(&partition_[level_.column[arc]]);
    }

    const Level& level_;
    const Partition& partition_;
    const Masses& masses_;
    tbb::enumerable_thread_specific<WeightTo> weight_to_;
};

/// How many nodes are judged at the same time, before any of them moves: so few that neighbours
/// are rarely among them. One where there are not enough to share out.
std::size_t batch_size(std::size_t waiting)
{
    constexpr std::size_t kShare = 32;
    constexpr std::size_t kLeast = 32;
    constexpr std::size_t kMost = 8192;
    const auto size = std::min(waiting / kShare, kMost);
    return size < kLeast ? 1 : size;
}

/// Sees when moving nodes has become slow: a quarter of all nodes were looked at for a 32nd of what
/// was gained in all.
class Pace {
public:
    explicit Pace(NodeId nodes) : stretch_(nodes / 4) {}

    bool is_slow(std::uint64_t judged, double gained)
    {
        if (judged - judged_ < stretch_) return false;
        const bool slow = gained - gained_ < gained / 32.0;
        judged_ = judged;
        gained_ = gained;
        return slow;
    }

private:
    std::uint64_t stretch_;
    std::uint64_t judged_ = 0;
    double gained_ = 0.0;
};

} // namespace

double move_nodes(const Level& level, Partition& partition, std::vector<NodeId> first, Until until,
                  const Progress& progress)
{
    constexpr std::uint64_t kNodesBetweenReports = 1 << 16;
    Queue queue(std::move(first), level.node_count());
    Masses masses(level, partition);
    Judge judge(level, partition, masses);
    std::vector<NodeId> batch;
    std::vector<Proposal> proposals;
    Pace pace(level.node_count());
    double gained = 0.0;
    std::uint64_t judged = 0;
    for (std::uint64_t next_report = 0; queue.size() > 0;) {
        if (judged >= next_report) {
            progress.at("", judged, judged + queue.size());
            next_report += kNodesBetweenReports;
        }
        progress.check();
        if (until == Until::slow && pace.is_slow(judged, gained)) break;
        queue.take(batch_size(queue.size()), batch);
        judged += batch.size();
        judge.best(batch, proposals);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (proposals[i].community != partition[batch[i]]) queue.propose(batch[i]);
        }
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const NodeId v = batch[i];
            if (!queue.still_proposes(v)) continue;
            // others of the batch may have moved in or out since, though no neighbour has
            const double gain = judge.gain(v, proposals[i]);
            if (gain <= proposals[i].rounding) {
                queue.push(v);
                continue;
            }
            gained += gain;
            const auto there = proposals[i].community == Proposal::kAlone ? masses.empty_one()
                                                                          : proposals[i].community;
            masses.move(level.mass[v], partition[v], there);
            partition[v] = there;
            for (ArcId arc = level.row_start[v]; arc < level.row_start[v + 1]; ++arc) {
                const NodeId u = level.column[arc];
                queue.neighbor_moved(u, partition[u] != there);
            }
        }
    }
    return gained;
}

std::vector<NodeId> movable_nodes(const Level& level, const Partition& partition)
{
    const Masses masses(level, partition);
    std::vector<NodeId> nodes(level.node_count());
    std::iota(nodes.begin(), nodes.end(), NodeId{0});
    std::vector<Proposal> proposals;
    Judge(level, partition, masses).best(nodes, proposals);
    std::erase_if(nodes, [&](NodeId v) { return proposals[v].community == partition[v]; });
    return nodes;
}

} // namespace spindel::engine::leiden_steps
