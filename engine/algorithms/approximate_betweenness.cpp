#include "engine/algorithms/approximate_betweenness.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <numeric>
#include <stdexcept>
#include <string_view>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/binomial_bounds.h"
#include "engine/algorithms/exact_shares.h"
#include "engine/algorithms/path_pairs.h"
#include "engine/algorithms/path_sampler.h"
#include "engine/algorithms/sampling_plan.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr std::string_view kSamplingStage = "approximate betweenness";

/// Counts, for each node of the network, the drawn paths that run through it: a coin each, whatever
/// parts it stands in. Sample i draws from a random stream of its own, and counts are whole
/// numbers, so nothing depends on the threads.
class Draws {
public:
    Draws(const PathPairs& pairs, std::uint64_t seed)
        : pairs_(pairs), seed_(seed), samplers_([&] { return PathSampler(pairs.graph); }),
          hits_(pairs.known.size(), 0)
    {
    }

    void draw_up_to(std::uint64_t samples, const Progress& progress)
    {
        constexpr std::uint64_t kTogether = 64;
        const std::uint64_t first = drawn_;
        drawn_ = std::max(drawn_, samples);
        Steps steps(progress, kSamplingStage, drawn_ - first);
        for_each_index((drawn_ - first + kTogether - 1) / kTogether, [&](std::size_t block) {
            auto& sampler = samplers_.local();
            const auto begin = first + block * kTogether;
            for (auto i = begin; i < std::min(begin + kTogether, drawn_); ++i) {
                Random random(seed_, i);
                const auto [s, t] = pairs_.draw(random);
                for (const NodeId v : sampler.draw(s, t, random))
                    std::atomic_ref(hits_[pairs_.node_of[v]])
                        .fetch_add(1, std::memory_order_relaxed);
                steps.add();
            }
        });
    }

    /// Forgets what was counted; the next samples have numbers of their own.
    NodeMap<std::uint32_t> take()
    {
        return std::exchange(hits_, NodeMap<std::uint32_t>(hits_.size(), 0));
    }
    const NodeMap<std::uint32_t>& hits() const { return hits_; }

    /// How many arcs and nodes were read.
    std::uint64_t work() const
    {
        std::uint64_t sum = 0;
        for (const auto& sampler : samplers_)
            sum += sampler.work();
        return sum;
    }

private:
    const PathPairs& pairs_;
    std::uint64_t seed_;
    tbb::enumerable_thread_specific<PathSampler> samplers_;
    NodeMap<std::uint32_t> hits_;
    std::uint64_t drawn_ = 0;
};

struct Interval {
    double share = 0;
    double lower = 0;
    double upper = 0;
};

/// The intervals at one check, for the chance of a drawn path. Nodes of the same counts share one.
class Intervals {
public:
    Intervals(const SamplingPlan& plan, std::uint64_t samples, double check_evidence)
        : plan_(plan), samples_(samples), check_evidence_(check_evidence)
    {
    }

    const Interval& of(std::uint32_t planning_hits, std::uint32_t hits)
    {
        const auto [at, added] = known_.try_emplace({planning_hits, hits});
        if (added) {
            at->second = {
                static_cast<double>(hits) / static_cast<double>(samples_),
                lower_bound(hits, samples_, plan_.lower[planning_hits] + check_evidence_),
                upper_bound(hits, samples_, plan_.upper[planning_hits] + check_evidence_)};
        }
        return at->second;
    }

private:
    const SamplingPlan& plan_;
    std::uint64_t samples_;
    double check_evidence_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Interval> known_;
};

/// When it is checked whether the samples suffice. Check k has the part (1 - kept) kept^k of delta,
/// so all of them together have no more than delta.
struct Schedule {
    double first;  // times the planned samples
    double growth; // from one check to the next
    double kept;
};

/// Most of delta for the check that is planned to be the last, and samples that grow faster than
/// the evidence the later ones need; or many small steps, where the order of the first may be
/// certain early.
Schedule schedule_of(const ApproximateBetweennessOptions& options)
{
    return options.top == 0 ? Schedule{1.0, 1.2, 0.4} : Schedule{0.125, 1.5, 0.7};
}

void estimate(const PathPairs& pairs, const NodeMap<std::uint32_t>& planning_hits,
              const NodeMap<std::uint32_t>& hits, Intervals& intervals,
              ApproximateBetweenness& result)
{
    result.epsilon = 0;
    for (NodeId v = 0; v < hits.size(); ++v) {
        const auto& interval = intervals.of(planning_hits[v], hits[v]);
        result.score[v] = pairs.known[v] + pairs.weight * interval.share;
        result.lower[v] = pairs.known[v] + pairs.weight * interval.lower;
        result.upper[v] = std::min(pairs.known[v] + pairs.weight * interval.upper,
                                   std::max(1.0, result.score[v])); // it is a share
        result.epsilon = std::max(
            {result.epsilon, result.score[v] - result.lower[v], result.upper[v] - result.score[v]});
    }
}

/// How far a share may be off by rounding alone: equal ones are not told apart.
constexpr double kRounding = 1e-12;

/// Finds the first nodes. @return whether each is known to be before all after it, or to within
/// epsilon together with the next.
bool rank(NodeId top, double epsilon, ApproximateBetweenness& result)
{
    std::vector<NodeId> order(result.score.size());
    std::iota(order.begin(), order.end(), NodeId{0});
    const auto places = std::min<std::size_t>(top, order.size());
    const auto middle = order.begin() + static_cast<std::ptrdiff_t>(places);
    std::partial_sort(order.begin(), middle, order.end(), [&](NodeId u, NodeId v) {
        return std::pair(-result.score[u], u) < std::pair(-result.score[v], v);
    });
    result.top.assign(order.begin(), middle);
    double above = 0; // of all after the present place
    for (auto v = middle; v != order.end(); ++v)
        above = std::max(above, result.upper[*v]);
    bool enough = true;
    result.separated = 0;
    for (auto i = places; i-- > 0;) {
        const NodeId v = result.top[i];
        const bool certain = result.lower[v] > above + kRounding || i + 1 == order.size();
        result.separated = certain ? result.separated + 1 : 0;
        const double error =
            std::max(result.upper[v] - result.score[v], result.score[v] - result.lower[v]);
        enough = enough && (certain || std::max(error, above - result.score[v]) <= epsilon);
        above = std::max(above, result.upper[v]);
    }
    return enough;
}

void check(const ApproximateBetweennessOptions& options)
{
    const auto inside = [](double value) { return value > 0 && value < 1; };
    if (!inside(options.epsilon) || !inside(options.delta)) {
        throw std::invalid_argument("approximate betweenness: epsilon and delta lie inside (0, 1)");
    }
}

/// Takes the exact shares if finding them reads less than `work`. @return whether it did.
bool found_exactly(const Network& network, const PathPairs& pairs, double work,
                   const ApproximateBetweennessOptions& options, const Progress& progress,
                   ApproximateBetweenness& result)
{
    if (!options.exact_where_cheaper || (options.directed && network.is_directed())) return false;
    auto shares = exact_shares(network, pairs, work, progress);
    if (!shares) return false;
    result.exact = true;
    result.score = result.lower = result.upper = std::move(*shares);
    if (options.top > 0) rank(options.top, options.epsilon, result);
    return true;
}

/// Draws until the bound is met, or the first nodes are certain.
void draw(const Network& network, const PathPairs& pairs,
          const ApproximateBetweennessOptions& options, OpenSteps& steps,
          ApproximateBetweenness& result)
{
    const double epsilon = options.epsilon / pairs.weight; // of the chance of a drawn path
    const auto schedule = schedule_of(options);
    Draws draws(pairs, options.random_seed);
    result.planning_samples = static_cast<std::uint64_t>(std::ceil(std::max(100.0, 8 / epsilon)));
    draws.draw_up_to(result.planning_samples, steps.next_part());
    const auto planning_hits = draws.take();
    const auto plan = sampling_plan(planning_hits, result.planning_samples, epsilon,
                                    options.delta * (1 - schedule.kept));
    double samples = schedule.first * static_cast<double>(plan.samples);
    const double work_each =
        static_cast<double>(draws.work()) / static_cast<double>(result.planning_samples);
    if (found_exactly(network, pairs, samples * work_each, options, steps.next_part(), result))
        return;
    for (int k = 0;; ++k, samples *= schedule.growth) {
        result.samples = static_cast<std::uint64_t>(std::ceil(samples));
        draws.draw_up_to(result.planning_samples + result.samples, steps.next_part());
        Intervals intervals(plan, result.samples, -k * std::log(schedule.kept));
        estimate(pairs, planning_hits, draws.hits(), intervals, result);
        const bool ranked = options.top > 0 && rank(options.top, options.epsilon, result);
        if (ranked || result.epsilon <= options.epsilon) return;
    }
}

} // namespace

ApproximateBetweenness approximate_betweenness(const Network& network,
                                               const ApproximateBetweennessOptions& options)
{
    check(options);
    OpenSteps steps(options.progress, kSamplingStage);
    ApproximateBetweenness result;
    if (network.node_count() == 0) return result;
    const auto pairs = path_pairs(network, options.directed, options.progress.unreported());
    result.score = result.lower = result.upper = pairs.known;
    if (pairs.weight > 0) {
        draw(network, pairs, options, steps, result);
    } else {
        result.exact = true;
        if (options.top > 0) rank(options.top, options.epsilon, result);
    }
    steps.finish();
    return result;
}

} // namespace spindel::engine
