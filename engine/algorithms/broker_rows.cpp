#include "engine/algorithms/broker_rows.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "engine/algorithms/common_nodes.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// Calls `arc(a)` for each arc from a to v among nodes of known group, and before it `closed(b)`
/// for each node b of known group that both have arcs to.
template <typename Closed, typename Arc>
void for_each_in_arc(const Network& network, const Groups& groups, NodeId v, const Closed& closed,
                     const Arc& arc)
{
    const auto successors = network.successors(v);
    for (const NodeId a : network.predecessors(v)) {
        if (groups[a] == 0) continue;
        for_each_common(network.successors(a), successors, [&](NodeId b) {
            if (groups[b] != 0) closed(b);
        });
        arc(a);
    }
}

std::uint64_t known_among(const Groups& groups, std::span<const NodeId> nodes)
{
    const auto known = std::ranges::count_if(nodes, [&](NodeId v) { return groups[v] != 0; });
    return static_cast<std::uint64_t>(known);
}

} // namespace

BrokerRows open_broker_rows(const Network& network, const Groups& groups,
                            std::span<const NodeId> nodes)
{
    BrokerRows rows;
    rows.nodes = nodes;
    for (const NodeId v : nodes) {
        const auto successors = network.successors(v);
        for (const NodeId a : network.predecessors(v)) {
            if (groups[a] == 0) continue;
            const bool returned = std::ranges::binary_search(successors, a);
            rows.in_arcs.push_back({a, returned ? 1U : 0U, 0});
        }
        std::ranges::copy_if(successors, std::back_inserter(rows.out_arcs),
                             [&](NodeId b) { return groups[b] != 0; });
        rows.in_row.push_back(rows.in_arcs.size());
        rows.out_row.push_back(rows.out_arcs.size());
    }
    return rows;
}

BrokerSlices::BrokerSlices(const Network& network, const Groups& groups,
                           std::span<const NodeId> nodes, std::uint64_t most_kept,
                           const Progress& progress)
    : network_(network), groups_(groups), nodes_(nodes), progress_(progress),
      closed_(nodes.size(), 0)
{
    Steps steps(progress, "brokerage", nodes.size());
    for_each_index(nodes.size(), [&](std::size_t i) {
        for_each_in_arc(
            network, groups, nodes[i], [&](NodeId) { ++closed_[i]; },
            [&](NodeId) { progress.check(); });
        steps.add();
    });
    std::uint64_t kept = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (i > first_.back() && kept + closed_[i] > most_kept) {
            first_.push_back(i);
            kept = 0;
        }
        kept += closed_[i];
    }
    if (!nodes.empty()) first_.push_back(nodes.size());
}

BrokerRows BrokerSlices::rows(std::size_t slice) const
{
    const std::size_t first = first_[slice];
    BrokerRows rows;
    rows.nodes = nodes_.subspan(first, first_[slice + 1] - first);
    std::vector<std::uint64_t> closed_row{0};
    for (std::size_t i = 0; i < rows.nodes.size(); ++i) {
        const NodeId v = rows.nodes[i];
        rows.in_row.push_back(rows.in_row[i] + known_among(groups_, network_.predecessors(v)));
        rows.out_row.push_back(rows.out_row[i] + known_among(groups_, network_.successors(v)));
        closed_row.push_back(closed_row[i] + closed_[first + i]);
    }
    rows.in_arcs.resize(rows.in_row.back());
    rows.out_arcs.resize(rows.out_row.back());
    rows.closed.resize(closed_row.back());
    for_each_index(rows.nodes.size(), [&](std::size_t i) {
        const NodeId v = rows.nodes[i];
        const auto successors = network_.successors(v);
        auto arc = rows.in_row[i];
        auto end = closed_row[i];
        for_each_in_arc(
            network_, groups_, v, [&](NodeId b) { rows.closed[end++] = b; },
            [&](NodeId a) {
                progress_.check();
                const bool returned = std::ranges::binary_search(successors, a);
                rows.in_arcs[arc++] = {a, returned ? 1U : 0U, end};
            });
        auto out = rows.out_row[i];
        for (const NodeId b : successors) {
            if (groups_[b] != 0) rows.out_arcs[out++] = b;
        }
    });
    return rows;
}

} // namespace spindel::engine
