#include "engine/algorithms/sampling_plan.h"

#include <algorithm>
#include <cmath>

#include "engine/algorithms/binomial_bounds.h"

namespace spindel::engine {

namespace {

/// -log of the chance with which, after `samples`, a coin that shows p may be one of p + step.
double evidence(double p, double step, double samples)
{
    return p + step <= 0 || p + step >= 1 ? INFINITY : samples * coin_divergence(p, p + step);
}

class Planner {
public:
    Planner(const NodeMap<std::uint32_t>& hits, std::uint64_t samples, double epsilon, double delta)
        : epsilon_(epsilon), delta_(delta), nodes_(static_cast<double>(hits.size()))
    {
        const auto most = hits.empty() ? 0 : std::ranges::max(hits);
        count_.assign(most + std::size_t{1}, 0.0);
        for (const auto h : hits)
            count_[h] += 1;
        const auto r = static_cast<double>(samples);
        for (std::size_t h = 0; h <= most; ++h) {
            // a little above what was seen, and more where the luckiest of many nodes matters
            const double luck = std::sqrt(2 * std::log(std::max(count_[h], 1.7)));
            const auto seen = static_cast<double>(h);
            chance_.push_back(std::min(1.0, (seen + luck * std::sqrt(seen + 1) + 1) / r));
        }
    }

    SamplingPlan plan() const
    {
        double enough = 1;
        while (wanted(enough) > kByNeed * delta_)
            enough *= 2;
        for (double low = enough / 2; enough - low > 1;) {
            const double middle = std::floor((low + enough) / 2);
            (wanted(middle) > kByNeed * delta_ ? low : enough) = middle;
        }
        SamplingPlan plan{static_cast<std::uint64_t>(enough), {}, {}};
        // the rest of delta is split evenly; whoever needs less than that takes it
        const double even = -std::log((1 - kByNeed) * delta_ / (2 * nodes_));
        for (const double p : chance_) {
            plan.lower.push_back(std::min(even, evidence(p, -epsilon_, enough)));
            plan.upper.push_back(std::min(even, evidence(p, epsilon_, enough)));
        }
        return plan;
    }

private:
    static constexpr double kByNeed = 0.9;

    /// What all nodes would use up of delta after so many samples.
    double wanted(double samples) const
    {
        double sum = 0;
        for (std::size_t h = 0; h < count_.size(); ++h) {
            sum += count_[h] * (std::exp(-evidence(chance_[h], epsilon_, samples)) +
                                std::exp(-evidence(chance_[h], -epsilon_, samples)));
        }
        return sum;
    }

    double epsilon_;
    double delta_;
    double nodes_;
    std::vector<double> count_;  // of nodes with so many hits
    std::vector<double> chance_; // that they are taken to have
};

} // namespace

SamplingPlan sampling_plan(const NodeMap<std::uint32_t>& hits, std::uint64_t samples,
                           double epsilon, double delta)
{
    return Planner(hits, samples, epsilon, delta).plan();
}

} // namespace spindel::engine
