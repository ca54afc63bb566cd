#include "engine/algorithms/chain_targets.h"

#include <algorithm>

#include "engine/algorithms/chain_pairs.h"
#include "engine/algorithms/lanes.h"

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

void ChainTargets::weigh(const SourcePlan& plan, const SourceBatch& batch, const BatchRows& rows,
                         NodeMap<double>& score)
{
    prepare(plan, batch);
    weigh_own_pairs(plan.sources_of(batch), batch.own_pairs, rows.weights);
    for (NodeId t = 0; t < graph_.node_count(); ++t)
        weigh_target(t, rows);
    for (const Served& served : served_)
        finish(served, plan.inner_of(served.chain), rows, score);
    for (const Served& served : served_) {
        for (const NodeId v : plan.inner_of(served.chain))
            part_of_[v] = 0;
        for (const NodeId hub : served.chain.hubs)
            part_of_[hub] = 0;
    }
}

void ChainTargets::prepare(const SourcePlan& plan, const SourceBatch& batch)
{
    const auto sources = plan.sources_of(batch);
    served_.clear();
    steps_.clear();
    for (const Chain& chain : plan.chains_of(batch)) {
        served_.push_back({.chain = chain,
                           .first_lane = lane_of(chain.hubs[0], sources),
                           .second_lane = lane_of(chain.hubs[1], sources),
                           .length = static_cast<std::ptrdiff_t>(chain.size()) + 1,
                           .steps = steps_.size()});
        const auto inner = plan.inner_of(chain);
        add_steps(inner);
        for (const NodeId v : inner)
            part_of_[v] = static_cast<std::uint32_t>(served_.size());
        for (const NodeId hub : chain.hubs)
            part_of_[hub] = kHub;
    }
}

void ChainTargets::add_steps(std::span<const NodeId> inner)
{
    std::vector<double> before{0.0}; // ends of the inner nodes before each
    for (const NodeId v : inner)
        before.push_back(before.back() + graph_.ends[v]);
    const std::size_t k = inner.size();
    for (std::size_t x = 0; x <= 2 * (k + 1); ++x) { // v_i goes by the first hub if 2i < x
        const bool tied = x % 2 == 0 && x > 0 && x / 2 <= k;
        steps_.push_back({.by_first = before[x == 0 ? 0 : std::min(k, (x - 1) / 2)],
                          .by_second = before[k] - before[std::min(k, x / 2)],
                          .tied = tied ? graph_.ends[inner[x / 2 - 1]] : 0.0});
    }
}

void ChainTargets::weigh_own_pairs(std::span<const NodeId> sources, bool count,
                                   double* weights) const
{
    double begins[kLanes] = {};
    for (std::size_t lane = 0; count && lane < sources.size(); ++lane)
        begins[lane] = graph_.ends[sources[lane]];
    for (NodeId t = 0; t < graph_.node_count(); ++t) {
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            weights[t * kLanes + lane] = graph_.ends[t] * begins[lane];
    }
}

bool ChainTargets::in_chain(NodeId t, std::size_t served) const
{
    const auto& hubs = served_[served].chain.hubs;
    return part_of_[t] == served + 1 || hubs[0] == t || hubs[1] == t;
}

/// Adds what the inner nodes of all chains but its own give to a target.
void ChainTargets::weigh_target(NodeId t, const BatchRows& rows)
{
    const double ends = graph_.ends[t];
    const double* distances = rows.distances + t * kLanes;
    const double* paths = rows.paths + t * kLanes;
    double* weights = rows.weights + t * kLanes;
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

/// What is left when all targets outside the chain have been met: pairs that end at a hub or inside
/// the chain, and what the chain's nodes earn.
void ChainTargets::finish(const Served& c, std::span<const NodeId> inner, const BatchRows& rows,
                          NodeMap<double>& score)
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
    const double to_b_by_a = graph_.ends[b] * (at_b.by_first + at_b.tied * far);
    const double to_a_by_b = graph_.ends[a] * (at_a.by_second + at_a.tied * far);
    at_a.met += graph_.ends[a];
    at_a.met_first += graph_.ends[a] * near;
    at_a.met_second += graph_.ends[a] * far;
    at_b.met += graph_.ends[b];
    at_b.met_first += graph_.ends[b] * far;
    at_b.met_second += graph_.ends[b] * near;
    earn_inside(c, inner, score);

    std::vector<double> ends;
    for (const NodeId v : inner)
        ends.push_back(graph_.ends[v]);
    const auto pairs = chain_pairs(ends, between, paths);
    for (std::size_t i = 0; i < inner.size(); ++i)
        score[inner[i]] += pairs.earned[i];
    score[a] += to_b_by_a + pairs.around;
    score[b] += to_a_by_b + pairs.around;
    rows.weights[b * kLanes + c.first_lane] += to_b_by_a + pairs.around;
    rows.weights[a * kLanes + c.second_lane] += to_a_by_b;
}

/// Inner nodes earn what those beyond them send by the hub on their side.
void ChainTargets::earn_inside(const Served& c, std::span<const NodeId> inner,
                               NodeMap<double>& score) const
{
    const std::span steps(steps_.data() + c.steps, 2 * static_cast<std::size_t>(c.length) + 1);
    double met = steps[0].met + steps[1].met; // ends whose paths from v_i go by the second hub
    double sent = 0;                          // by the second hub from all before
    for (std::size_t i = 1; i <= inner.size(); ++i) {
        score[inner[i - 1]] += sent;
        sent += graph_.ends[inner[i - 1]] * (met + steps[2 * i].met_second);
        met += steps[2 * i].met + steps[2 * i + 1].met;
    }
    met = steps[2 * inner.size() + 2].met + steps[2 * inner.size() + 1].met;
    sent = 0;
    for (std::size_t i = inner.size(); i > 0; --i) {
        score[inner[i - 1]] += sent;
        sent += graph_.ends[inner[i - 1]] * (met + steps[2 * i].met_first);
        met += steps[2 * i].met + steps[2 * i - 1].met;
    }
}

} // namespace spindel::engine
