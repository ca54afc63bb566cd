/// How surprising a value is among all values, and a sum among sums drawn at random.
#pragma once

#include <cstddef>
#include <vector>

namespace spindel::analysis {

/// The least p-value that is given: none is 0.
inline constexpr double kSmallestP = 1e-300;

/// The law of the sum of two independent numbers, from the laws of each, by value from 0.
std::vector<double> convolution(const std::vector<double>& a, const std::vector<double>& b);

/// Benjamini and Hochberg's q of each p (J. R. Statist. Soc. B 57, 1995).
/// @param tests how many tests were made, at least the number of p-values; 0: that number.
std::vector<double> q_values(const std::vector<double>& p, std::size_t tests = 0);

/// For each value -log10 of the share of values at least as large; 0 for values of 0. So a count
/// that one in a thousand reaches is worth 3, whatever it counts.
std::vector<double> surprises(const std::vector<double>& values);

/// The law of the sum of d values drawn independently from a set of values, with replacement: the
/// permutation null of a sum over d contacts, in closed form. Values are rounded up to steps of 1/8
/// (to 1/8 down where they are observed, so p-values err on the safe side).
class SumLaw {
public:
    /// @param values at least 0; above `most_drawn` contacts the law of that many, scaled, is used.
    explicit SumLaw(const std::vector<double>& values, std::size_t most_drawn = 64);

    /// P(sum of `drawn` values >= `sum`), in (0, 1].
    double tail(std::size_t drawn, double sum) const;

private:
    std::vector<std::vector<double>> at_least_; // by number drawn, then by step
};

/// P(at least `successes` of `trials`, each with probability `chance`), in (0, 1].
double binomial_tail(std::size_t trials, std::size_t successes, double chance);

/// Fisher's combination of independent p-values (Statistical Methods for Research Workers, 1925).
double fisher(const std::vector<double>& p);

} // namespace spindel::analysis
