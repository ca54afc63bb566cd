#include "viewer/canvas/placement.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/algorithms/layout.h"
#include "engine/algorithms/layout_shapes.h"

namespace spindel::viewer {

namespace {

using engine::NodeId;

constexpr float kSpacing = 26; // between two nodes of a disc
constexpr float kBetween = 40; // between two discs

/// Nodes that stand together, the first in the middle.
using Group = std::vector<NodeId>;

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

/// The better connected a node, the nearer to the middle.
void sort_by_degree(Group& group, const engine::Network& network)
{
    std::ranges::stable_sort(
        group, [&](NodeId a, NodeId b) { return network.degree(a) > network.degree(b); });
}

std::vector<Group> by_ring(const analysis::CaseAnalysis& analysis)
{
    const auto& network = analysis.projection().network;
    const auto& rings = analysis.rings();
    std::vector<Group> groups(rings.rings.size() + 1); // the last: whoever is in no ring
    for (NodeId v = 0; v < network.node_count(); ++v) {
        const auto ring = rings.ring_of[v];
        groups[ring == analysis::kNoRing ? rings.rings.size() : ring].push_back(v);
    }
    for (auto& group : groups)
        sort_by_degree(group, network);
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

/// A circle of discs around what is packed already.
struct Circle {
    float radius = 0;      // of the circle that the middles of its discs lie on
    std::size_t discs = 0; // how many stand on it
    float stretch = 1;     // so that they go all the way round
};

/// How much of a circle's turn a disc takes.
float angle_of(float disc, float circle)
{
    return 2 * std::asin(std::min(1.0F, disc / circle));
}

/// As many of the discs from `first` on as fit on the next circle.
Circle next_circle(const std::vector<float>& radii, std::size_t first, float outer)
{
    constexpr float kTurn = 2 * std::numbers::pi_v<float>;
    Circle circle;
    float used = 0;
    for (auto i = first; i < radii.size(); ++i) {
        const float radius = std::max(circle.radius, outer + radii[i]);
        float with_this = 0;
        for (auto j = first; j <= i; ++j)
            with_this += angle_of(radii[j], radius);
        if (i > first && with_this > kTurn) break;
        circle.radius = radius;
        circle.discs = i + 1 - first;
        used = with_this;
    }
    circle.stretch = kTurn / used;
    return circle;
}

NodeId middle_of(const analysis::CaseAnalysis& analysis, const LayoutChoice& choice)
{
    if (choice.around) return *choice.around;
    return analysis.spiders().empty() ? 0 : analysis.spiders().front().node;
}

} // namespace

std::vector<Point> packed_discs(const std::vector<float>& radii)
{
    std::vector<Point> centers;
    if (radii.empty()) return centers;
    centers.push_back({});
    float outer = radii[0]; // of the circle of discs before
    while (centers.size() < radii.size()) {
        const auto circle = next_circle(radii, centers.size(), outer);
        float angle = 0;
        for (std::size_t i = 0; i < circle.discs; ++i) {
            const float wide = angle_of(radii[centers.size()], circle.radius);
            const float at = (angle + wide / 2) * circle.stretch;
            centers.push_back({circle.radius * std::cos(at), circle.radius * std::sin(at)});
            angle += wide;
        }
        outer = 2 * circle.radius - outer;
    }
    return centers;
}

Positions placed(const analysis::CaseAnalysis& analysis, const LayoutChoice& choice,
                 const engine::Progress& progress)
{
    progress.check();
    const auto& network = analysis.projection().network;
    if (network.node_count() == 0) return {};
    engine::LayoutOptions options;
    options.weighted = true;
    options.progress = progress;
    switch (choice.name) {
    case LayoutName::force: return scaled(engine::force_layout(network, options));
    case LayoutName::country:
        return scaled(
            engine::grouped_layout(network, analysis.projection().country_groups(), options));
    case LayoutName::layers:
        return scaled(
            engine::layered_layout(network, steps_from(network, middle_of(analysis, choice))));
    case LayoutName::radial:
        return scaled(engine::radial_layout(network, middle_of(analysis, choice)));
    case LayoutName::ring: break;
    }
    return packed(network.node_count(), by_ring(analysis));
}

} // namespace spindel::viewer
