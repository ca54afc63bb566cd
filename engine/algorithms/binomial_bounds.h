/// How far the share of hits among independent samples may be from the probability of a hit.
#pragma once

#include <cstdint>

namespace spindel::engine {

/// Relative entropy of a coin of probability `p` to one of `q`, in nats; 0 if they are equal,
/// infinite if `q` is 0 or 1 and `p` is not.
double coin_divergence(double p, double q);

/// The least probability that is not refuted by `hits` of `samples`: a true one is below it with a
/// chance of at most e^-`evidence`, whatever it is.
///
/// Source: Chernoff's bound; Hoeffding, "Probability Inequalities for Sums of Bounded Random
/// Variables", 1963, theorem 1.
double lower_bound(std::uint64_t hits, std::uint64_t samples, double evidence);

/// The greatest one, likewise.
double upper_bound(std::uint64_t hits, std::uint64_t samples, double evidence);

} // namespace spindel::engine
