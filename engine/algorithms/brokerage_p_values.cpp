#include "engine/algorithms/brokerage.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/broker_rows.h"
#include "engine/algorithms/dense_brokers.h"
#include "engine/parallel.h"
#include "engine/random.h"

namespace spindel::engine {

namespace {

constexpr std::array kRoles{BrokerRole::coordinator, BrokerRole::consultant,
                            BrokerRole::representative, BrokerRole::gatekeeper,
                            BrokerRole::liaison};

/// One dealing of the groups, as the nodes of some rows see it.
struct Dealing {
    const BrokerRows& rows;
    std::size_t first; // the place of their first node among those asked for
    const Groups& groups;
    const DealtBits* bits; // which hold the closed pairs in place of the rows; or none
};

/// The pairs that the node at a place brokers inside its own group.
std::uint64_t coordinated(const Dealing& dealing, std::size_t place)
{
    const auto& [rows, first, groups, bits] = dealing;
    const auto home = groups[rows.nodes[place]];
    const auto at_home = [&dealt = dealing.groups, home](NodeId b) { return dealt[b] == home; };
    const auto out_home = std::ranges::count_if(rows.outs_of(place), at_home);
    if (out_home == 0) return 0;
    std::uint64_t pairs = 0; // below 0 in between: unsigned numbers wrap
    if (bits != nullptr) pairs -= bits->closed_at_home(place);
    for (auto i = rows.in_row[place]; i < rows.in_row[place + 1]; ++i) {
        const auto& arc = rows.in_arcs[i];
        if (groups[arc.from] != home) continue;
        pairs += static_cast<std::uint64_t>(out_home) - arc.returned;
        for (const NodeId b : rows.closed_of(i))
            pairs -= groups[b] == home ? 1 : 0;
    }
    return pairs;
}

/// The pairs that the node at a place brokers, by role. `tally` has a zero for each group, before
/// and after.
RoleCounts<std::uint64_t> roles_of(const Dealing& dealing, std::size_t place,
                                   std::vector<std::uint64_t>& tally)
{
    const auto& [rows, first, groups, bits] = dealing;
    const auto home = groups[rows.nodes[place]];
    const auto outs = rows.outs_of(place);
    for (const NodeId b : outs)
        ++tally[groups[b]];
    RoleCounts<std::uint64_t> pairs;
    for (auto i = rows.in_row[place]; i < rows.in_row[place + 1]; ++i) {
        const auto& arc = rows.in_arcs[i];
        const auto from = groups[arc.from];
        pairs[broker_role(from, home, home)] += tally[home];
        if (from != home) pairs.consultant += tally[from];
        const auto elsewhere = outs.size() - tally[home] - (from == home ? 0 : tally[from]);
        (from == home ? pairs.representative : pairs.liaison) += elsewhere;
        pairs[broker_role(from, home, from)] -= arc.returned;
        for (const NodeId b : rows.closed_of(i))
            --pairs[broker_role(from, home, groups[b])];
    }
    for (const NodeId b : outs)
        tally[groups[b]] = 0;
    if (bits == nullptr) return pairs;
    auto closed = bits->closed(place);
    for (const auto role : kRoles)
        pairs[role] -= closed[role];
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

/// Calls `body` with every dealing of the groups and each slice of the nodes asked for, on all
/// threads. Dealings are made anew for each slice, always the same.
template <typename Body>
void for_each_dealing(const Network& network, const Groups& groups,
                      const std::vector<NodeId>& asked, const BrokerageOptions& options,
                      std::string_view stage, const Body& body)
{
    std::vector<NodeId> known;
    for (NodeId v = 0; v < groups.size(); ++v) {
        if (groups[v] != 0) known.push_back(v);
    }
    const auto deal = [&](std::size_t i) {
        return dealt(groups, known, Random(options.random_seed, i));
    };
    const std::uint64_t counting = options.permutations / 8 + 1; // in dealings, about
    Steps steps(options.progress, stage, counting + options.permutations);
    StepShare first(steps, options.progress, counting);
    StepShare rest(steps, options.progress, options.permutations);
    if (!asked.empty() && DenseBrokers::suit(network, groups)) {
        const DenseBrokers dense(network, groups, asked, first.progress());
        first.finish();
        Steps deals(rest.progress(), stage, options.permutations);
        for_each_index(options.permutations, [&](std::size_t i) {
            const auto dealing = deal(i);
            const DealtBits bits(dense, dealing);
            body(Dealing{dense.rows(), 0, dealing, &bits});
            deals.add();
        });
        return rest.finish();
    }
    const BrokerSlices slices(network, groups, asked, options.most_kept_pairs, first.progress());
    first.finish();
    Steps deals(rest.progress(), stage, options.permutations * slices.count());
    for (std::size_t slice = 0; slice < slices.count(); ++slice) {
        const auto rows = slices.rows(slice);
        for_each_index(options.permutations, [&](std::size_t i) {
            const auto dealing = deal(i);
            body(Dealing{rows, slices.first(slice), dealing, nullptr});
            deals.add();
        });
    }
    rest.finish(); // also where nobody is asked for
}

} // namespace

NodeMap<double> brokerage_p_values(const Network& network, const Groups& groups,
                                   const NodeMap<RoleCounts<std::uint64_t>>& raw,
                                   const BrokerageOptions& options)
{
    const auto asked = nodes_with(network, [&](NodeId v) { return raw[v].across_borders(); });
    // whole numbers, so the sum over threads has the same bits in any order
    tbb::enumerable_thread_specific<NodeMap<std::uint32_t>> tallies(asked.size(), 0U);
    const auto count = [&](const Dealing& dealing) {
        auto& at_least = tallies.local();
        const auto nodes = dealing.rows.nodes;
        for (std::size_t k = 0; k < nodes.size(); ++k) {
            options.progress.check();
            // as many or more across borders is as many or fewer at home
            const bool reached = coordinated(dealing, k) <= raw[nodes[k]].coordinator;
            at_least[dealing.first + k] += reached ? 1U : 0U;
        }
    };
    for_each_dealing(network, groups, asked, options, "brokerage", count);
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
    const std::size_t most = groups.empty() ? 0 : *std::ranges::max_element(groups);
    tbb::enumerable_thread_specific<Tally> tallies([&] {
        return Tally{std::vector<RoleCounts<std::uint32_t>>(asked.size()),
                     std::vector<std::uint64_t>(most + 1, 0)};
    });
    const auto count = [&](const Dealing& dealing) {
        auto& tally = tallies.local();
        const auto nodes = dealing.rows.nodes;
        for (std::size_t k = 0; k < nodes.size(); ++k) {
            options.progress.check();
            auto pairs = roles_of(dealing, k, tally.by_group);
            auto observed = raw[nodes[k]];
            for (const auto role : kRoles)
                tally.at_least[dealing.first + k][role] += pairs[role] >= observed[role] ? 1U : 0U;
        }
    };
    for_each_dealing(network, groups, asked, options, "brokerage: roles", count);
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
