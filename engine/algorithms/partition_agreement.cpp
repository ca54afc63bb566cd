#include "engine/algorithms/partition_agreement.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// Logarithms of 0! .. n!.
std::vector<double> log_factorials(std::size_t n)
{
    std::vector<double> result(n + 1, 0.0);
    for (std::size_t i = 2; i <= n; ++i)
        result[i] = result[i - 1] + std::log(static_cast<double>(i));
    return result;
}

/// Sizes of communities, and how many communities have each.
using Sizes = std::map<std::size_t, double>;

std::map<std::uint32_t, std::size_t> counts_of(const Partition& partition)
{
    std::map<std::uint32_t, std::size_t> counts;
    for (const auto community : partition)
        ++counts[community];
    return counts;
}

Sizes sizes_of(const std::map<std::uint32_t, std::size_t>& counts)
{
    Sizes sizes;
    for (const auto& [community, size] : counts)
        sizes[size] += 1.0;
    return sizes;
}

double entropy_of(const Sizes& sizes, double n)
{
    double entropy = 0.0;
    for (const auto& [size, how_many] : sizes) {
        const double share = static_cast<double>(size) / n;
        entropy -= how_many * share * std::log(share);
    }
    return entropy;
}

double mutual_information(const Partition& a, const Partition& b)
{
    const auto n = static_cast<double>(a.size());
    auto of_a = counts_of(a);
    auto of_b = counts_of(b);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> both(a.size());
    for (std::size_t v = 0; v < a.size(); ++v)
        both[v] = {a[v], b[v]};
    std::ranges::sort(both);
    double sum = 0.0;
    for (std::size_t first = 0; first < both.size();) {
        std::size_t last = first;
        while (last < both.size() && both[last] == both[first])
            ++last;
        const auto common = static_cast<double>(last - first);
        const double expected = static_cast<double>(of_a[both[first].first]) *
                                static_cast<double>(of_b[both[first].second]) / n;
        sum += common / n * std::log(common / expected);
        first = last;
    }
    return sum;
}

/// What two communities of sizes `a` and `b` among `n` nodes add to the mutual information on
/// average: their overlap is hypergeometric. Summed outwards from the likeliest overlap, until the
/// rest is nothing.
double expected_term(std::size_t a, std::size_t b, std::size_t n,
                     const std::vector<double>& log_factorial)
{
    constexpr double kNothing = 1e-18;
    const std::size_t least = a + b > n ? a + b - n : 0;
    const std::size_t most = std::min(a, b);
    const auto mode = std::clamp(
        static_cast<std::size_t>((static_cast<double>(a) + 1.0) * (static_cast<double>(b) + 1.0) /
                                 (static_cast<double>(n) + 2.0)),
        least, most);
    const auto& f = log_factorial;
    const double at_mode = std::exp(f[a] + f[b] + f[n - a] + f[n - b] - f[n] - f[mode] -
                                    f[a - mode] - f[b - mode] - f[n + mode - a - b]);
    const double chance = static_cast<double>(a) * static_cast<double>(b) / static_cast<double>(n);
    const auto term = [&](std::size_t overlap, double probability) {
        if (overlap == 0) return 0.0;
        const auto k = static_cast<double>(overlap);
        return probability * k / static_cast<double>(n) * std::log(k / chance);
    };
    const auto ratio = [&](std::size_t k) { // of the probability of k + 1 to that of k
        return static_cast<double>(a - k) * static_cast<double>(b - k) /
               (static_cast<double>(k + 1) * static_cast<double>(n + k + 1 - a - b));
    };
    double sum = term(mode, at_mode);
    double probability = at_mode;
    for (std::size_t k = mode; k < most && probability > kNothing; ++k) {
        probability *= ratio(k);
        sum += term(k + 1, probability);
    }
    probability = at_mode;
    for (std::size_t k = mode; k > least && probability > kNothing; --k) {
        probability /= ratio(k - 1);
        sum += term(k - 1, probability);
    }
    return sum;
}

double expected_information(const Sizes& a, const Sizes& b, std::size_t n)
{
    const auto log_factorial = log_factorials(n);
    double sum = 0.0;
    for (const auto& [size_a, count_a] : a) {
        for (const auto& [size_b, count_b] : b)
            sum += count_a * count_b * expected_term(size_a, size_b, n, log_factorial);
    }
    return sum;
}

/// The same groups, whatever their numbers.
bool same_groups(const Partition& a, const Partition& b)
{
    std::map<std::uint32_t, std::uint32_t> b_of_a;
    std::map<std::uint32_t, std::uint32_t> a_of_b;
    for (std::size_t v = 0; v < a.size(); ++v) {
        if (b_of_a.emplace(a[v], b[v]).first->second != b[v]) return false;
        if (a_of_b.emplace(b[v], a[v]).first->second != a[v]) return false;
    }
    return true;
}

} // namespace

double adjusted_mutual_information(const Partition& a, const Partition& b)
{
    if (a.size() != b.size()) throw std::invalid_argument("the partitions are of different nodes");
    if (same_groups(a, b)) return 1.0;
    const auto sizes_a = sizes_of(counts_of(a));
    const auto sizes_b = sizes_of(counts_of(b));
    const auto n = static_cast<double>(a.size());
    const double expected = expected_information(sizes_a, sizes_b, a.size());
    const double most = (entropy_of(sizes_a, n) + entropy_of(sizes_b, n)) / 2.0;
    // nothing above chance can be had: one says nothing
    if (most - expected <= 1e-12) return 0.0;
    return (mutual_information(a, b) - expected) / (most - expected);
}

CommunityStability community_stability(const Network& network, const LeidenOptions& options,
                                       std::size_t seeds)
{
    if (seeds < 2) throw std::invalid_argument("stability needs at least 2 seeds");
    CommunityStability result;
    std::vector<Partition> found;
    constexpr std::uint64_t kStepsOfSeed = 256;
    Steps searches(options.progress, "communities", kStepsOfSeed * seeds);
    for (std::size_t s = 0; s < seeds; ++s) {
        StepShare share(searches, options.progress, kStepsOfSeed);
        auto of_seed = options;
        of_seed.progress = share.progress();
        of_seed.random_seed += s;
        auto communities = leiden(network, of_seed);
        result.quality.push_back(communities.quality);
        result.communities.push_back(communities.count);
        found.push_back(std::move(communities.community));
        share.finish();
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < seeds; ++i) {
        for (std::size_t j = i + 1; j < seeds; ++j)
            pairs.emplace_back(i, j);
    }
    std::vector<double> agreement(pairs.size());
    Steps steps(options.progress, "agreement of communities", pairs.size());
    for_each_index(pairs.size(), [&](std::size_t p) {
        steps.add();
        agreement[p] = adjusted_mutual_information(found[pairs[p].first], found[pairs[p].second]);
    });
    result.mean_agreement = 0.0;
    for (const double value : agreement)
        result.mean_agreement += value;
    result.mean_agreement /= static_cast<double>(pairs.size());
    result.least_agreement = std::ranges::min(agreement);
    return result;
}

} // namespace spindel::engine
