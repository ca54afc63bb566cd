/// How far p-values are from uniform, after Kolmogorov and Smirnov.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace spindel::support {

/// The most by which the share of p-values up to a level exceeds the level: p-values that claim too
/// much. Discrete ones may well stay below it.
inline double excess_over_uniform(std::vector<double> p)
{
    std::ranges::sort(p);
    double excess = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        const auto share = static_cast<double>(i + 1) / static_cast<double>(p.size());
        excess = std::max(excess, share - p[i]);
    }
    return excess;
}

/// The most by which the two differ, either way.
inline double distance_from_uniform(std::vector<double> p)
{
    std::ranges::sort(p);
    double distance = excess_over_uniform(p);
    for (std::size_t i = 0; i < p.size(); ++i)
        distance =
            std::max(distance, p[i] - static_cast<double>(i) / static_cast<double>(p.size()));
    return distance;
}

/// What chance exceeds once in a hundred samples of n: one-sided and two-sided.
inline double most_excess(std::size_t n)
{
    return 1.52 / std::sqrt(static_cast<double>(n));
}
inline double most_distance(std::size_t n)
{
    return 1.63 / std::sqrt(static_cast<double>(n));
}

} // namespace spindel::support
