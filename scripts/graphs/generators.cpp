#include "scripts/graphs/generators.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "engine/random.h"

namespace spindel::graphs {

namespace {

using engine::Random;

void sort_out(std::vector<Ends>& ends)
{
    for (auto& [low, high] : ends) {
        if (low > high) std::swap(low, high);
    }
    std::erase_if(ends, [](const Ends& e) { return e.first == e.second; });
    std::ranges::sort(ends);
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
}

template <typename Value>
void shuffle(std::vector<Value>& values, Random& random)
{
    for (std::size_t left = values.size(); left > 1; --left)
        std::swap(values[left - 1], values[random.below(left)]);
}

void rename(std::vector<Ends>& ends, std::uint32_t nodes, Random& random)
{
    std::vector<std::uint32_t> name(nodes);
    std::iota(name.begin(), name.end(), 0U);
    shuffle(name, random);
    for (auto& [from, to] : ends) {
        from = name[from];
        to = name[to];
    }
    shuffle(ends, random);
}

/// From 1 to `highest`, with a tail that falls with the given exponent.
double heavy_tail(Random& random, double exponent, double highest)
{
    const double rest = std::pow(highest, 1 - exponent);
    return std::pow(1 - random.uniform() * (1 - rest), 1 / (1 - exponent));
}

/// Who calls whom within communities and beyond, each as often as they are active.
class Callers {
public:
    Callers(std::uint32_t nodes, Random& random) : sum_(nodes + std::size_t{1}, 0.0)
    {
        while (community_.size() < nodes) {
            const auto largest = nodes / 100.0 + 200;
            const auto size = std::min<std::size_t>(
                nodes - community_.size(),
                static_cast<std::size_t>(20 * heavy_tail(random, 2.0, largest / 20)));
            begin_.push_back(static_cast<std::uint32_t>(community_.size()));
            community_.insert(community_.end(), size, begin_.size() - 1);
        }
        begin_.push_back(nodes);
        const double busiest = std::min(2000.0, nodes / 10.0);
        for (std::uint32_t v = 0; v < nodes; ++v)
            sum_[v + 1] = sum_[v] + heavy_tail(random, 2.4, busiest);
    }

    Ends call(Random& random) const
    {
        constexpr double kOutside = 0.15;
        const auto caller = one_of(0, static_cast<std::uint32_t>(community_.size()), random);
        if (random.uniform() < kOutside) {
            return {caller, one_of(0, static_cast<std::uint32_t>(community_.size()), random)};
        }
        const auto c = community_[caller];
        return {caller, one_of(begin_[c], begin_[c + 1], random)};
    }

private:
    std::uint32_t one_of(std::uint32_t begin, std::uint32_t end, Random& random) const
    {
        const double at = sum_[begin] + random.uniform() * (sum_[end] - sum_[begin]);
        const auto above = std::upper_bound(sum_.begin() + begin, sum_.begin() + end, at);
        return static_cast<std::uint32_t>(above - sum_.begin()) - 1;
    }

    std::vector<double> sum_; // of the activities before each
    std::vector<std::size_t> community_;
    std::vector<std::uint32_t> begin_;
};

} // namespace

std::vector<Ends> phone_graph(std::uint32_t nodes, std::uint64_t edges, std::uint64_t random_seed)
{
    if (nodes < 1000 || edges < nodes) {
        throw std::invalid_argument("needs 1000 nodes, and no fewer edges than nodes");
    }
    Random random(random_seed);
    const auto lone = nodes / 200 * 2;
    const auto fringe = static_cast<std::uint32_t>(nodes * 0.39);
    const auto core = nodes - lone - fringe;
    const std::uint64_t calls = edges - fringe - lone / 2;
    const Callers callers(core, random);
    std::vector<Ends> ends;
    while (ends.size() < calls - calls / 20) {
        while (ends.size() < calls)
            ends.push_back(callers.call(random));
        sort_out(ends);
    }
    const auto core_ends = ends.size();
    for (std::uint32_t i = 0; i < fringe; ++i) {
        constexpr double kOnFringe = 0.2;
        const bool on_fringe = i > 0 && random.uniform() < kOnFringe;
        const auto& [from, to] = ends[random.below(core_ends)]; // the busy have more
        const auto other = on_fringe ? core + static_cast<std::uint32_t>(random.below(i))
                                     : (random.below(2) == 0 ? from : to);
        ends.emplace_back(other, core + i);
    }
    for (std::uint32_t i = 0; i < lone; i += 2)
        ends.emplace_back(core + fringe + i, core + fringe + i + 1);
    rename(ends, nodes, random);
    return ends;
}

std::vector<Ends> kronecker_graph(std::uint32_t scale, std::uint32_t edges_per_node,
                                  std::uint64_t random_seed)
{
    if (scale < 1 || scale > 31) throw std::invalid_argument("a scale is not in [1, 31]");
    Random random(random_seed);
    const auto nodes = std::uint32_t{1} << scale;
    std::vector<Ends> ends(std::uint64_t{nodes} * edges_per_node);
    for (auto& [from, to] : ends) {
        for (std::uint32_t bit = 0; bit < scale; ++bit) {
            const double quarter = random.uniform();
            const bool down = quarter >= 0.57 + 0.19;
            const bool right = down ? quarter >= 0.57 + 0.19 + 0.19 : quarter >= 0.57;
            from = 2 * from + (down ? 1 : 0);
            to = 2 * to + (right ? 1 : 0);
        }
    }
    sort_out(ends);
    rename(ends, nodes, random);
    return ends;
}

} // namespace spindel::graphs
