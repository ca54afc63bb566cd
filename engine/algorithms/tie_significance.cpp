#include "engine/algorithms/tie_significance.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "engine/log_choose.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// Sums of whole numbers are exact in any order.
std::uint64_t record_ends(const Network& counts, NodeId v)
{
    std::uint64_t sum = 0;
    for (const double count : counts.neighbor_weights(v)) {
        if (count != std::floor(count) || count > 0x1p53)
            throw std::invalid_argument("a count of records is not a whole number");
        sum += static_cast<std::uint64_t>(count);
    }
    return sum;
}

} // namespace

double hypergeometric_tail(std::uint64_t items, std::uint64_t marked, std::uint64_t drawn,
                           std::uint64_t least)
{
    if (marked > items || drawn > items)
        throw std::invalid_argument("more are marked or drawn than there are");
    const auto fewest = marked + drawn > items ? marked + drawn - items : 0;
    const auto most = std::min(marked, drawn);
    if (least <= fewest) return 1;
    if (least > most) return 0;
    double term = std::exp(log_choose(marked, least) + log_choose(items - marked, drawn - least) -
                           log_choose(items, drawn));
    double sum = 0;
    for (auto k = least; k <= most; ++k) {
        sum += term;
        const auto real = [](std::uint64_t n) { return static_cast<double>(n); };
        const double ratio = real(marked - k) * real(drawn - k) /
                             (real(k + 1) * real(items - marked - drawn + k + 1));
        term *= ratio;
        if (ratio < 1 && term < sum * 1e-17) break; // past the likeliest count
    }
    return std::min(1.0, sum);
}

std::vector<double> tie_p_values(const Network& counts)
{
    std::vector<std::uint64_t> ends(counts.node_count());
    std::uint64_t all = 0;
    for (NodeId v = 0; v < counts.node_count(); ++v)
        all += ends[v] = record_ends(counts, v);
    std::vector<double> p(counts.tie_count());
    const auto ties = index_ties(counts);
    for_each_index(counts.node_count(), [&](std::size_t i) {
        const auto u = static_cast<NodeId>(i);
        const auto row = counts.neighbors(u);
        for (std::size_t a = 0; a < row.size(); ++a) {
            if (row[a] < u) continue;
            p[ties.tie_of_arc[counts.first_arc(u) + a]] =
                hypergeometric_tail(all, ends[u], ends[row[a]],
                                    static_cast<std::uint64_t>(counts.neighbor_weights(u)[a]));
        }
    });
    return p;
}

} // namespace spindel::engine
