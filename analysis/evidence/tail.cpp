#include "analysis/evidence/tail.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/log_choose.h"

namespace spindel::analysis {

namespace {

constexpr double kStep = 0.125;

std::vector<double> upper_tail(const std::vector<double>& probability)
{
    auto tail = probability;
    for (std::size_t i = tail.size() - 1; i > 0; --i)
        tail[i - 1] += tail[i];
    return tail;
}

} // namespace

std::vector<double> convolution(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> sum(a.size() + b.size() - 1, 0.0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == 0) continue;
        for (std::size_t j = 0; j < b.size(); ++j)
            sum[i + j] += a[i] * b[j];
    }
    return sum;
}

std::vector<double> q_values(const std::vector<double>& p, std::size_t tests)
{
    std::vector<std::size_t> order(p.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(p[i], i); });
    const auto made = static_cast<double>(std::max(tests, p.size()));
    std::vector<double> q(p.size(), 1.0);
    double least = 1.0;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const auto i = order[rank - 1];
        least = std::min(least, p[i] * made / static_cast<double>(rank));
        q[i] = least;
    }
    return q;
}

std::vector<double> surprises(const std::vector<double>& values)
{
    auto sorted = values;
    std::ranges::sort(sorted);
    const auto all = static_cast<double>(values.size());
    std::vector<double> result;
    result.reserve(values.size());
    for (const double value : values) {
        const auto at_least =
            static_cast<double>(sorted.end() - std::ranges::lower_bound(sorted, value));
        result.push_back(value > 0 ? -std::log10(at_least / all) : 0.0);
    }
    return result;
}

SumLaw::SumLaw(const std::vector<double>& values, std::size_t most_drawn)
{
    std::vector<double> one(1, 0.0);
    for (const double value : values) {
        const auto step = static_cast<std::size_t>(std::ceil(value / kStep));
        if (step >= one.size()) one.resize(step + 1, 0.0);
        one[step] += 1.0 / static_cast<double>(values.size());
    }
    std::vector<double> law{1.0};
    at_least_.push_back(upper_tail(law));
    for (std::size_t drawn = 1; drawn <= most_drawn; ++drawn) {
        law = convolution(law, one);
        at_least_.push_back(upper_tail(law));
    }
}

double SumLaw::tail(std::size_t drawn, double sum) const
{
    const auto most = at_least_.size() - 1;
    if (drawn > most) {
        // A sum over more contacts is judged as if only so many had been drawn, each in proportion.
        sum *= static_cast<double>(most) / static_cast<double>(drawn);
        drawn = most;
    }
    const auto step = static_cast<std::size_t>(std::floor(std::max(0.0, sum) / kStep));
    const auto& tail = at_least_[drawn];
    return step < tail.size() ? std::clamp(tail[step], kSmallestP, 1.0) : kSmallestP;
}

double binomial_tail(std::size_t trials, std::size_t successes, double chance)
{
    if (successes == 0) return 1;
    double tail = 0;
    for (std::size_t k = successes; k <= trials; ++k) {
        const double logarithm = engine::log_choose(trials, k) +
                                 static_cast<double>(k) * std::log(chance) +
                                 static_cast<double>(trials - k) * std::log1p(-chance);
        tail += std::exp(logarithm);
    }
    return std::clamp(tail, kSmallestP, 1.0);
}

double fisher(const std::vector<double>& p)
{
    double half = 0; // of the statistic -2 sum ln p, chi-squared with 2k degrees of freedom
    for (const double value : p)
        half -= std::log(std::max(value, kSmallestP));
    double term = std::exp(-half);
    double tail = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        tail += term;
        term *= half / static_cast<double>(i + 1);
    }
    return std::clamp(tail, kSmallestP, 1.0);
}

} // namespace spindel::analysis
