#include <algorithm>
#include <numeric>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/leiden_moves.h"
#include "engine/parallel.h"

namespace spindel::engine::leiden_steps {

namespace {

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

/// What a thread needs beside the parts themselves.
struct Scratch {
    struct Choice {
        std::uint32_t part;
        double weight;
        double gain;
    };

    explicit Scratch(std::size_t parts) : weight_to(parts) {}

    WeightTo weight_to;
    std::vector<Choice> choices;
    std::vector<NodeId> order;
};

/// The parts as they grow inside the communities of `partition`. Each part is named by one of its
/// nodes, and what is kept of it is kept there; so communities can be refined at the same time.
class Parts {
public:
    Parts(const Level& level, const Partition& partition, double randomness)
        : level_(level), partition_(partition), theta_(randomness * level.mean_weight),
          part_(partition.size()), mass_(level.mass), cut_(partition.size(), 0.0),
          grown_(partition.size(), 0)
    {
        std::iota(part_.begin(), part_.end(), 0U);
    }

    /// Each member is a step.
    void refine(std::span<const NodeId> members, Random random, Scratch& scratch, Steps& steps)
    {
        double community_mass = 0.0;
        for (const NodeId v : members) {
            community_mass += level_.mass[v];
            for (ArcId arc = level_.row_start[v]; arc < level_.row_start[v + 1]; ++arc) {
                if (partition_[level_.column[arc]] == partition_[v])
                    cut_[v] += level_.weight_of(arc);
            }
        }
        scratch.order.assign(members.begin(), members.end());
        for (std::size_t left = members.size(); left > 1; --left) {
            std::swap(scratch.order[left - 1], scratch.order[random.below(left)]);
        }
        constexpr std::size_t kBetweenSteps = 256;
        for (std::size_t i = 0; i < scratch.order.size(); ++i) {
            if (i % kBetweenSteps == 0)
                steps.add(std::min(kBetweenSteps, scratch.order.size() - i));
            place(scratch.order[i], community_mass, random, scratch);
        }
    }

    Partition take() { return std::move(part_); }

private:
    /// Lets a node that is still alone, and well connected, join a part.
    void place(NodeId v, double community_mass, Random& random, Scratch& scratch)
    {
        if (grown_[v] != 0 || !well_connected(v, community_mass)) return;
        auto& weight_to = scratch.weight_to;
        weight_to.clear();
        for (ArcId arc = level_.row_start[v]; arc < level_.row_start[v + 1]; ++arc) {
            const NodeId u = level_.column[arc];
            if (partition_[u] == partition_[v]) weight_to.add(part_[u], level_.weight_of(arc));
        }
        scratch.choices.clear();
        const auto parts = weight_to.communities();
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto part = parts[i];
            const double weight = weight_to.weight(i);
            const double gain = weight - level_.price * level_.mass[v] * mass_[part];
            if (gain >= 0.0 && weight > 0.0 && well_connected(part, community_mass)) {
                scratch.choices.push_back({part, weight, gain});
            }
        }
        if (const auto* choice = choose(scratch.choices, random)) {
            cut_[choice->part] += cut_[v] - 2.0 * choice->weight;
            mass_[choice->part] += level_.mass[v];
            grown_[choice->part] = 1;
            part_[v] = choice->part;
        }
    }

    /// The part has the weight to the rest of its community that the price asks of it.
    bool well_connected(std::uint32_t part, double community_mass) const
    {
        return cut_[part] >= level_.price * mass_[part] * (community_mass - mass_[part]);
    }

    /// Draws among the choices and staying alone (a gain of 0) in proportion to exp(gain / theta).
    /// @return null for staying alone.
    const Scratch::Choice* choose(std::vector<Scratch::Choice>& choices, Random& random) const
    {
        if (choices.empty()) return nullptr;
        const double highest = std::ranges::max_element(choices, {}, &Scratch::Choice::gain)->gain;
        double total = exponential(-highest / theta_);
        const double alone = total;
        for (auto& choice : choices) {
            choice.gain = exponential((choice.gain - highest) / theta_);
            total += choice.gain;
        }
        double drawn = random.uniform() * total - alone;
        if (drawn < 0.0) return nullptr;
        for (const auto& choice : choices) {
            drawn -= choice.gain;
            if (drawn < 0.0) return &choice;
        }
        return &choices.back();
    }

    const Level& level_;
    const Partition& partition_;
    double theta_;
    Partition part_;
    std::vector<double> mass_;
    /// Weight from the part to the rest of its community.
    std::vector<double> cut_;
    /// Whether somebody has joined the part.
    std::vector<std::uint8_t> grown_;
};

/// Calls `body(members)` for each community that has some, on all threads.
template <typename Body>
void for_each_community(const Members& members, const Body& body)
{
    for_each_index(members.begin.size() - 1, [&](std::size_t c) {
        const auto of = members.of(static_cast<std::uint32_t>(c));
        if (!of.empty()) body(of);
    });
}

/// Numbers parts, given by the name of one of their nodes, in the order of `nodes`.
std::uint32_t number_in_order(const std::vector<NodeId>& nodes, Partition& part)
{
    constexpr std::uint32_t kNone = 0xffffffffU;
    std::vector<std::uint32_t> number(part.size(), kNone);
    std::uint32_t count = 0;
    for (const NodeId v : nodes) {
        auto& n = number[part[v]];
        if (n == kNone) n = count++;
    }
    for (auto& p : part)
        p = number[p];
    return count;
}

} // namespace

Partition refined(const Level& level, const Partition& partition, double randomness, Random& random,
                  std::uint32_t& count, const Progress& progress)
{
    Steps steps(progress, "", level.node_count());
    const auto members = members_of(partition, level.node_count());
    const auto seed = random();
    Parts parts(level, partition, randomness);
    tbb::enumerable_thread_specific<Scratch> scratch(partition.size());
    for_each_community(members, [&](std::span<const NodeId> of) {
        parts.refine(of, Random(seed, of.front()), scratch.local(), steps);
    });
    auto part = parts.take();
    count = number_in_order(members.nodes, part);
    return part;
}

void split_into_connected(const Level& level, Partition& partition)
{
    constexpr std::uint32_t kNone = 0xffffffffU;
    const auto members = members_of(partition, level.node_count());
    Partition part(partition.size(), kNone);
    tbb::enumerable_thread_specific<std::vector<NodeId>> stacks;
    for_each_community(members, [&](std::span<const NodeId> of) {
        auto& open = stacks.local();
        for (const NodeId start : of) {
            if (part[start] != kNone) continue;
            part[start] = start;
            open.push_back(start);
            while (!open.empty()) {
                const NodeId v = open.back();
                open.pop_back();
                for (ArcId arc = level.row_start[v]; arc < level.row_start[v + 1]; ++arc) {
                    const NodeId u = level.column[arc];
                    if (partition[u] != partition[v] || part[u] != kNone ||
                        level.weight_of(arc) <= 0.0)
                        continue;
                    part[u] = start;
                    open.push_back(u);
                }
            }
        }
    });
    std::vector<NodeId> nodes(partition.size());
    std::iota(nodes.begin(), nodes.end(), NodeId{0});
    number_in_order(nodes, part);
    partition = std::move(part);
}

} // namespace spindel::engine::leiden_steps
