#include "engine/algorithms/binomial_bounds.h"

#include <cmath>
#include <limits>

namespace spindel::engine {

namespace {

double part(double p, double q)
{
    if (p <= 0) return 0;
    return q <= 0 ? std::numeric_limits<double>::infinity() : p * std::log(p / q);
}

/// Where the divergence from `p`, which grows from `p` on towards `end`, reaches `limit`; the side
/// farther from `p`, so that rounding never makes the interval too small.
double reach(double p, double end, double limit)
{
    double inside = p;
    double outside = end;
    for (int i = 0; i < 60; ++i) {
        const double middle = (inside + outside) / 2;
        (coin_divergence(p, middle) <= limit ? inside : outside) = middle;
    }
    return outside;
}

} // namespace

double coin_divergence(double p, double q)
{
    return part(p, q) + part(1 - p, 1 - q);
}

double lower_bound(std::uint64_t hits, std::uint64_t samples, double evidence)
{
    if (hits == 0) return 0;
    const auto r = static_cast<double>(samples);
    return reach(static_cast<double>(hits) / r, 0.0, evidence / r);
}

double upper_bound(std::uint64_t hits, std::uint64_t samples, double evidence)
{
    if (hits == samples) return 1;
    const auto r = static_cast<double>(samples);
    return reach(static_cast<double>(hits) / r, 1.0, evidence / r);
}

} // namespace spindel::engine
