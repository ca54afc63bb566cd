#include "engine/algorithms/resampling.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "engine/algorithms/rank_correlation.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// Who stands where; twice the mid-rank, so a whole number; 0 where a node was left out.
struct Standing {
    NodeMap<std::uint32_t> twice_rank;
    std::uint32_t first = 0;  // twice the best rank
    std::uint32_t last = 0;   // twice the last rank among the top k
    double share_of_last = 0; // of the places that are left for all who have it

    /// How much of a place among the top k is a node's: equals share what is left.
    double in_top(NodeId v) const
    {
        if (twice_rank[v] == 0 || twice_rank[v] > last) return 0.0;
        return twice_rank[v] < last ? 1.0 : share_of_last;
    }
    /// The same of the first place; twice the mid-rank of e equals is e + 1.
    double is_first(NodeId v) const { return twice_rank[v] == first ? 1.0 / (first - 1.0) : 0.0; }
};

/// What one sample says; the rest of it is forgotten.
struct Sample {
    Standing standing;
    double top_overlap = 0;
    double correlation = 0;
    double first_kept = 0;
};

NodeMap<double> measured(const Measure& measure, const Network& network)
{
    auto values = measure(network);
    if (values.size() != network.node_count()) {
        throw std::invalid_argument("a measure gave not one value for each node");
    }
    return values;
}

/// The standing of values, the i-th of which is of `nodes[i]` among `all`.
Standing standing_of(const std::vector<double>& values, const std::vector<NodeId>& nodes,
                     NodeId all, std::size_t top)
{
    Standing standing;
    standing.twice_rank.assign(all, 0);
    std::vector<std::uint32_t> sorted;
    for (const double rank : mid_ranks(values))
        sorted.push_back(static_cast<std::uint32_t>(std::lround(2 * rank)));
    for (std::size_t i = 0; i < sorted.size(); ++i)
        standing.twice_rank[nodes[i]] = sorted[i];
    if (sorted.empty()) return standing;
    std::ranges::sort(sorted);
    standing.first = sorted.front();
    standing.last = sorted[std::min(top, sorted.size()) - 1];
    const auto [begin, end] = std::ranges::equal_range(sorted, standing.last);
    const auto left = static_cast<double>(top) - static_cast<double>(begin - sorted.begin());
    standing.share_of_last = std::min(1.0, left / static_cast<double>(end - begin));
    return standing;
}

/// |A and B| / |A or B| of two tops, of which nodes may be in part; 1 where both are empty.
double overlap(const Standing& a, const Standing& b)
{
    double both = 0;
    double either = 0;
    for (NodeId v = 0; v < a.twice_rank.size(); ++v) {
        const auto [less, more] = std::minmax({a.in_top(v), b.in_top(v)});
        both += less;
        either += more;
    }
    return either > 0 ? both / either : 1.0;
}

/// How much of the first place stays where it was.
double first_kept(const Standing& a, const Standing& b)
{
    if (a.first == 0 || b.first == 0) return 0;
    double kept = 0;
    for (NodeId v = 0; v < a.twice_rank.size(); ++v)
        kept += std::min(a.is_first(v), b.is_first(v));
    return kept;
}

Sample examined(const ResampledNetwork& drawn, const NodeMap<double>& whole,
                const Standing& standing, const Measure& measure, std::size_t top)
{
    const auto values = measured(measure, drawn.network);
    Sample sample;
    sample.standing = standing_of(values, drawn.nodes, static_cast<NodeId>(whole.size()), top);
    std::vector<double> values_in_whole(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values_in_whole[i] = whole[drawn.nodes[i]];
    sample.top_overlap = overlap(standing, sample.standing);
    sample.first_kept = first_kept(standing, sample.standing);
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

RankSpread spread_of(const std::vector<Sample>& samples, NodeId v)
{
    std::vector<double> ranks;
    RankSpread spread;
    for (const auto& [standing, overlap, correlation, first] : samples) {
        if (standing.twice_rank[v] > 0) ranks.push_back(standing.twice_rank[v] / 2.0);
        spread.in_top += standing.in_top(v);
    }
    std::ranges::sort(ranks);
    spread.median = quantile(ranks, 0.5);
    spread.low = quantile(ranks, kLow);
    spread.high = quantile(ranks, 1 - kLow);
    const auto present = static_cast<double>(ranks.size());
    if (!ranks.empty()) spread.in_top /= present;
    spread.present = present / static_cast<double>(samples.size());
    return spread;
}

std::vector<Sample> draw_all(const NodeMap<double>& whole, const Standing& standing,
                             const Measure& measure, const Resampler& resampler,
                             const ResamplingOptions& options)
{
    std::vector<Sample> samples(options.samples);
    Steps steps(options.progress, "resampling", samples.size());
    for_each_task(samples.size(), [&](std::size_t i) {
        options.progress.check();
        samples[i] = examined(resampler(i), whole, standing, measure, options.top);
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
    std::vector<NodeId> nodes(network.node_count());
    std::iota(nodes.begin(), nodes.end(), NodeId{0});
    const auto standing = standing_of(result.value, nodes, network.node_count(), options.top);
    const auto samples = draw_all(result.value, standing, measure, resampler, options);
    std::vector<double> overlaps;
    std::vector<double> correlations;
    for (const auto& sample : samples) {
        overlaps.push_back(sample.top_overlap);
        correlations.push_back(sample.correlation);
        result.first_kept += sample.first_kept / static_cast<double>(samples.size());
    }
    result.top_overlap = spread_of(std::move(overlaps));
    result.correlation = spread_of(std::move(correlations));
    result.spread.resize(network.node_count());
    for_each_index(result.spread.size(), [&](std::size_t v) {
        result.spread[v] = spread_of(samples, static_cast<NodeId>(v));
    });
    return result;
}

} // namespace spindel::engine
