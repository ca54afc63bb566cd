#include "engine/algorithms/ranked_rows.h"

#include <numeric>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/degree_order.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

struct Tie {
    NodeId rank;
    TieWays ways;
};

/// The ties of v by rank.
void collect_ties(const Network& network, const NodeMap<NodeId>& rank, NodeId v,
                  std::vector<Tie>& ties)
{
    ties.clear();
    auto out = network.successors(v).begin();
    const auto out_end = network.successors(v).end();
    auto in = network.predecessors(v).begin();
    const auto in_end = network.predecessors(v).end();
    for (const NodeId u : network.neighbors(v)) {
        unsigned ways = 0;
        if (out != out_end && *out == u) {
            ways |= kOut;
            ++out;
        }
        if (in != in_end && *in == u) {
            ways |= kIn;
            ++in;
        }
        ties.push_back({rank[u], static_cast<TieWays>(ways)});
    }
    std::ranges::sort(ties, {}, &Tie::rank);
}

} // namespace

bool RankedRows::share_before(NodeId limit, NodeId first, NodeId second) const
{
    const auto one = row(first);
    const auto other = row(second);
    auto i = one.begin();
    auto j = other.begin();
    while (i != one.end() && j != other.end() && *i < limit && *j < limit) {
        if (*i == *j) return true;
        *i < *j ? ++i : ++j;
    }
    return false;
}

RankedRows ranked_rows(const Network& network)
{
    RankedRows rows;
    auto [node, rank] = degree_ranks(network);
    rows.node = std::move(node);
    const NodeId n = rows.size();
    rows.begin.assign(n + std::size_t{1}, 0);
    for (NodeId r = 0; r < n; ++r)
        rows.begin[r + std::size_t{1}] =
            rows.begin[r] + static_cast<ArcId>(network.degree(rows.node[r]));
    rows.column.resize(rows.begin.back());
    if (network.is_directed()) rows.ways.resize(rows.begin.back());
    tbb::enumerable_thread_specific<std::vector<Tie>> scratch;
    for_each_index(n, [&](std::size_t r) {
        auto& ties = scratch.local();
        collect_ties(network, rank, rows.node[r], ties);
        for (std::size_t i = 0; i < ties.size(); ++i) {
            rows.column[rows.begin[r] + i] = ties[i].rank;
            if (!rows.ways.empty()) rows.ways[rows.begin[r] + i] = ties[i].ways;
        }
    });
    return rows;
}

} // namespace spindel::engine
