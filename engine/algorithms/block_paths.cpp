#include "engine/algorithms/block_paths.h"

#include "engine/algorithms/twins.h"

namespace spindel::engine {

namespace {

/// The rows of a block, its nodes called by their place in `nodes`.
ArcRows rows_inside(const Network& network, const Blocks& blocks, std::uint32_t block,
                    const std::vector<NodeId>& nodes, const NodeMap<NodeId>& place)
{
    // arcs at the root are read from their other ends: many blocks may share a root
    ArcRows rows;
    std::vector<NodeId> of_root;
    std::vector<NodeId> others;
    std::vector<std::uint32_t> sizes;
    for (NodeId i = 1; i < nodes.size(); ++i) {
        const auto before = others.size();
        for (const NodeId w : network.neighbors(nodes[i])) {
            if (w == nodes[0]) {
                of_root.push_back(i);
                others.push_back(0);
            } else if (blocks.block_of[w] == block) {
                others.push_back(place[w]);
            }
        }
        sizes.push_back(static_cast<std::uint32_t>(others.size() - before));
    }
    rows.ends = of_root;
    rows.first.push_back(static_cast<std::uint32_t>(of_root.size()));
    rows.ends.insert(rows.ends.end(), others.begin(), others.end());
    for (const auto size : sizes)
        rows.first.push_back(rows.first.back() + size);
    return rows;
}

/// Keeps the first of each kind of twins, which then stands for all of them.
PathGraph merged_graph(const ArcRows& rows, const std::vector<double>& ends, const Twins& twins,
                       std::vector<NodeId>& merged)
{
    PathGraph graph;
    merged.resize(rows.node_count());
    for (NodeId v = 0; v < rows.node_count(); ++v) {
        if (twins.first[v] == v) {
            merged[v] = static_cast<NodeId>(graph.copies.size());
            graph.copies.push_back(0.0);
            graph.ends.push_back(0.0);
        }
        const NodeId u = merged[v] = merged[twins.first[v]];
        graph.copies[u] += 1.0;
        graph.ends[u] += ends[v];
    }
    for (NodeId v = 0; v < rows.node_count(); ++v) {
        if (twins.first[v] != v) continue;
        for (const NodeId w : rows[v]) {
            if (twins.first[w] == w) graph.out.ends.push_back(merged[w]);
        }
        graph.out.first.push_back(static_cast<std::uint32_t>(graph.out.ends.size()));
    }
    return graph;
}

/// What the common neighbours of twins that are no neighbours earn from the pairs of these.
std::vector<double> earned_between(const ArcRows& rows, const std::vector<double>& ends,
                                   const Twins& twins)
{
    const NodeId n = rows.node_count();
    std::vector<double> sum(n, 0.0);
    std::vector<double> squares(n, 0.0);
    for (NodeId v = 0; v < n; ++v) {
        sum[twins.first[v]] += ends[v];
        squares[twins.first[v]] += ends[v] * ends[v];
    }
    std::vector<double> earned(n, 0.0);
    for (NodeId v = 0; v < n; ++v) {
        if (twins.kind[v] != TwinKind::strangers || twins.first[v] != v) continue;
        const double pairs = sum[v] * sum[v] - squares[v];
        for (const NodeId w : rows[v])
            earned[w] += pairs / rows.degree(v);
    }
    return earned;
}

template <typename Value>
std::vector<Value> in_order(const std::vector<Value>& values, const std::vector<NodeId>& order)
{
    std::vector<Value> result;
    result.reserve(order.size());
    for (const NodeId v : order)
        result.push_back(values[v]);
    return result;
}

} // namespace

BlockRows block_rows(const Network& network, const Blocks& blocks, std::uint32_t block,
                     NodeMap<NodeId>& place)
{
    const Block& of = blocks.blocks[block];
    BlockRows result;
    result.nodes.push_back(of.root);
    result.ends.push_back(of.component - static_cast<double>(of.behind));
    for (const NodeId v : blocks.members_of(of)) {
        place[v] = static_cast<NodeId>(result.nodes.size());
        result.nodes.push_back(v);
        result.ends.push_back(blocks.hanging[v]);
    }
    const auto rows = rows_inside(network, blocks, block, result.nodes, place);
    const auto order = breadth_first_order(rows);
    result.rows = renumbered(rows, order);
    result.nodes = in_order(result.nodes, order);
    result.ends = in_order(result.ends, order);
    return result;
}

BlockPaths block_paths(const BlockRows& block)
{
    BlockPaths paths;
    const auto alike = twins(block.rows);
    paths.graph = merged_graph(block.rows, block.ends, alike, paths.merged);
    paths.earned = earned_between(block.rows, block.ends, alike);
    return paths;
}

} // namespace spindel::engine
