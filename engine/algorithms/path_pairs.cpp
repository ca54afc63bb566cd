#include "engine/algorithms/path_pairs.h"

#include <algorithm>

#include "engine/algorithms/block_paths.h"

namespace spindel::engine {

namespace {

/// Ordered pairs whose betweenness is a share of one.
double pairs_of_others(NodeId n)
{
    return n > 2 ? (n - 1.0) * (n - 2.0) : 1.0;
}

/// Adds the last nodes as one part.
void close_part(PathPairs& pairs, NodeId first)
{
    double sum = 0;
    double squares = 0;
    for (NodeId v = first; v < pairs.node_of.size(); ++v) {
        const double ends = pairs.graph.ends[v];
        sum += ends;
        squares += ends * ends;
        pairs.ends_before.push_back(pairs.ends_before.back() + ends);
    }
    pairs.first_of_part.push_back(static_cast<NodeId>(pairs.node_of.size()));
    pairs.pairs_before.push_back(pairs.pairs_before.back() + sum * sum - squares);
}

PathPairs empty_pairs()
{
    PathPairs pairs;
    pairs.first_of_part = {0};
    pairs.pairs_before = {0.0};
    pairs.ends_before = {0.0};
    return pairs;
}

PathPairs whole(const Network& network, bool directed)
{
    auto pairs = empty_pairs();
    auto found = whole_path_graph(network, directed);
    pairs.graph = std::move(found.graph);
    pairs.node_of = std::move(found.order);
    pairs.known.assign(network.node_count(), 0.0);
    close_part(pairs, 0);
    pairs.weight = pairs.pairs_before.back() / pairs_of_others(network.node_count());
    return pairs;
}

void add_block(PathPairs& pairs, const BlockRows& block)
{
    const auto first = static_cast<NodeId>(pairs.node_of.size());
    pairs.node_of.insert(pairs.node_of.end(), block.nodes.begin(), block.nodes.end());
    pairs.graph.ends.insert(pairs.graph.ends.end(), block.ends.begin(), block.ends.end());
    for (NodeId v = 0; v < block.rows.node_count(); ++v) {
        for (const NodeId w : block.rows[v])
            pairs.graph.out.ends.push_back(first + w);
        pairs.graph.out.first.push_back(static_cast<std::uint32_t>(pairs.graph.out.ends.size()));
    }
    close_part(pairs, first);
}

PathPairs by_blocks(const Network& network, const Progress& progress)
{
    const auto blocks = path_blocks(network, progress);
    NodeMap<NodeId> place(network.node_count(), 0);
    auto pairs = empty_pairs();
    pairs.in_blocks = true;
    for (std::uint32_t b = 0; b < blocks.blocks.size(); ++b) {
        progress.check();
        const auto others = blocks.blocks[b].last - blocks.blocks[b].first;
        if (others < 3) continue; // a bridge or a triangle
        const auto block = block_rows(network, blocks, b, place);
        if (block.rows.ends.size() < others * (others + 1)) add_block(pairs, block);
    }
    const double all = pairs_of_others(network.node_count());
    pairs.known = blocks.separated_pairs;
    for (auto& known : pairs.known)
        known /= all;
    pairs.weight = pairs.pairs_before.back() / all;
    return pairs;
}

/// The place of the first sum that is above `at`, less one: the range in which `at` lies.
std::size_t range_of(const std::vector<double>& sums, std::size_t first, std::size_t last,
                     double at)
{
    const auto begin = sums.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = sums.begin() + static_cast<std::ptrdiff_t>(last);
    const auto above = std::upper_bound(begin + 1, end, at);
    return static_cast<std::size_t>(above - sums.begin()) - 1;
}

} // namespace

std::pair<NodeId, NodeId> PathPairs::draw(Random& random) const
{
    const auto parts = pairs_before.size() - 1;
    const auto part = range_of(pairs_before, 0, parts, random.uniform() * pairs_before.back());
    const NodeId first = first_of_part[part];
    const NodeId last = first_of_part[part + 1];
    const auto end = [&] {
        const double ends = ends_before[last] - ends_before[first];
        const double at = ends_before[first] + random.uniform() * ends;
        return static_cast<NodeId>(range_of(ends_before, first, last, at));
    };
    // both anew, so that every pair has the chance of its product
    while (true) {
        const NodeId s = end();
        const NodeId t = end();
        if (s != t) return {s, t};
    }
}

PathPairs path_pairs(const Network& network, bool directed, const Progress& progress)
{
    if (directed && network.is_directed()) return whole(network, true);
    auto pairs = by_blocks(network, progress);
    if (pairs.weight <= 1) return pairs;
    return whole(network, false);
}

} // namespace spindel::engine
