#include "engine/algorithms/layout_shapes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <stdexcept>

#include "engine/algorithms/part_packing.h"

namespace spindel::engine {

namespace {

constexpr std::string_view kStage = "layout";

/// The nodes of each number, by number; numbers without nodes are left out.
std::vector<std::vector<NodeId>> sorted_by(std::span<const std::uint16_t> numbers, NodeId count)
{
    if (numbers.size() != count) throw std::invalid_argument("not one number for each node");
    std::map<std::uint16_t, std::vector<NodeId>> by_number;
    for (NodeId v = 0; v < count; ++v)
        by_number[numbers[v]].push_back(v);
    std::vector<std::vector<NodeId>> result;
    result.reserve(by_number.size());
    for (auto& [number, nodes] : by_number)
        result.push_back(std::move(nodes));
    return result;
}

/// The ties among some nodes, which are numbered in their order.
Network among(const Network& network, const std::vector<NodeId>& nodes)
{
    std::vector<Arc> ties;
    for (NodeId i = 0; i < nodes.size(); ++i) {
        const auto row = network.neighbors(nodes[i]);
        const auto weights = network.neighbor_weights(nodes[i]);
        for (std::size_t k = 0; k < row.size(); ++k) {
            const auto at = std::ranges::lower_bound(nodes, row[k]);
            if (row[k] < nodes[i] || at == nodes.end() || *at != row[k]) continue;
            ties.push_back({i, static_cast<NodeId>(at - nodes.begin()), weights[k]});
        }
    }
    return Network::undirected(static_cast<NodeId>(nodes.size()), ties);
}

/// Places the nodes of a row one apart, their middle at 0.
void line_up(const std::vector<NodeId>& row, Positions& positions)
{
    const double middle = (static_cast<double>(row.size()) - 1) / 2;
    for (std::size_t i = 0; i < row.size(); ++i)
        positions[row[i]].x = static_cast<double>(i) - middle;
}

/// Orders a row by the mean place of each node's neighbours in other rows: a step for each node.
void order_by_neighbors(std::vector<NodeId>& row, const Network& network,
                        std::span<const std::uint16_t> layers, const Positions& positions,
                        Steps& steps)
{
    std::vector<std::pair<double, NodeId>> keyed;
    for (const NodeId v : row) {
        steps.add();
        double sum = 0;
        double count = 0;
        for (const NodeId u : network.neighbors(v)) {
            if (layers[u] == layers[v]) continue;
            sum += positions[u].x;
            count += 1;
        }
        keyed.emplace_back(count > 0 ? sum / count : positions[v].x, v);
    }
    std::ranges::stable_sort(keyed, {}, &std::pair<double, NodeId>::first);
    std::ranges::transform(keyed, row.begin(), &std::pair<double, NodeId>::second);
}

constexpr NodeId kNobody = 0xffffffffU;

/// A breadth-first tree.
struct Tree {
    std::vector<NodeId> order; // by distance
    NodeMap<NodeId> parent;
    NodeMap<std::uint32_t> hops;
};

/// A step for each node that is reached.
Tree tree_from(const Network& network, NodeId root, Steps& steps)
{
    Tree tree{{root},
              NodeMap<NodeId>(network.node_count(), kNobody),
              NodeMap<std::uint32_t>(network.node_count(), 0)};
    tree.parent[root] = root;
    for (std::size_t next = 0; next < tree.order.size(); ++next) {
        const NodeId v = tree.order[next];
        steps.add();
        for (const NodeId w : network.neighbors(v)) {
            if (tree.parent[w] != kNobody) continue;
            tree.parent[w] = v;
            tree.hops[w] = tree.hops[v] + 1;
            tree.order.push_back(w);
        }
    }
    return tree;
}

Point on_circle(double radius, double turn)
{
    const double angle = 2 * std::numbers::pi * turn;
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

} // namespace

Positions grouped_layout(const Network& network, std::span<const std::uint16_t> groups,
                         const LayoutOptions& options)
{
    LayoutOptions of_group = options;
    of_group.on_frame = {}; // a frame would show one group as if it were all
    const auto members = sorted_by(groups, network.node_count());
    const double gap = 3 + 0.2 * std::sqrt(static_cast<double>(network.node_count()));
    std::vector<Positions> drawings;
    Steps steps(options.progress, kStage, network.node_count());
    for (const auto& nodes : members) {
        StepShare share(steps, options.progress, nodes.size());
        of_group.progress = share.progress();
        auto& drawing = drawings.emplace_back(force_layout(among(network, nodes), of_group));
        Point high = drawing[0];
        for (const Point p : drawing)
            high = {std::max(high.x, p.x), std::max(high.y, p.y)};
        drawing.push_back(high + Point{gap, gap}); // holds the gap open
        share.finish();
    }
    const auto offsets = side_by_side(drawings);
    Positions positions(network.node_count());
    for (std::size_t g = 0; g < members.size(); ++g) {
        for (std::size_t i = 0; i < members[g].size(); ++i)
            positions[members[g][i]] = drawings[g][i] + offsets[g];
    }
    return positions;
}

Positions layered_layout(const Network& network, std::span<const std::uint16_t> layers,
                         const Progress& progress)
{
    auto rows = sorted_by(layers, network.node_count());
    Positions positions(network.node_count());
    std::size_t widest = 0;
    for (const auto& row : rows) {
        line_up(row, positions);
        widest = std::max(widest, row.size());
    }
    constexpr int kSweeps = 12;
    Steps steps(progress, kStage, kSweeps * std::uint64_t{network.node_count()});
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto& row = rows[sweep % 2 == 0 ? i : rows.size() - 1 - i];
            order_by_neighbors(row, network, layers, positions, steps);
            line_up(row, positions);
        }
    }
    const double gap =
        std::max(2.0, static_cast<double>(widest) / (1.0 + static_cast<double>(rows.size())));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const NodeId v : rows[i])
            positions[v].y = gap * static_cast<double>(i);
    }
    return positions;
}

Positions radial_layout(const Network& network, NodeId center, const Progress& progress)
{
    const NodeId n = network.node_count();
    if (center >= n) throw std::invalid_argument("the centre is outside the network");
    Steps steps(progress, kStage, 2 * std::uint64_t{n}); // each node is found, then placed
    const auto tree = tree_from(network, center, steps);
    NodeMap<double> leaves(n, 0.0); // of each node's subtree
    for (auto at = tree.order.rbegin(); at != tree.order.rend(); ++at) {
        if (leaves[*at] == 0) leaves[*at] = 1;
        if (*at != center) leaves[tree.parent[*at]] += leaves[*at];
    }
    const double outermost = tree.hops[tree.order.back()];
    // far enough apart that the leaves of all have room on the outermost ring
    const double ring =
        std::max(1.0, leaves[center] / (2 * std::numbers::pi * std::max(1.0, outermost)));
    Positions positions(n);
    NodeMap<double> sector(n, 0.0); // where what is left of each node's sector begins, in leaves
    for (const NodeId v : tree.order) {
        steps.add();
        if (v == center) continue;
        auto& begin = sector[tree.parent[v]];
        sector[v] = begin;
        begin += leaves[v];
        positions[v] = on_circle(ring * tree.hops[v], (sector[v] + leaves[v] / 2) / leaves[center]);
    }
    std::vector<NodeId> out_of_reach;
    for (NodeId v = 0; v < n; ++v) {
        if (tree.parent[v] == kNobody) out_of_reach.push_back(v);
    }
    const auto count = static_cast<double>(out_of_reach.size());
    const double radius = std::max(ring * (outermost + 2), count / (2 * std::numbers::pi));
    for (std::size_t i = 0; i < out_of_reach.size(); ++i)
        positions[out_of_reach[i]] = on_circle(radius, static_cast<double>(i) / count);
    steps.add(2 * out_of_reach.size());
    return positions;
}

} // namespace spindel::engine
