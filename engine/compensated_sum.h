/// Sums of many numbers that lose next to nothing.
#pragma once

#include <cmath>

namespace spindel::engine {

/// A sum whose error does not grow with the count of what is added, where plain sums of a million
/// like numbers are off by 1e-11.
/// Source: Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen",
/// 1974.
class CompensatedSum {
public:
    CompensatedSum& operator+=(double term)
    {
        const double sum = sum_ + term;
        lost_ += std::abs(sum_) >= std::abs(term) ? (sum_ - sum) + term : (term - sum) + sum_;
        sum_ = sum;
        return *this;
    }
    CompensatedSum& operator+=(const CompensatedSum& other)
    {
        *this += other.sum_;
        lost_ += other.lost_;
        return *this;
    }
    double value() const { return sum_ + lost_; }

private:
    double sum_ = 0;
    double lost_ = 0;
};

} // namespace spindel::engine
