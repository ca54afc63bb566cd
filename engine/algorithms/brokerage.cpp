#include "engine/algorithms/brokerage.h"

#include <atomic>
#include <stdexcept>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/broker_shares.h"
#include "engine/algorithms/common_nodes.h"
#include "engine/algorithms/degree_order.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

using RawCounts = RoleCounts<std::uint64_t>;

std::uint16_t largest(const Groups& groups)
{
    return groups.empty() ? std::uint16_t{0} : *std::ranges::max_element(groups);
}

/// All pairs (a, b) with an arc from a to v and one from v to b, a = b and closed pairs included.
/// `tally` has a zero for each group, before and after.
RawCounts all_pairs(const Network& network, const Groups& groups, NodeId v,
                    std::vector<std::uint64_t>& tally)
{
    const auto home = groups[v];
    std::uint64_t out_known = 0;
    for (const NodeId b : network.successors(v)) {
        ++tally[groups[b]];
        if (groups[b] != 0) ++out_known;
    }
    const std::uint64_t out_home = tally[home];
    RawCounts pairs;
    for (const NodeId a : network.predecessors(v)) {
        if (groups[a] == 0) continue;
        if (groups[a] == home) {
            pairs.coordinator += out_home;
            pairs.representative += out_known - out_home;
        } else {
            const std::uint64_t out_same = tally[groups[a]];
            pairs.gatekeeper += out_home;
            pairs.consultant += out_same;
            pairs.liaison += out_known - out_home - out_same;
        }
    }
    for (const NodeId b : network.successors(v))
        tally[groups[b]] = 0;
    return pairs;
}

/// Takes off the pairs that lead back: from a through v to a.
void remove_returns(const Network& network, const Groups& groups, NodeId v, RawCounts& pairs)
{
    const auto home = groups[v];
    for_each_common(network.predecessors(v), network.successors(v), [&](NodeId a) {
        if (groups[a] != 0) --pairs[broker_role(groups[a], home, groups[a])];
    });
}

/// Which ways the arcs of a tie run: to the node of the lower rank, and from it.
struct Ways {
    bool down;
    bool up;
};

/// The ways of all ties of a degree order, in its order.
std::vector<Ways> ways_of_ties(const Network& network, const DegreeOrder& order)
{
    std::vector<Ways> ways(order.column.size(), {true, true});
    if (!network.is_directed()) return ways;
    for_each_index(order.size(), [&](std::size_t rank) {
        const NodeId v = order.node[rank];
        for (auto i = order.begin[rank]; i < order.begin[rank + 1]; ++i) {
            const NodeId u = order.node[order.column[i]];
            ways[i] = {network.has_arc(v, u), network.has_arc(u, v)};
        }
    });
    return ways;
}

/// The closed pairs of one triangle that each corner stands between, by role.
class ClosedPairs {
public:
    ClosedPairs(const Network& network, const Groups& groups, NodeMap<RawCounts>& raw)
        : order_(degree_order(network)), ways_(ways_of_ties(network, order_)),
          group_of_rank_(order_.size()), raw_(&raw)
    {
        for (NodeId rank = 0; rank < order_.size(); ++rank)
            group_of_rank_[rank] = groups[order_.node[rank]];
    }

    const DegreeOrder& order() const { return order_; }

    /// Takes the closed pairs of all triangles whose last rank is `last` off the counts, from any
    /// thread: whole numbers, so no order matters.
    void remove(NodeId last, TriangleFinder& finder) const
    {
        if (group_of_rank_[last] == 0) return;
        const auto row = order_.row(last);
        const auto first_tie = order_.begin[last];
        finder.for_each(last, [&](std::uint32_t i, std::uint32_t j, std::uint32_t k) {
            const NodeId x = row[i];
            const NodeId y = row[j];
            if (group_of_rank_[x] == 0 || group_of_rank_[y] == 0) return;
            const Ways to_x = ways_[first_tie + i];
            const Ways to_y = ways_[first_tie + j];
            const Ways x_to_y = ways_[order_.begin[x] + k];
            const Ways y_to_x{x_to_y.up, x_to_y.down};
            remove_at(last, x, y, {to_x.up, to_x.down}, to_y, x_to_y);
            remove_at(x, last, y, to_x, x_to_y, to_y);
            remove_at(y, last, x, to_y, y_to_x, to_x);
        });
    }

private:
    /// At v: from a over v to b where there is an arc from a to b, and the other way round.
    /// `down` is along that way: a to v, v to b, a to b.
    void remove_at(NodeId v, NodeId a, NodeId b, Ways a_to_v, Ways v_to_b, Ways a_to_b) const
    {
        const bool there = a_to_v.down && v_to_b.down && a_to_b.down;
        const bool back = a_to_v.up && v_to_b.up && a_to_b.up;
        const auto role = broker_role(group_of_rank_[a], group_of_rank_[v], group_of_rank_[b]);
        const auto role_back = broker_role(group_of_rank_[b], group_of_rank_[v], group_of_rank_[a]);
        auto& counts = (*raw_)[order_.node[v]];
        if (role == role_back) {
            subtract(counts[role], (there ? 1U : 0U) + (back ? 1U : 0U));
        } else {
            subtract(counts[role], there ? 1U : 0U);
            subtract(counts[role_back], back ? 1U : 0U);
        }
    }

    static void subtract(std::uint64_t& count, unsigned pairs)
    {
        if (pairs > 0) std::atomic_ref(count).fetch_sub(pairs, std::memory_order_relaxed);
    }

    DegreeOrder order_;
    std::vector<Ways> ways_;
    std::vector<std::uint16_t> group_of_rank_;
    NodeMap<RawCounts>* raw_;
};

NodeMap<RawCounts> raw_counts(const Network& network, const Groups& groups,
                              const Progress& progress)
{
    NodeMap<RawCounts> raw(network.node_count());
    const std::vector<std::uint64_t> zeros(largest(groups) + std::size_t{1}, 0);
    tbb::enumerable_thread_specific<std::vector<std::uint64_t>> tallies(zeros);
    Steps pairs(progress, "brokerage: pairs", network.node_count());
    for_each_index(network.node_count(), [&](std::size_t i) {
        const auto v = static_cast<NodeId>(i);
        pairs.add();
        if (groups[v] == 0) return;
        raw[v] = all_pairs(network, groups, v, tallies.local());
        remove_returns(network, groups, v, raw[v]);
    });
    const ClosedPairs closed(network, groups, raw);
    tbb::enumerable_thread_specific<TriangleFinder> finders(
        [&] { return TriangleFinder(closed.order()); });
    Steps triangles(progress, "brokerage: triangles", network.node_count());
    for_each_index(network.node_count(), [&](std::size_t rank) {
        triangles.add();
        closed.remove(static_cast<NodeId>(rank), finders.local());
    });
    return raw;
}

std::uint64_t paths_of_two_arcs(const Network& network)
{
    std::uint64_t paths = 0;
    for (NodeId v = 0; v < network.node_count(); ++v)
        paths += network.predecessors(v).size() * network.successors(v).size();
    return paths;
}

NodeMap<RoleCounts<double>> partial_counts(const Network& network, const Groups& groups,
                                           const NodeMap<RawCounts>& raw, const Progress& progress)
{
    constexpr std::uint64_t kCycle = 8; // what a cycle takes, in paths walked
    NodeMap<RoleShares> shares(network.node_count());
    const auto rows = ranked_rows(network);
    if (has_few_cycles(rows, groups, paths_of_two_arcs(network) / kCycle, progress)) {
        divide_by_cycles(rows, groups, progress, shares);
    } else {
        divide_by_walks(network, groups, progress, shares);
    }
    NodeMap<RoleCounts<double>> partial(network.node_count());
    for_each_index(partial.size(), [&](std::size_t v) { partial[v] = shares[v].of(raw[v]); });
    return partial;
}

} // namespace

BrokerRole broker_role(std::uint16_t a, std::uint16_t v, std::uint16_t b)
{
    if (a == v) return b == v ? BrokerRole::coordinator : BrokerRole::representative;
    if (b == v) return BrokerRole::gatekeeper;
    return a == b ? BrokerRole::consultant : BrokerRole::liaison;
}

Brokerage brokerage(const Network& network, const Groups& groups, const BrokerageOptions& options)
{
    if (groups.size() != network.node_count()) {
        throw std::invalid_argument("brokerage needs one group for each node");
    }
    Brokerage result;
    result.permutations = options.permutations;
    result.random_seed = options.random_seed;
    result.raw = raw_counts(network, groups, options.progress);
    if (options.partial)
        result.partial = partial_counts(network, groups, result.raw, options.progress);
    if (options.permutations > 0) {
        result.p_value = brokerage_p_values(network, groups, result.raw, options);
        if (options.by_role)
            result.role_p_value = brokerage_role_p_values(network, groups, result.raw, options);
    }
    return result;
}

} // namespace spindel::engine
