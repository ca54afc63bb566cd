/// Ranks of values, and how far two rankings agree.
#pragma once

#include <span>
#include <vector>

namespace spindel::engine {

/// The rank of each value, 1 for the largest; equal values share the mean of their ranks. What is
/// not a number ranks below all that are. Time O(n log n).
std::vector<double> mid_ranks(std::span<const double> values);

/// The positions of the `count` largest values, largest first, then by position; of all where there
/// are fewer.
std::vector<std::size_t> largest(std::span<const double> values, std::size_t count);

/// Kendall's tau-b: pairs in the same order less pairs in opposite order, over the geometric mean
/// of the pairs that are not tied in either; in [-1, 1]. 0 where one list has all its values equal.
///
/// What is not a number counts as lower than all that are.
/// @throws std::invalid_argument if the lists differ in length.
///
/// Time O(n log n). Source: Knight, "A Computer Method for Calculating Kendall's Tau with Ungrouped
/// Data", Journal of the American Statistical Association 61, 1966.
double kendall_tau(std::span<const double> first, std::span<const double> second);

} // namespace spindel::engine
