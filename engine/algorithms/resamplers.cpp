#include <cmath>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "engine/algorithms/resampling.h"
#include "engine/random.h"

namespace spindel::engine {

namespace {

constexpr NodeId kGone = 0xffffffffU;

void check_share(double share)
{
    if (!(share >= 0 && share <= 1)) throw std::invalid_argument("a share is not in [0, 1]");
}

/// Which of `count` things stay when a share of them is left out, each set equally likely.
std::vector<bool> all_but(std::size_t count, double share, Random random)
{
    const auto out = static_cast<std::size_t>(std::llround(share * static_cast<double>(count)));
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::vector<bool> stays(count, true);
    for (std::size_t i = 0; i < out; ++i) {
        std::swap(order[i], order[i + random.below(count - i)]);
        stays[order[i]] = false;
    }
    return stays;
}

std::vector<NodeId> all_nodes(const Network& network)
{
    std::vector<NodeId> nodes(network.node_count());
    std::iota(nodes.begin(), nodes.end(), NodeId{0});
    return nodes;
}

/// The arcs out of `u`, each with the place of its tie in the row of neighbours.
template <typename Body>
void for_each_arc(const Network& network, NodeId u, const Body& body)
{
    const auto row = network.neighbors(u);
    const auto ends = network.successors(u);
    const auto weights = network.successor_weights(u);
    for (std::size_t i = 0, place = 0; i < ends.size(); ++i) {
        while (row[place] != ends[i])
            ++place;
        body(ends[i], weights[i], place);
    }
}

/// The network of the arcs that stay, between nodes by their new numbers.
template <typename Stays>
Network thinned(const Network& network, NodeId new_count, const NodeMap<NodeId>& new_number,
                const Stays& stays)
{
    std::vector<Arc> arcs;
    arcs.reserve(network.arc_count());
    const bool directed = network.is_directed();
    for (NodeId u = 0; u < network.node_count(); ++u) {
        for_each_arc(network, u, [&](NodeId v, double weight, std::size_t place) {
            if (!directed && v < u) return; // each tie once
            if (stays(u, v, place)) arcs.push_back({new_number[u], new_number[v], weight});
        });
    }
    return directed ? Network::directed(new_count, arcs) : Network::undirected(new_count, arcs);
}

/// The whole set of nodes, and of the ties those that stay.
ResampledNetwork with_ties(const Network& network, const TieIndex& ties,
                           const std::vector<bool>& stays)
{
    auto nodes = all_nodes(network);
    auto thin = thinned(network, network.node_count(), nodes,
                        [&](NodeId u, NodeId /*v*/, std::size_t place) {
                            return stays[ties.tie_of_arc[network.first_arc(u) + place]];
                        });
    return {std::move(thin), std::move(nodes)};
}

} // namespace

Resampler without_ties(const Network& network, double share, std::uint64_t random_seed)
{
    check_share(share);
    const auto ties = std::make_shared<const TieIndex>(index_ties(network));
    return [&network, ties, share, random_seed](std::uint64_t sample) {
        const auto stays = all_but(ties->ends.size(), share, Random(random_seed, sample));
        return with_ties(network, *ties, stays);
    };
}

Resampler without_nodes(const Network& network, double share, std::uint64_t random_seed)
{
    check_share(share);
    return [&network, share, random_seed](std::uint64_t sample) {
        const auto stays = all_but(network.node_count(), share, Random(random_seed, sample));
        ResampledNetwork result;
        NodeMap<NodeId> new_number(network.node_count(), kGone);
        for (NodeId v = 0; v < network.node_count(); ++v) {
            if (!stays[v]) continue;
            new_number[v] = static_cast<NodeId>(result.nodes.size());
            result.nodes.push_back(v);
        }
        const auto count = static_cast<NodeId>(result.nodes.size());
        result.network =
            thinned(network, count, new_number, [&](NodeId u, NodeId v, std::size_t /*place*/) {
                return stays[u] && stays[v];
            });
        return result;
    };
}

Resampler with_probable_ties(const Network& network, std::vector<double> probability,
                             std::uint64_t random_seed)
{
    if (probability.size() != network.tie_count()) {
        throw std::invalid_argument("not one probability for each tie");
    }
    for (const double p : probability)
        check_share(p);
    const auto ties = std::make_shared<const TieIndex>(index_ties(network));
    const auto kept = std::make_shared<const std::vector<double>>(std::move(probability));
    return [&network, ties, kept, random_seed](std::uint64_t sample) {
        Random random(random_seed, sample);
        std::vector<bool> stays(kept->size());
        for (std::size_t tie = 0; tie < stays.size(); ++tie)
            stays[tie] = random.uniform() < (*kept)[tie];
        return with_ties(network, *ties, stays);
    };
}

} // namespace spindel::engine
