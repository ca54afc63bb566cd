#include "engine/algorithms/path_graph.h"

#include <algorithm>
#include <numeric>

namespace spindel::engine {

namespace {

template <typename Row>
ArcRows rows_of(NodeId nodes, const Row& row)
{
    ArcRows rows;
    rows.first.reserve(nodes + std::size_t{1});
    for (NodeId v = 0; v < nodes; ++v) {
        const auto ends = row(v);
        rows.ends.insert(rows.ends.end(), ends.begin(), ends.end());
        rows.first.push_back(static_cast<std::uint32_t>(rows.ends.size()));
    }
    return rows;
}

} // namespace

std::vector<NodeId> breadth_first_order(const ArcRows& rows)
{
    const NodeId n = rows.node_count();
    std::vector<NodeId> by_degree(n);
    std::iota(by_degree.begin(), by_degree.end(), NodeId{0});
    std::ranges::stable_sort(by_degree, std::greater<>(), [&](NodeId v) { return rows.degree(v); });
    std::vector<NodeId> order;
    order.reserve(n);
    std::vector<bool> met(n, false);
    const auto meet = [&](NodeId v) {
        if (met[v]) return;
        met[v] = true;
        order.push_back(v);
    };
    for (const NodeId start : by_degree) {
        std::size_t next = order.size();
        meet(start);
        for (; next < order.size(); ++next) {
            for (const NodeId w : rows[order[next]])
                meet(w);
        }
    }
    return order;
}

ArcRows renumbered(const ArcRows& rows, const std::vector<NodeId>& order)
{
    NodeMap<NodeId> place(order.size());
    for (NodeId i = 0; i < order.size(); ++i)
        place[order[i]] = i;
    auto result = rows_of(rows.node_count(), [&](NodeId i) { return rows[order[i]]; });
    for (NodeId i = 0; i < order.size(); ++i) {
        const auto begin = result.ends.begin() + result.first[i];
        const auto end = result.ends.begin() + result.first[i + 1];
        std::for_each(begin, end, [&](NodeId& w) { w = place[w]; });
        std::sort(begin, end);
    }
    return result;
}

WholePathGraph whole_path_graph(const Network& network, bool directed)
{
    const NodeId n = network.node_count();
    const auto ties = rows_of(n, [&](NodeId v) { return network.neighbors(v); });
    WholePathGraph whole;
    whole.order = breadth_first_order(ties);
    if (directed && network.is_directed()) {
        whole.graph.out =
            renumbered(rows_of(n, [&](NodeId v) { return network.successors(v); }), whole.order);
        whole.graph.in =
            renumbered(rows_of(n, [&](NodeId v) { return network.predecessors(v); }), whole.order);
    } else {
        whole.graph.out = renumbered(ties, whole.order);
    }
    whole.graph.copies.assign(n, 1.0);
    whole.graph.ends.assign(n, 1.0);
    return whole;
}

} // namespace spindel::engine
