#include "engine/algorithms/exact_shares.h"

#include <algorithm>
#include <cmath>

#include "engine/algorithms/block_betweenness.h"

namespace spindel::engine {

namespace {

/// How many nodes there can be that nothing tells apart from `v`, itself among them: strangers are
/// all neighbours of each of its neighbours, others of itself.
std::uint32_t most_twins(const ArcRows& rows, NodeId v)
{
    auto strangers = ~std::uint32_t{0};
    for (const NodeId w : rows[v])
        strangers = std::min(strangers, rows.degree(w));
    return std::max(strangers, rows.degree(v) + 1);
}

/// Are so many nodes left, however many twins are merged and chains contracted, that a search from
/// each reads more than `most`?
bool is_too_much(const PathPairs& pairs, double most)
{
    const auto& rows = pairs.graph.out;
    // two nodes that are left have nobody between them; a little for rounding
    const auto searched = [](double nodes) { return nodes > 2.001 ? nodes * nodes : 0.0; };
    double all = 0;
    for (std::size_t part = 0; part + 1 < pairs.first_of_part.size(); ++part) {
        double nodes = 0;
        for (NodeId v = pairs.first_of_part[part]; v < pairs.first_of_part[part + 1]; ++v) {
            if (rows.degree(v) != 2) nodes += 1.0 / most_twins(rows, v);
            if (all + searched(nodes) > most) return true;
        }
        all += searched(nodes);
    }
    return false;
}

} // namespace

std::optional<NodeMap<double>> exact_shares(const Network& network, const PathPairs& pairs,
                                            double most, const Progress& progress)
{
    if (pairs.in_blocks && is_too_much(pairs, most)) return std::nullopt;
    const auto blocks = path_blocks(network, progress);
    if (work_in_hops(network, blocks, most, progress) > most) return std::nullopt;
    auto shares = betweenness_in_hops(network, blocks, progress);
    const double n = network.node_count();
    for (auto& share : shares)
        share /= (n - 1) * (n - 2);
    if (!std::ranges::all_of(shares, [](double share) { return std::isfinite(share); }))
        return std::nullopt;
    return shares;
}

} // namespace spindel::engine
