#include "engine/algorithms/contracted.h"

#include <algorithm>
#include <numeric>

namespace spindel::engine {

namespace {

void merge_equals(std::vector<Contracted::Arc>& row)
{
    std::ranges::sort(row, {}, &Contracted::Arc::node);
    std::size_t kept = 0;
    for (const auto& arc : row) {
        if (kept > 0 && row[kept - 1].node == arc.node) {
            row[kept - 1].ties += arc.ties;
        } else {
            row[kept++] = arc;
        }
    }
    row.resize(kept);
}

} // namespace

Contracted::Contracted(NodeId nodes, const std::vector<std::pair<NodeId, NodeId>>& ties)
    : members_(nodes), row_(nodes)
{
    for (NodeId v = 0; v < nodes; ++v)
        members_[v] = {v};
    for (const auto& [u, v] : ties) {
        row_[u].push_back({v, 1});
        row_[v].push_back({u, 1});
    }
    for (auto& row : row_)
        merge_equals(row);
}

std::uint32_t Contracted::degree(NodeId v) const
{
    return std::accumulate(row_[v].begin(), row_[v].end(), 0U,
                           [](std::uint32_t sum, const Arc& arc) { return sum + arc.ties; });
}

std::uint32_t Contracted::ties_between(NodeId v, NodeId u) const
{
    const auto at = std::ranges::lower_bound(row_[v], u, {}, &Arc::node);
    return at != row_[v].end() && at->node == u ? at->ties : 0;
}

void Contracted::contract(const std::vector<NodeId>& number, NodeId count)
{
    std::vector<std::vector<NodeId>> members(count);
    std::vector<std::vector<Arc>> row(count);
    for (NodeId v = 0; v < node_count(); ++v) {
        const NodeId to = number[v];
        members[to].insert(members[to].end(), members_[v].begin(), members_[v].end());
        for (const auto& [u, ties] : row_[v]) {
            if (number[u] != to) row[to].push_back({number[u], ties});
        }
    }
    for (auto& r : row)
        merge_equals(r);
    members_ = std::move(members);
    row_ = std::move(row);
}

} // namespace spindel::engine
