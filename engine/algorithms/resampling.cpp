#include "engine/algorithms/resampling.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "engine/algorithms/rank_correlation.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// What one sample says; the rest of it is forgotten.
struct Sample {
    NodeMap<std::uint32_t> twice_rank; // 0 where the node was left out
    std::vector<NodeId> top;           // best first
    double correlation = 0;
};

NodeMap<double> measured(const Measure& measure, const Network& network)
{
    auto values = measure(network);
    if (values.size() != network.node_count()) {
        throw std::invalid_argument("a measure gave not one value for each node");
    }
    return values;
}

Sample examined(const ResampledNetwork& drawn, const NodeMap<double>& whole, const Measure& measure,
                std::size_t top)
{
    const auto values = measured(measure, drawn.network);
    Sample sample;
    sample.twice_rank.assign(whole.size(), 0);
    const auto ranks = mid_ranks(values);
    std::vector<double> values_in_whole(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        values_in_whole[i] = whole[drawn.nodes[i]];
        sample.twice_rank[drawn.nodes[i]] = static_cast<std::uint32_t>(std::lround(2 * ranks[i]));
    }
    for (const auto i : largest(values, top))
        sample.top.push_back(drawn.nodes[i]);
    sample.correlation = kendall_tau(values, values_in_whole);
    return sample;
}

constexpr double kLow = 0.05; // the interval from here to 1 - here holds 90 %

SampleSpread spread_of(std::vector<double> figures)
{
    double sum = 0;
    for (const double figure : figures)
        sum += figure;
    std::ranges::sort(figures);
    return {sum / static_cast<double>(figures.size()), quantile(figures, kLow)};
}

RankSpread spread_of(const std::vector<Sample>& samples, NodeId v, std::uint32_t times_in_top)
{
    std::vector<double> ranks;
    for (const auto& sample : samples) {
        if (sample.twice_rank[v] > 0) ranks.push_back(sample.twice_rank[v] / 2.0);
    }
    std::ranges::sort(ranks);
    RankSpread spread;
    spread.median = quantile(ranks, 0.5);
    spread.low = quantile(ranks, kLow);
    spread.high = quantile(ranks, 1 - kLow);
    const auto present = static_cast<double>(ranks.size());
    spread.in_top = ranks.empty() ? 0.0 : times_in_top / present;
    spread.present = present / static_cast<double>(samples.size());
    return spread;
}

double overlap(std::vector<NodeId> a, std::vector<NodeId> b)
{
    std::ranges::sort(a);
    std::ranges::sort(b);
    std::vector<NodeId> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    const auto either = a.size() + b.size() - both.size();
    return either == 0 ? 1.0 : static_cast<double>(both.size()) / static_cast<double>(either);
}

std::vector<Sample> draw_all(const NodeMap<double>& whole, const Measure& measure,
                             const Resampler& resampler, const ResamplingOptions& options)
{
    std::vector<Sample> samples(options.samples);
    Steps steps(options.progress, "resampling", samples.size());
    for_each_task(samples.size(), [&](std::size_t i) {
        options.progress.check();
        samples[i] = examined(resampler(i), whole, measure, options.top);
        steps.add();
    });
    return samples;
}

} // namespace

double quantile(const std::vector<double>& sorted, double share)
{
    if (sorted.empty()) return std::numeric_limits<double>::quiet_NaN();
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

RankStability rank_stability(const Network& network, const Measure& measure,
                             const Resampler& resampler, const ResamplingOptions& options)
{
    if (options.samples == 0 || options.top == 0) {
        throw std::invalid_argument("no samples, or a top of none");
    }
    options.progress.check();
    RankStability result;
    result.value = measured(measure, network);
    result.rank = mid_ranks(result.value);
    std::vector<NodeId> top;
    for (const auto i : largest(result.value, options.top))
        top.push_back(static_cast<NodeId>(i));

    const auto samples = draw_all(result.value, measure, resampler, options);
    NodeMap<std::uint32_t> times_in_top(network.node_count(), 0);
    std::vector<double> overlaps;
    std::vector<double> correlations;
    std::uint32_t first_kept = 0;
    for (const auto& sample : samples) {
        for (const NodeId v : sample.top)
            ++times_in_top[v];
        overlaps.push_back(overlap(top, sample.top));
        correlations.push_back(sample.correlation);
        const bool kept = !top.empty() && !sample.top.empty() && sample.top[0] == top[0];
        first_kept += kept ? 1 : 0;
    }
    result.top_overlap = spread_of(std::move(overlaps));
    result.correlation = spread_of(std::move(correlations));
    result.first_kept = first_kept / static_cast<double>(samples.size());
    result.spread.resize(network.node_count());
    for_each_index(result.spread.size(), [&](std::size_t v) {
        result.spread[v] = spread_of(samples, static_cast<NodeId>(v), times_in_top[v]);
    });
    return result;
}

} // namespace spindel::engine
