#include "engine/algorithms/brokerage.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

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

/// The pairs that v brokers, by role. `tally` has a zero for each group, before and after.
RoleCounts<std::uint64_t> roles_of(const BrokerRows& rows, const Groups& groups, NodeId v,
                                   std::vector<std::uint64_t>& tally)
{
    const auto home = groups[v];
    const auto outs =
        std::span(rows.out_arcs).subspan(rows.out_row[v], rows.out_row[v + 1] - rows.out_row[v]);
    for (const NodeId b : outs)
        ++tally[groups[b]];
    RoleCounts<std::uint64_t> pairs;
    for (auto i = rows.in_row[v]; i < rows.in_row[v + 1]; ++i) {
        const auto& arc = rows.in_arcs[i];
        const auto from = groups[arc.from];
        pairs[broker_role(from, home, home)] += tally[home];
        if (from != home) pairs.consultant += tally[from];
        const auto elsewhere = outs.size() - tally[home] - (from == home ? 0 : tally[from]);
        (from == home ? pairs.representative : pairs.liaison) += elsewhere;
        pairs[broker_role(from, home, from)] -= arc.returned;
        for (auto k = i > 0 ? rows.in_arcs[i - 1].closed_end : 0; k < arc.closed_end; ++k)
            --pairs[broker_role(from, home, groups[rows.closed[k]])];
    }
    for (const NodeId b : outs)
        tally[groups[b]] = 0;
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

/// Whose p-value is asked for: a node with nothing across borders has p = 1 in any dealing.
template <typename Counts>
std::vector<NodeId> nodes_with(const Network& network, const Counts& counts)
{
    std::vector<NodeId> nodes;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        if (counts(v) > 0) nodes.push_back(v);
    }
    return nodes;
}

/// Calls `body(dealt groups)` for every dealing, on all threads.
template <typename Body>
void for_each_dealing(const Groups& groups, const BrokerageOptions& options, std::string_view stage,
                      const Body& body)
{
    std::vector<NodeId> known;
    for (NodeId v = 0; v < groups.size(); ++v) {
        if (groups[v] != 0) known.push_back(v);
    }
    Steps steps(options.progress, stage, options.permutations);
    for_each_index(options.permutations, [&](std::size_t i) {
        body(dealt(groups, known, Random(options.random_seed, i)));
        steps.add();
    });
}

constexpr std::array kRoles{BrokerRole::coordinator, BrokerRole::consultant,
                            BrokerRole::representative, BrokerRole::gatekeeper,
                            BrokerRole::liaison};

} // namespace

NodeMap<double> brokerage_p_values(const Network& network, const Groups& groups,
                                   const NodeMap<RoleCounts<std::uint64_t>>& raw,
                                   const BrokerageOptions& options)
{
    const auto asked = nodes_with(network, [&](NodeId v) { return raw[v].across_borders(); });
    const auto rows = broker_rows(network, groups, options.progress);
    // whole numbers, so the sum over threads has the same bits in any order
    tbb::enumerable_thread_specific<NodeMap<std::uint32_t>> tallies(asked.size(), 0U);
    for_each_dealing(groups, options, "brokerage", [&](const Groups& deal) {
        auto& at_least = tallies.local();
        for (std::size_t k = 0; k < asked.size(); ++k) {
            // as many or more across borders is as many or fewer at home
            const bool reached = coordinated(rows, deal, asked[k]) <= raw[asked[k]].coordinator;
            at_least[k] += reached ? 1U : 0U;
        }
    });
    NodeMap<double> p_value(network.node_count(), 1.0);
    for (std::size_t k = 0; k < asked.size(); ++k) {
        std::uint64_t reached = 0;
        for (const auto& tally : tallies)
            reached += tally[k];
        p_value[asked[k]] = (1.0 + static_cast<double>(reached)) / (1.0 + options.permutations);
    }
    return p_value;
}

NodeMap<RoleCounts<double>> brokerage_role_p_values(const Network& network, const Groups& groups,
                                                    const NodeMap<RoleCounts<std::uint64_t>>& raw,
                                                    const BrokerageOptions& options)
{
    struct Tally {
        std::vector<RoleCounts<std::uint32_t>> at_least;
        std::vector<std::uint64_t> by_group;
    };
    const auto asked = nodes_with(network, [&](NodeId v) { return raw[v].total(); });
    const auto rows = broker_rows(network, groups, options.progress);
    const std::size_t most = groups.empty() ? 0 : *std::ranges::max_element(groups);
    tbb::enumerable_thread_specific<Tally> tallies([&] {
        return Tally{std::vector<RoleCounts<std::uint32_t>>(asked.size()),
                     std::vector<std::uint64_t>(most + 1, 0)};
    });
    for_each_dealing(groups, options, "brokerage: roles", [&](const Groups& deal) {
        auto& tally = tallies.local();
        for (std::size_t k = 0; k < asked.size(); ++k) {
            auto pairs = roles_of(rows, deal, asked[k], tally.by_group);
            auto observed = raw[asked[k]];
            for (const auto role : kRoles)
                tally.at_least[k][role] += pairs[role] >= observed[role] ? 1U : 0U;
        }
    });
    NodeMap<RoleCounts<double>> p_value(network.node_count(), {1.0, 1.0, 1.0, 1.0, 1.0});
    for (std::size_t k = 0; k < asked.size(); ++k) {
        for (const auto role : kRoles) {
            std::uint64_t reached = 0;
            for (auto& tally : tallies)
                reached += tally.at_least[k][role];
            p_value[asked[k]][role] =
                (1.0 + static_cast<double>(reached)) / (1.0 + options.permutations);
        }
    }
    return p_value;
}

} // namespace spindel::engine
