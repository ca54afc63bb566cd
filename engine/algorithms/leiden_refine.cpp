#include <algorithm>
#include <numeric>

#include "engine/algorithms/leiden_moves.h"

namespace spindel::engine::leiden_steps {

namespace {

constexpr std::uint64_t kNodesBetweenChecks = 1 << 16;

/// exp(x) for x <= 0 by arithmetic alone: the standard's may differ in the last bit from one
/// processor to another, and with it every draw that follows.
double exponential(double x)
{
    if (x < -40.0) return 0.0;
    const double t = x / 1024.0;
    double power = 1.0 + t * (1.0 + t / 2.0 * (1.0 + t / 3.0 * (1.0 + t / 4.0)));
    for (int doubling = 0; doubling < 10; ++doubling)
        power *= power;
    return power;
}

/// The parts as they grow inside the communities of `partition`.
class Parts {
public:
    Parts(const Level& level, const Partition& partition)
        : level_(level), partition_(partition), part_(partition.size()), mass_(level.mass),
          cut_(partition.size(), 0.0), grown_(partition.size(), 0),
          community_mass_(partition.size(), 0.0), weight_to_(partition.size())
    {
        std::iota(part_.begin(), part_.end(), 0U);
        for (NodeId v = 0; v < partition.size(); ++v) {
            community_mass_[partition[v]] += level.mass[v];
            for (ArcId arc = level.row_start[v]; arc < level.row_start[v + 1]; ++arc) {
                if (partition[level.column[arc]] == partition[v]) cut_[v] += level.weight[arc];
            }
        }
    }

    /// Lets a node that is still alone, and well connected, join a part.
    void place(NodeId v, double randomness, Random& random)
    {
        if (grown_[v] != 0 || part_[v] != v || !well_connected(v, partition_[v])) return;
        for (ArcId arc = level_.row_start[v]; arc < level_.row_start[v + 1]; ++arc) {
            const NodeId u = level_.column[arc];
            if (partition_[u] == partition_[v]) weight_to_.add(part_[u], level_.weight[arc]);
        }
        find_choices(v);
        if (!choices_.empty()) join(v, choose(randomness * level_.mean_weight, random));
        weight_to_.clear();
    }

    Partition take() { return std::move(part_); }

private:
    struct Choice {
        std::uint32_t part;
        double gain;
    };

    /// The part has the weight to the rest of its community that the price asks of it.
    bool well_connected(std::uint32_t part, std::uint32_t community) const
    {
        return cut_[part] >=
               level_.price * mass_[part] * (community_mass_[community] - mass_[part]);
    }

    void find_choices(NodeId v)
    {
        choices_.clear();
        for (const auto part : weight_to_.touched()) {
            const double gain = weight_to_[part] - level_.price * level_.mass[v] * mass_[part];
            if (gain >= 0.0 && weight_to_[part] > 0.0 && well_connected(part, partition_[v])) {
                choices_.push_back({part, gain});
            }
        }
    }

    /// Draws among the choices and staying alone (a gain of 0) in proportion to exp(gain / theta).
    std::uint32_t choose(double theta, Random& random)
    {
        const double highest = std::ranges::max_element(choices_, {}, &Choice::gain)->gain;
        double total = exponential(-highest / theta);
        const double alone = total;
        for (auto& choice : choices_) {
            choice.gain = exponential((choice.gain - highest) / theta);
            total += choice.gain;
        }
        double drawn = random.uniform() * total - alone;
        if (drawn < 0.0) return kStay;
        for (const auto& choice : choices_) {
            drawn -= choice.gain;
            if (drawn < 0.0) return choice.part;
        }
        return choices_.back().part;
    }

    void join(NodeId v, std::uint32_t part)
    {
        if (part == kStay) return;
        cut_[part] += cut_[v] - 2.0 * weight_to_[part];
        mass_[part] += level_.mass[v];
        grown_[part] = 1;
        part_[v] = part;
    }

    static constexpr std::uint32_t kStay = 0xffffffffU;

    const Level& level_;
    const Partition& partition_;
    Partition part_;
    std::vector<double> mass_;
    /// Weight from the part to the rest of its community.
    std::vector<double> cut_;
    /// Whether somebody has joined the part.
    std::vector<std::uint8_t> grown_;
    std::vector<double> community_mass_;
    WeightTo weight_to_;
    std::vector<Choice> choices_;
};

} // namespace

Partition refined(const Level& level, const Partition& partition, double randomness, Random& random,
                  const Progress& progress)
{
    Parts parts(level, partition);
    std::uint64_t placed = 0;
    for (const NodeId v : shuffled_nodes(level, random)) {
        if (placed++ % kNodesBetweenChecks == 0) {
            progress.at("leiden: refining", placed, level.node_count());
        }
        parts.place(v, randomness, random);
    }
    return parts.take();
}

} // namespace spindel::engine::leiden_steps
