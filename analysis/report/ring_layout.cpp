#include "analysis/report/ring_layout.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace spindel::analysis::report {

namespace {

using engine::NodeId;

constexpr double kTop = 52;           // above the first member: the country's name
constexpr double kRowHeight = 34;     // from member to member
constexpr double kLaneWidth = 128;    // a member with its label
constexpr double kColumnGap = 44;     // between countries
constexpr std::size_t kMostRows = 12; // more members of a country stand in several lanes

/// The members of one country, and how high each stands (0 to 1) while the order is sought.
struct Group {
    engine::Country country;
    std::vector<NodeId> nodes;

    std::size_t lanes() const { return (nodes.size() + kMostRows - 1) / kMostRows; }
    std::size_t rows() const { return (nodes.size() + lanes() - 1) / lanes(); }
};

std::size_t ties_inside(const Ring& ring, const engine::Network& network, NodeId node)
{
    return static_cast<std::size_t>(std::ranges::count_if(network.neighbors(node), [&](NodeId v) {
        return std::ranges::binary_search(ring.members, v);
    }));
}

/// The members that matter most to a reader, sorted by node.
std::vector<NodeId> drawn_members(const Ring& ring, const Subject& subject,
                                  std::optional<NodeId> spider, std::size_t most)
{
    using Key = std::tuple<bool, bool, std::size_t, NodeId>;
    std::vector<Key> keys;
    for (const auto node : ring.members) {
        const auto ties = ties_inside(ring, subject.projection.network, node);
        keys.emplace_back(node != spider, !subject.is_victim(node), ring.members.size() - ties,
                          node);
    }
    std::ranges::sort(keys);
    keys.resize(std::min(keys.size(), most));
    std::vector<NodeId> nodes;
    for (const auto& key : keys)
        nodes.push_back(std::get<NodeId>(key));
    std::ranges::sort(nodes);
    return nodes;
}

std::vector<Group> by_country(const std::vector<NodeId>& nodes, const Subject& subject)
{
    std::map<std::pair<bool, engine::Country>, Group> groups;
    for (const auto node : nodes) {
        const auto country = subject.projection.country[node];
        auto& group = groups[{!country.known(), country}];
        group.country = country;
        group.nodes.push_back(node);
    }
    std::vector<Group> columns;
    for (auto& [key, group] : groups)
        columns.push_back(std::move(group));
    return columns;
}

std::map<NodeId, double> heights(const std::vector<Group>& columns)
{
    std::map<NodeId, double> height;
    for (const auto& column : columns) {
        const auto count = static_cast<double>(column.nodes.size());
        for (std::size_t i = 0; i < column.nodes.size(); ++i) {
            height[column.nodes[i]] = (static_cast<double>(i) + 0.5) / count;
        }
    }
    return height;
}

/// The mean height of a node's neighbours that are drawn; its own where there are none.
double barycentre(NodeId node, const engine::Network& network,
                  const std::map<NodeId, double>& height)
{
    double sum = 0;
    std::size_t count = 0;
    for (const auto neighbor : network.neighbors(node)) {
        const auto at = height.find(neighbor);
        if (at == height.end()) continue;
        sum += at->second;
        ++count;
    }
    return count == 0 ? height.at(node) : sum / static_cast<double>(count);
}

void reduce_crossings(std::vector<Group>& columns, const engine::Network& network)
{
    constexpr int kSweeps = 6;
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        for (auto& column : columns) {
            const auto height = heights(columns);
            std::ranges::stable_sort(
                column.nodes, {}, [&](NodeId node) { return barycentre(node, network, height); });
        }
    }
}

/// Lanes of one country are shifted by a part of a row, so that labels do not meet.
Point place_of(const Group& group, std::size_t i, double left, double rows)
{
    const auto lanes = group.lanes();
    const auto lane = static_cast<double>(i % lanes);
    const auto row = static_cast<double>(i / lanes);
    const double spare = rows - static_cast<double>(group.rows());
    return {left + 16 + lane * kLaneWidth,
            kTop + kRowHeight * (row + spare / 2 + lane / static_cast<double>(lanes))};
}

} // namespace

const PlacedMember* RingLayout::find(NodeId node) const
{
    const auto at = std::ranges::lower_bound(members, node, {}, &PlacedMember::node);
    return at == members.end() || at->node != node ? nullptr : &*at;
}

RingLayout ring_layout(const Ring& ring, const Subject& subject, std::optional<NodeId> spider,
                       std::size_t most)
{
    auto groups = by_country(drawn_members(ring, subject, spider, most), subject);
    reduce_crossings(groups, subject.projection.network);
    std::size_t rows = 1;
    for (const auto& group : groups)
        rows = std::max(rows, group.rows());

    RingLayout layout;
    double left = 0;
    for (std::size_t column = 0; column < groups.size(); ++column) {
        const auto& group = groups[column];
        const double width = kLaneWidth * static_cast<double>(group.lanes());
        layout.columns.push_back({group.country, left, width});
        for (std::size_t i = 0; i < group.nodes.size(); ++i) {
            layout.members.push_back(
                {group.nodes[i], column, place_of(group, i, left, static_cast<double>(rows))});
        }
        left += width + kColumnGap;
    }
    std::ranges::sort(layout.members, {}, &PlacedMember::node);
    layout.width = std::max(left - kColumnGap, kLaneWidth);
    layout.height = kTop + kRowHeight * (static_cast<double>(rows) + 0.5);
    return layout;
}

} // namespace spindel::analysis::report
