#include "engine/algorithms/brokerage.h"

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/common_nodes.h"
#include "engine/parallel.h"
#include "engine/random.h"

namespace spindel::engine {

namespace {

/// The arcs among nodes of known group, as a dealing of groups needs them: one row a node.
///
/// The pairs a node brokers stay the same in every dealing; only how many of them lie inside its
/// own group changes. So a dealing counts those, which few arcs take part in, and no others.
struct BrokerRows {
    struct InArc {
        NodeId from;
        /// 1 where the arc has a twin that runs back.
        std::uint32_t returned;
        /// Where its closed ends stop; they start where those of the arc before stop.
        std::uint64_t closed_end;
    };
    NodeMap<std::uint64_t> in_row{0};
    std::vector<InArc> in_arcs;
    NodeMap<std::uint64_t> out_row{0};
    std::vector<NodeId> out_arcs;
    /// For each arc from a to v, the nodes b that both a and v have arcs to.
    std::vector<NodeId> closed;
};

BrokerRows broker_rows(const Network& network, const Groups& groups, const Progress& progress)
{
    BrokerRows rows;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        progress.check();
        const auto predecessors = groups[v] != 0 ? network.predecessors(v) : std::span<NodeId>();
        const auto successors = groups[v] != 0 ? network.successors(v) : std::span<NodeId>();
        for (const NodeId a : predecessors) {
            if (groups[a] == 0) continue;
            for_each_common(network.successors(a), successors, [&](NodeId b) {
                if (groups[b] != 0) rows.closed.push_back(b);
            });
            const bool returned = std::ranges::binary_search(successors, a);
            rows.in_arcs.push_back({a, returned ? 1U : 0U, rows.closed.size()});
        }
        for (const NodeId b : successors) {
            if (groups[b] != 0) rows.out_arcs.push_back(b);
        }
        rows.in_row.push_back(rows.in_arcs.size());
        rows.out_row.push_back(rows.out_arcs.size());
    }
    return rows;
}

/// The pairs that v brokers inside its own group.
std::uint64_t coordinated(const BrokerRows& rows, const Groups& groups, NodeId v)
{
    const auto home = groups[v];
    std::uint64_t out_home = 0;
    for (auto i = rows.out_row[v]; i < rows.out_row[v + 1]; ++i) {
        out_home += groups[rows.out_arcs[i]] == home ? 1 : 0;
    }
    if (out_home == 0) return 0;
    std::uint64_t pairs = 0;
    for (auto i = rows.in_row[v]; i < rows.in_row[v + 1]; ++i) {
        const auto& arc = rows.in_arcs[i];
        if (groups[arc.from] != home) continue;
        pairs += out_home - arc.returned;
        for (auto k = i > 0 ? rows.in_arcs[i - 1].closed_end : 0; k < arc.closed_end; ++k) {
            pairs -= groups[rows.closed[k]] == home ? 1 : 0;
        }
    }
    return pairs;
}

/// The groups of all nodes of known group in random order (Fisher and Yates).
Groups dealt(const Groups& groups, const std::vector<NodeId>& known, Random random)
{
    Groups result = groups;
    for (std::size_t i = known.size(); i > 1; --i) {
        std::swap(result[known[i - 1]], result[known[random.below(i)]]);
    }
    return result;
}

} // namespace

NodeMap<double> brokerage_p_values(const Network& network, const Groups& groups,
                                   const NodeMap<RoleCounts<std::uint64_t>>& raw,
                                   const BrokerageOptions& options)
{
    const NodeId n = network.node_count();
    std::vector<NodeId> known;
    std::vector<NodeId> asked; // a node with nothing across borders has p = 1 in any dealing
    for (NodeId v = 0; v < n; ++v) {
        if (groups[v] != 0) known.push_back(v);
        if (raw[v].across_borders() > 0) asked.push_back(v);
    }
    const auto rows = broker_rows(network, groups, options.progress);
    // whole numbers, so the sum over threads has the same bits in any order
    tbb::enumerable_thread_specific<NodeMap<std::uint32_t>> tallies(asked.size(), 0U);
    constexpr std::size_t kBetweenReports = 50;
    for (std::size_t begin = 0; begin < options.permutations; begin += kBetweenReports) {
        options.progress.at("brokerage", begin, options.permutations);
        const std::size_t end =
            std::min<std::size_t>(options.permutations, begin + kBetweenReports);
        for_each_index(end - begin, [&](std::size_t i) {
            const auto deal = dealt(groups, known, Random(options.random_seed, begin + i));
            auto& at_least = tallies.local();
            for (std::size_t k = 0; k < asked.size(); ++k) {
                // as many or more across borders is as many or fewer at home
                const bool reached = coordinated(rows, deal, asked[k]) <= raw[asked[k]].coordinator;
                at_least[k] += reached ? 1U : 0U;
            }
        });
    }
    NodeMap<double> p_value(n, 1.0);
    for (std::size_t k = 0; k < asked.size(); ++k) {
        std::uint64_t reached = 0;
        for (const auto& tally : tallies)
            reached += tally[k];
        p_value[asked[k]] = (1.0 + static_cast<double>(reached)) / (1.0 + options.permutations);
    }
    return p_value;
}

} // namespace spindel::engine
