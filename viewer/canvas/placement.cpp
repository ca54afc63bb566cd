#include "viewer/canvas/placement.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "engine/algorithms/layout.h"
#include "engine/algorithms/layout_shapes.h"
#include "viewer/canvas/stage_layers.h"

namespace spindel::viewer {

namespace {

using engine::NodeId;

constexpr float kSpacing = 26; // between two nodes of a disc
constexpr float kBetween = 40; // between two discs

/// Nodes that stand together, the first in the middle.
using Group = std::vector<NodeId>;

/// The nodes that are placed, numbered from 0, and the ties among them.
struct Part {
    const analysis::CaseAnalysis& analysis;
    std::vector<NodeId> nodes; // of the case, sorted
    engine::Network network;

    /// What is known of the case's nodes, of these alone.
    template <typename Value>
    std::vector<Value> of(const std::vector<Value>& all) const
    {
        std::vector<Value> some;
        for (const auto node : nodes)
            some.push_back(all[node]);
        return some;
    }
    std::optional<NodeId> find(NodeId node) const
    {
        const auto at = std::ranges::lower_bound(nodes, node);
        if (at == nodes.end() || *at != node) return {};
        return static_cast<NodeId>(at - nodes.begin());
    }
};

Part whole(const analysis::CaseAnalysis& analysis)
{
    const auto& network = analysis.projection().network;
    std::vector<NodeId> nodes(network.node_count());
    std::iota(nodes.begin(), nodes.end(), NodeId{0});
    return {analysis, std::move(nodes), network};
}

Part part_of(const analysis::CaseAnalysis& analysis, const std::vector<NodeId>& nodes)
{
    Part part{analysis, nodes, {}};
    const auto& network = analysis.projection().network;
    std::vector<engine::Arc> ties;
    for (NodeId i = 0; i < nodes.size(); ++i) {
        const auto row = network.neighbors(nodes[i]);
        for (std::size_t k = 0; k < row.size(); ++k)
            if (const auto other = part.find(row[k]); other && *other > i)
                ties.push_back({i, *other, network.neighbor_weights(nodes[i])[k]});
    }
    part.network = engine::Network::undirected(static_cast<NodeId>(nodes.size()), ties);
    return part;
}

/// The i-th of the points that fill a disc evenly. Source: Vogel, "A better way to construct the
/// sunflower head", 1979.
Point sunflower(std::size_t i)
{
    const double angle = static_cast<double>(i) * std::numbers::pi * (3 - std::sqrt(5.0));
    const double radius = kSpacing * 0.75 * std::sqrt(static_cast<double>(i));
    return {static_cast<float>(radius * std::cos(angle)),
            static_cast<float>(radius * std::sin(angle))};
}

float radius_of(const Group& group)
{
    return kSpacing * 0.75F * std::sqrt(static_cast<float>(group.size())) + kBetween / 2;
}

Positions packed(std::size_t nodes, const std::vector<Group>& groups)
{
    std::vector<float> radii;
    for (const auto& group : groups)
        radii.push_back(radius_of(group));
    const auto centers = packed_discs(radii);
    Positions at(nodes);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (std::size_t i = 0; i < groups[g].size(); ++i) {
            const auto offset = sunflower(i);
            at[groups[g][i]] = {centers[g].x + offset.x, centers[g].y + offset.y};
        }
    }
    return at;
}

/// Rings as groups, the better connected a node the nearer to its middle.
std::vector<Group> by_ring(const Part& part)
{
    const auto& rings = part.analysis.rings();
    std::vector<Group> groups(rings.rings.size() + 1); // the last: whoever is in no ring
    for (NodeId v = 0; v < part.nodes.size(); ++v) {
        const auto ring = rings.ring_of[part.nodes[v]];
        groups[ring == analysis::kNoRing ? rings.rings.size() : ring].push_back(v);
    }
    for (auto& group : groups)
        std::ranges::stable_sort(group, [&](NodeId a, NodeId b) {
            return part.network.degree(a) > part.network.degree(b);
        });
    std::erase_if(groups, [](const Group& group) { return group.empty(); });
    return groups;
}

/// The engine's unit, the length of a tie, is this long on the plane.
constexpr double kTie = 70;

Positions scaled(const engine::Positions& drawing)
{
    Positions at;
    at.reserve(drawing.size());
    for (const auto& point : drawing)
        at.push_back({static_cast<float>(point.x * kTie), static_cast<float>(point.y * kTie)});
    return at;
}

/// Steps from one node to each; what cannot be reached is one step farther than all.
engine::NodeMap<std::uint16_t> steps_from(const engine::Network& network, NodeId start)
{
    constexpr std::uint16_t kUnmet = 0xffff;
    engine::NodeMap<std::uint16_t> steps(network.node_count(), kUnmet);
    std::vector<NodeId> front{start};
    steps[start] = 0;
    for (std::size_t i = 0; i < front.size(); ++i) {
        for (const auto neighbor : network.neighbors(front[i])) {
            if (steps[neighbor] != kUnmet) continue;
            steps[neighbor] = static_cast<std::uint16_t>(steps[front[i]] + 1);
            front.push_back(neighbor);
        }
    }
    const auto farthest = static_cast<std::uint16_t>(steps[front.back()] + 1);
    std::ranges::replace(steps, kUnmet, farthest);
    return steps;
}

/// The layers of a drawing from the top down, each in as many rows as leave it about as wide as
/// the whole is high; from left to right in the order that the drawing gives.
Positions in_rows(const engine::Positions& drawing, const std::vector<std::uint16_t>& layers)
{
    constexpr float kRow = 60;
    const bool is_small = layers.size() <= 100; // nodes: all can have their label
    const double step = is_small ? 1.6 * kTie : kTie;
    const auto widest = std::max<std::size_t>(
        is_small ? 6 : 16,
        static_cast<std::size_t>(std::sqrt(2.5 * static_cast<double>(layers.size()))));
    // wide enough for the layer's name where all is in sight
    const float gap =
        std::max(130.0F, 0.05F * static_cast<float>(widest) * static_cast<float>(kTie));
    Positions at(layers.size());
    float y = 0;
    for (std::uint16_t layer = 0; layer < kStageLayers; ++layer) {
        Group members;
        for (NodeId v = 0; v < layers.size(); ++v)
            if (layers[v] == layer) members.push_back(v);
        if (members.empty()) continue;
        std::ranges::stable_sort(members, {}, [&](NodeId v) { return drawing[v].x; });
        const auto rows = (members.size() + widest - 1) / widest;
        const auto columns = static_cast<float>((members.size() + rows - 1) / rows);
        for (std::size_t i = 0; i < members.size(); ++i) {
            const auto column = static_cast<float>(i / rows) - (columns - 1) / 2;
            at[members[i]] = {column * static_cast<float>(step),
                              y + kRow * static_cast<float>(i % rows)};
        }
        y += kRow * static_cast<float>(rows - 1) + gap;
    }
    return at;
}

/// The node that is named, else the first spider; where they are not placed, the best connected.
NodeId middle_of(const Part& part, const LayoutChoice& choice)
{
    if (choice.around)
        if (const auto node = part.find(*choice.around)) return *node;
    for (const auto& spider : part.analysis.spiders())
        if (const auto node = part.find(spider.node)) return *node;
    NodeId best = 0;
    for (NodeId v = 1; v < part.network.node_count(); ++v)
        if (part.network.degree(v) > part.network.degree(best)) best = v;
    return best;
}

Positions placed(const Part& part, const LayoutChoice& choice, const PlacingOptions& wanted)
{
    wanted.progress.check();
    if (part.nodes.empty()) return {};
    engine::LayoutOptions options;
    options.weighted = true;
    options.progress = wanted.progress;
    if (wanted.on_frame)
        options.on_frame = [&](const engine::Positions& frame) { wanted.on_frame(scaled(frame)); };
    switch (choice.name) {
    case LayoutName::force: return scaled(engine::force_layout(part.network, options));
    case LayoutName::country: {
        const auto groups = part.of(part.analysis.projection().country_groups());
        return scaled(engine::grouped_layout(part.network, groups, options));
    }
    case LayoutName::layers:
        return scaled(engine::layered_layout(
            part.network, steps_from(part.network, middle_of(part, choice)), wanted.progress));
    case LayoutName::radial:
        return scaled(
            engine::radial_layout(part.network, middle_of(part, choice), wanted.progress));
    case LayoutName::stages: {
        const auto layers = part.of(stage_layers(part.analysis));
        return in_rows(engine::layered_layout(part.network, layers, wanted.progress), layers);
    }
    case LayoutName::ring: break;
    }
    return packed(part.nodes.size(), by_ring(part));
}

} // namespace

Positions placed(const analysis::CaseAnalysis& analysis, const LayoutChoice& choice,
                 const PlacingOptions& options)
{
    return placed(whole(analysis), choice, options);
}

std::vector<Point> placed_among(const analysis::CaseAnalysis& analysis,
                                const std::vector<NodeId>& nodes, const LayoutChoice& choice,
                                Point middle, const PlacingOptions& options)
{
    auto at = placed(part_of(analysis, nodes), choice, options);
    Point sum;
    for (const auto& point : at)
        sum = {sum.x + point.x, sum.y + point.y};
    const auto count = static_cast<float>(std::max<std::size_t>(at.size(), 1));
    for (auto& point : at)
        point = {point.x - sum.x / count + middle.x, point.y - sum.y / count + middle.y};
    return at;
}

} // namespace spindel::viewer
