#include "engine/algorithms/chain_pairs.h"

#include <algorithm>
#include <numeric>

namespace spindel::engine {

namespace {

/// Values to be added to all places of a range; whole numbers, so that the sums are exact.
class RangeSums {
public:
    explicit RangeSums(std::size_t places) : steps_(places + 1, 0.0) {}

    void add(std::size_t begin, std::size_t end, double value)
    {
        if (begin >= end) return;
        steps_[begin] += value;
        steps_[end] -= value;
    }

    std::vector<double> sums() const
    {
        std::vector<double> sums(steps_.size());
        std::partial_sum(steps_.begin(), steps_.end(), sums.begin());
        return sums;
    }

private:
    std::vector<double> steps_;
};

/// One chain: places 0 to size - 1, `before[i]` the ends of all places before i.
struct Places {
    std::span<const double> ends;
    std::vector<double> before;
    std::size_t half;   // pairs farther apart than this go around
    bool tied;          // pairs just so far apart go both ways
    double share_along; // of these

    std::size_t size() const { return ends.size(); }
    std::size_t cut(std::size_t i) const { return std::min(i, size()); }
    double share_around() const { return 1.0 - share_along; }
};

/// Pairs along the chain give to all between.
void add_along(const Places& chain, std::vector<double>& earned)
{
    const std::size_t reach = chain.tied ? chain.half - 1 : chain.half;
    RangeSums begun(chain.size()); // ends at which paths over a place began
    RangeSums ended(chain.size()); // the same, each times all ends before the last it reaches
    RangeSums tied(chain.size());
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const std::size_t last = chain.cut(i + reach + 1);
        begun.add(i + 1, last, chain.ends[i]);
        ended.add(i + 1, last, chain.ends[i] * chain.before[last]);
        const std::size_t j = i + chain.half;
        if (chain.tied && j < chain.size()) tied.add(i + 1, j, chain.ends[i] * chain.ends[j]);
    }
    const auto from = begun.sums();
    const auto to = ended.sums();
    const auto split = tied.sums();
    for (std::size_t l = 0; l < chain.size(); ++l)
        earned[l] += to[l] - from[l] * chain.before[l + 1] + split[l] * chain.share_along;
}

/// Pairs around the chain give to all that are not between. @return what they weigh together.
double add_around(const Places& chain, std::vector<double>& earned)
{
    const auto pairs = [&](double ends, double beyond, double opposite) {
        return ends * (beyond + (chain.tied ? chain.share_around() * opposite : 0.0));
    };
    const std::size_t n = chain.size();
    double up = 0; // pairs whose later place has been passed
    for (std::size_t j = 0; j < n; ++j) {
        earned[j] += up;
        if (j >= chain.half)
            up += pairs(chain.ends[j], chain.before[j - chain.half], chain.ends[j - chain.half]);
    }
    double down = 0; // pairs whose earlier place has been passed, from the end
    for (std::size_t i = n; i-- > 0;) {
        earned[i] += down;
        if (i + chain.half < n) {
            const double beyond = chain.before[n] - chain.before[i + chain.half + 1];
            down += pairs(chain.ends[i], beyond, chain.ends[i + chain.half]);
        }
    }
    return down;
}

} // namespace

ChainPairs chain_pairs(std::span<const double> ends, std::size_t between, double paths)
{
    const std::size_t circle = ends.size() + 1 + between;
    Places chain{.ends = ends,
                 .before = std::vector<double>(ends.size() + 1, 0.0),
                 .half = circle / 2,
                 .tied = circle % 2 == 0,
                 .share_along = 1.0 / (1.0 + paths)};
    std::partial_sum(ends.begin(), ends.end(), chain.before.begin() + 1);
    ChainPairs result{.earned = std::vector<double>(ends.size(), 0.0), .around = 0};
    add_along(chain, result.earned);
    result.around = 2 * add_around(chain, result.earned);
    for (double& earned : result.earned)
        earned *= 2; // each pair was met once
    return result;
}

} // namespace spindel::engine
