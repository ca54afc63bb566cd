/// Logarithms of numbers of choices, for exact tails of counts.
#pragma once

#include <math.h> // lgamma_r, which unlike std::lgamma writes to no shared place

#include <cstdint>

namespace spindel::engine {

/// ln n!
inline double log_factorial(std::uint64_t n)
{
    int sign = 0;
    return ::lgamma_r(static_cast<double>(n) + 1, &sign);
}

/// ln of how many ways there are to choose k of n; k must not be above n.
inline double log_choose(std::uint64_t n, std::uint64_t k)
{
    return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
}

} // namespace spindel::engine
