#include "engine/algorithms/rank_correlation.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace spindel::engine {

namespace {

double ordered(double value)
{
    return std::isnan(value) ? -std::numeric_limits<double>::infinity() : value;
}

/// The number of pairs in each run of equal neighbours of a sorted list, all runs together.
template <typename List, typename Equal>
std::uint64_t tied_pairs(const List& sorted, const Equal& equal)
{
    std::uint64_t pairs = 0;
    std::uint64_t run = 0;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        run = equal(sorted[i - 1], sorted[i]) ? run + 1 : 0;
        pairs += run;
    }
    return pairs;
}

/// Sorts values, and says how many pairs stood in the wrong order. (Merge sort.)
std::uint64_t sort_inversions(std::span<double> values, std::span<double> scratch)
{
    if (values.size() < 2) return 0;
    const auto half = values.size() / 2;
    const auto low = values.first(half);
    const auto high = values.subspan(half);
    auto inversions = sort_inversions(low, scratch.first(half));
    inversions += sort_inversions(high, scratch.subspan(half));
    std::size_t i = 0;
    std::size_t j = 0;
    for (auto& slot : scratch) {
        if (i < low.size() && (j == high.size() || low[i] <= high[j])) {
            slot = low[i++];
        } else {
            slot = high[j++];
            inversions += low.size() - i;
        }
    }
    std::ranges::copy(scratch, values.begin());
    return inversions;
}

} // namespace

std::vector<double> mid_ranks(std::span<const double> values)
{
    const auto order = largest(values, values.size());
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        while (end < order.size() && ordered(values[order[end]]) == ordered(values[order[begin]]))
            ++end;
        for (auto i = begin; i < end; ++i) // the mean of begin + 1 ... end
            ranks[order[i]] = static_cast<double>(begin + 1 + end) / 2.0;
    }
    return ranks;
}

std::vector<std::size_t> largest(std::span<const double> values, std::size_t count)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(count, order.size()));
    std::partial_sort(order.begin(), end, order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(-ordered(values[a]), a) < std::pair(-ordered(values[b]), b);
    });
    order.erase(end, order.end());
    return order;
}

double kendall_tau(std::span<const double> first, std::span<const double> second)
{
    if (first.size() != second.size()) {
        throw std::invalid_argument("two rankings of different lengths");
    }
    std::vector<std::pair<double, double>> pairs(first.size());
    for (std::size_t i = 0; i < pairs.size(); ++i)
        pairs[i] = {ordered(first[i]), ordered(second[i])};
    std::ranges::sort(pairs);
    const auto tied_in_both = tied_pairs(pairs, std::equal_to<>{});
    const auto tied_first =
        tied_pairs(pairs, [](const auto& a, const auto& b) { return a.first == b.first; });
    std::vector<double> values(pairs.size());
    std::ranges::transform(pairs, values.begin(), &std::pair<double, double>::second);
    std::vector<double> scratch(values.size());
    const auto discordant = sort_inversions(values, scratch);
    const auto tied_second = tied_pairs(values, std::equal_to<>{});
    const auto n = static_cast<std::uint64_t>(pairs.size());
    const auto all = n * (n - (n > 0 ? 1 : 0)) / 2;
    if (all == tied_first || all == tied_second) return 0;
    const auto untied = all - tied_first - tied_second + tied_in_both;
    const auto balance = static_cast<double>(untied) - 2.0 * static_cast<double>(discordant);
    return balance / std::sqrt(static_cast<double>(all - tied_first)) /
           std::sqrt(static_cast<double>(all - tied_second));
}

} // namespace spindel::engine
