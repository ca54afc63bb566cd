#include "engine/algorithms/chain_targets.h"

#include <algorithm>

#include "engine/algorithms/chain_pairs.h"
#include "engine/algorithms/chain_view.h"

namespace spindel::engine {

namespace {

constexpr std::uint32_t kHub = ~std::uint32_t{0};

/// Which part of tied paths goes by each hub.
struct Shares {
    double first;
    double second;
};
Shares shares(double first, double second)
{
    const double scale = 1.0 / (0.5 * first + 0.5 * second); // the sum itself may be too large
    return {0.5 * first * scale, 0.5 * second * scale};
}

std::size_t lane_of(NodeId hub, std::span<const NodeId> sources)
{
    return static_cast<std::size_t>(std::ranges::find(sources, hub) - sources.begin());
}

} // namespace

void ChainTargets::weigh(const SourceBatch& batch, const BatchRows& rows, NodeMap<double>& score)
{
    prepare(batch);
    const NodeId hubs = paths_.graph.node_count();
    std::fill_n(rows.beyond, hubs * kLanes, 0.0);
    for (NodeId t = 0; t < hubs; ++t) {
        double* weights = rows.weights + t * kLanes;
        weigh_own(t, weights);
        weigh_from_chains({t, rows.distances + t * kLanes, rows.paths + t * kLanes, weights});
    }
    for (const Chain& chain : paths_.plan.chains)
        weigh_inner(chain, rows, score);
    for (const Served& served : served_)
        finish(served, rows, score);
    for (const Served& served : served_) {
        for (NodeId v = served.chain.first; v < served.chain.last; ++v)
            part_of_[v] = 0;
        for (const NodeId hub : served.chain.hubs)
            part_of_[hub] = 0;
    }
}

void ChainTargets::prepare(const SourceBatch& batch)
{
    const auto sources = paths_.plan.sources_of(batch);
    begins_.fill(0.0);
    for (std::size_t lane = 0; batch.own_pairs && lane < sources.size(); ++lane)
        begins_[lane] = ends_[sources[lane]];
    served_.clear();
    steps_.clear();
    for (const Chain& chain : paths_.plan.chains_of(batch)) {
        served_.push_back({.chain = chain,
                           .first_lane = lane_of(chain.hubs[0], sources),
                           .second_lane = lane_of(chain.hubs[1], sources),
                           .length = static_cast<std::ptrdiff_t>(chain.size()) + 1,
                           .steps = steps_.size()});
        add_steps(chain);
        for (NodeId v = chain.first; v < chain.last; ++v)
            part_of_[v] = static_cast<std::uint32_t>(served_.size());
        for (const NodeId hub : chain.hubs)
            part_of_[hub] = kHub;
    }
}

void ChainTargets::add_steps(const Chain& chain)
{
    std::vector<double> before{0.0}; // ends of the inner nodes before each
    for (NodeId v = chain.first; v < chain.last; ++v)
        before.push_back(before.back() + ends_[v]);
    const std::size_t k = chain.size();
    for (std::size_t x = 0; x <= 2 * (k + 1); ++x) { // v_i goes by the first hub if 2i < x
        const bool tied = x % 2 == 0 && x > 0 && x / 2 <= k;
        steps_.push_back({.by_first = before[x == 0 ? 0 : std::min(k, (x - 1) / 2)],
                          .by_second = before[k] - before[std::min(k, x / 2)],
                          .tied = tied ? ends_[chain.first + x / 2 - 1] : 0.0});
    }
}

/// What the sources' own pairs give to a target.
void ChainTargets::weigh_own(NodeId t, double* weights) const
{
    for (std::size_t lane = 0; lane < kLanes; ++lane)
        weights[lane] = ends_[t] * begins_[lane];
}

bool ChainTargets::in_chain(NodeId t, std::size_t served) const
{
    const auto& hubs = served_[served].chain.hubs;
    return part_of_[t] == served + 1 || hubs[0] == t || hubs[1] == t;
}

/// Adds what the inner nodes of all served chains but its own give to a target.
void ChainTargets::weigh_from_chains(const Target& target)
{
    const auto& [t, distances, paths, weights] = target;
    const double ends = ends_[t];
    const bool on_a_chain = part_of_[t] != 0;
    for (std::size_t i = 0; i < served_.size(); ++i) {
        if (on_a_chain && in_chain(t, i)) continue;
        const Served& c = served_[i];
        const double nearer = distances[c.second_lane] - distances[c.first_lane];
        Step& step = steps_[c.steps + static_cast<std::size_t>(static_cast<std::ptrdiff_t>(nearer) +
                                                               c.length)];
        const auto [first, second] = shares(paths[c.first_lane], paths[c.second_lane]);
        step.met += ends;
        step.met_first += ends * first;
        step.met_second += ends * second;
        weights[c.first_lane] += ends * (step.by_first + step.tied * first);
        weights[c.second_lane] += ends * (step.by_second + step.tied * second);
    }
}

/// Targets inside a chain: each lane reaches them by the nearer hub, which with the inner nodes on
/// its side earns what they weigh.
void ChainTargets::weigh_inner(const Chain& chain, const BatchRows& rows, NodeMap<double>& score)
{
    const auto [a, b] = chain.hubs;
    const ChainView seen(row_at(rows.distances, a), row_at(rows.distances, b),
                         row_at(rows.paths, a), row_at(rows.paths, b));
    ChainRow beyond_a = row_at(rows.beyond, a);
    ChainRow beyond_b = row_at(rows.beyond, b);
    ChainRow weights;
    sent_.clear();
    double by_b = 0;
    for (NodeId v = chain.first; v < chain.last; ++v) {
        const auto target = seen.at(v - chain.first + 1.0, static_cast<double>(chain.last - v));
        weigh_own(v, weights.values());
        weigh_from_chains({v, target.distances.values(), target.paths.values(), weights.values()});
        ChainRow to_a;
        ChainRow to_b;
        for_each_part<LaneWidth::two>([&](std::size_t p) {
            to_a.part[p] = weights.part[p] * target.by_a.part[p];
            to_b.part[p] = weights.part[p] * target.by_b.part[p];
            beyond_a.part[p] += to_a.part[p];
            beyond_b.part[p] += to_b.part[p];
        });
        score[v] += by_b;
        by_b += sum_of(to_b);
        sent_.push_back(sum_of(to_a));
    }
    double by_a = 0;
    for (NodeId v = chain.last; v-- > chain.first;) {
        score[v] += by_a;
        by_a += sent_[v - chain.first];
    }
    set_row(rows.beyond, a, beyond_a);
    set_row(rows.beyond, b, beyond_b);
}

/// What is left when all targets outside the chain have been met: pairs that end at a hub or inside
/// the chain, and what the chain's nodes earn.
void ChainTargets::finish(const Served& c, const BatchRows& rows, NodeMap<double>& score)
{
    const auto [a, b] = c.chain.hubs;
    const auto between = static_cast<std::size_t>(rows.distances[a * kLanes + c.second_lane]);
    const double paths = rows.paths[a * kLanes + c.second_lane];
    const std::span steps(steps_.data() + c.steps, 2 * static_cast<std::size_t>(c.length) + 1);
    for (const Step& step : steps) {
        score[a] += step.met * step.by_first + step.met_first * step.tied;
        score[b] += step.met * step.by_second + step.met_second * step.tied;
    }
    const auto [near, far] = shares(1.0, paths);
    Step& at_a = steps[static_cast<std::size_t>(c.length) + between];
    Step& at_b = steps[static_cast<std::size_t>(c.length) - between];
    const double to_b_by_a = ends_[b] * (at_b.by_first + at_b.tied * far);
    const double to_a_by_b = ends_[a] * (at_a.by_second + at_a.tied * far);
    at_a.met += ends_[a];
    at_a.met_first += ends_[a] * near;
    at_a.met_second += ends_[a] * far;
    at_b.met += ends_[b];
    at_b.met_first += ends_[b] * far;
    at_b.met_second += ends_[b] * near;
    earn_inside(c, score);

    const auto pairs =
        chain_pairs(std::span(ends_).subspan(c.chain.first, c.chain.size()), between, paths);
    for (std::size_t i = 0; i < pairs.earned.size(); ++i)
        score[c.chain.first + i] += pairs.earned[i];
    score[a] += to_b_by_a + pairs.around;
    score[b] += to_a_by_b + pairs.around;
    rows.weights[b * kLanes + c.first_lane] += to_b_by_a + pairs.around;
    rows.weights[a * kLanes + c.second_lane] += to_a_by_b;
}

/// Inner nodes earn what those beyond them send by the hub on their side.
void ChainTargets::earn_inside(const Served& c, NodeMap<double>& score) const
{
    const NodeId before = c.chain.first - 1; // so that v_i is before + i
    const std::size_t k = c.chain.size();
    const std::span steps(steps_.data() + c.steps, 2 * static_cast<std::size_t>(c.length) + 1);
    double met = steps[0].met + steps[1].met; // ends whose paths from v_i go by the second hub
    double sent = 0;                          // by the second hub from all before
    for (std::size_t i = 1; i <= k; ++i) {
        score[before + i] += sent;
        sent += ends_[before + i] * (met + steps[2 * i].met_second);
        met += steps[2 * i].met + steps[2 * i + 1].met;
    }
    met = steps[2 * k + 2].met + steps[2 * k + 1].met;
    sent = 0;
    for (std::size_t i = k; i > 0; --i) {
        score[before + i] += sent;
        sent += ends_[before + i] * (met + steps[2 * i].met_first);
        met += steps[2 * i].met + steps[2 * i - 1].met;
    }
}

} // namespace spindel::engine
