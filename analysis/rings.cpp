#include "analysis/rings.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "analysis/backbone.h"
#include "analysis/ring_members.h"
#include "analysis/ring_score.h"
#include "engine/algorithms/components.h"
#include "engine/algorithms/core_decomposition.h"
#include "engine/algorithms/leiden.h"
#include "engine/algorithms/link_communities.h"
#include "engine/parallel.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;
using Group = std::vector<NodeId>;

/// The groups of nodes that share a label, each in ascending order.
template <typename Label>
std::vector<Group> groups_by(const engine::NodeMap<Label>& labels)
{
    std::map<Label, Group> groups;
    for (NodeId v = 0; v < labels.size(); ++v)
        groups[labels[v]].push_back(v);
    std::vector<Group> result;
    for (auto& [label, group] : groups)
        result.push_back(std::move(group));
    return result;
}

/// The network among a group's nodes, which are ascending; node i is the group's i-th.
engine::Network inside(const engine::Network& network, const Group& group)
{
    std::vector<engine::Arc> edges;
    for (NodeId i = 0; i < group.size(); ++i) {
        const auto row = network.neighbors(group[i]);
        for (std::size_t a = 0; a < row.size(); ++a) {
            const auto at = std::ranges::lower_bound(group, row[a]);
            if (row[a] < group[i] || at == group.end() || *at != row[a]) continue;
            edges.push_back({i, static_cast<NodeId>(at - group.begin()),
                             network.neighbor_weights(group[i])[a]});
        }
    }
    return engine::Network::undirected(static_cast<NodeId>(group.size()), std::move(edges));
}

/// Adds a group, or what it falls into at ever higher resolutions until no part is too large.
void add_split(const engine::Network& network, Group group, engine::LeidenOptions leiden,
               std::size_t largest, std::vector<Group>& result)
{
    constexpr double kHighest = 1024; // by then only cliques hold together
    if (largest == 0 || group.size() <= largest || leiden.resolution > kHighest) {
        result.push_back(std::move(group));
        return;
    }
    leiden.resolution *= 2;
    for (auto& part : groups_by(engine::leiden(inside(network, group), leiden).community)) {
        for (NodeId& v : part)
            v = group[v];
        add_split(network, std::move(part), leiden, largest, result);
    }
}

std::vector<Group> leiden_groups(const engine::Network& network, const RingOptions& options)
{
    engine::LeidenOptions leiden;
    leiden.quality = options.quality == RingQuality::cpm ? engine::CommunityQuality::constant_potts
                                                         : engine::CommunityQuality::modularity;
    leiden.resolution = options.resolution.value_or(usual_resolution(options));
    leiden.random_seed = options.random_seed;
    leiden.progress = options.progress;
    std::vector<Group> result;
    for (auto& group : groups_by(engine::leiden(network, leiden).community)) {
        add_split(network, std::move(group), leiden, options.largest, result);
    }
    return result;
}

std::vector<Group> link_groups(const engine::Network& network, const RingOptions& options)
{
    engine::LinkCommunitiesOptions links;
    links.progress = options.progress;
    const auto found = engine::link_communities(network, links);
    std::vector<Group> groups(found.count);
    for (NodeId v = 0; v < network.node_count(); ++v) {
        for (const auto& membership : found.memberships[v]) {
            groups[membership.community].push_back(v);
        }
    }
    return groups;
}

std::vector<Group> core_groups(const engine::Network& network, const RingOptions& options)
{
    const auto cores = engine::core_decomposition(network, {.progress = options.progress});
    return groups_by(cores.core);
}

std::vector<Group> groups(const engine::Network& network, const RingOptions& options)
{
    switch (options.method) {
    case RingMethod::leiden: return leiden_groups(network, options);
    case RingMethod::links: return link_groups(network, options);
    case RingMethod::cores: return core_groups(network, options);
    case RingMethod::components: break;
    }
    return groups_by(engine::components(network, {.progress = options.progress}));
}

/// Largest score first, then more members, then the lowest node, then the other members.
bool comes_before(const Ring& a, const Ring& b)
{
    if (a.score != b.score) return a.score > b.score;
    if (a.members.size() != b.members.size()) return a.members.size() > b.members.size();
    return a.members < b.members;
}

void assign_nodes(Rings& rings)
{
    for (std::uint32_t r = 0; r < rings.rings.size(); ++r) {
        for (const NodeId v : rings.rings[r].members) {
            rings.ring_of[v] = std::min(rings.ring_of[v], r); // kNoRing is the largest number
        }
    }
}

/// Adds a group of its own for each node that is in none.
void place_alone(std::vector<Group>& groups, NodeId nodes)
{
    std::vector<bool> is_placed(nodes);
    for (const auto& group : groups)
        for (const NodeId v : group)
            is_placed[v] = true;
    for (NodeId v = 0; v < nodes; ++v)
        if (!is_placed[v]) groups.push_back({v});
}

/// Sorts the rings and gives each node its first.
void order(Rings& rings)
{
    std::ranges::sort(rings.rings, comes_before);
    std::ranges::fill(rings.ring_of, kNoRing);
    assign_nodes(rings);
}

/// What of the work the members of each ring do counts for its score.
void score_work(const Subject& subject, Rings& rings)
{
    const auto members = all_ring_members(subject, rings, ring_evidence(subject));
    for (std::size_t r = 0; r < members.size(); ++r) {
        std::set<Stage> stages;
        for (const auto& member : members[r])
            if (member.at_home && member.likely) stages.insert(*member.likely);
        auto& ring = rings.rings[r];
        ring.parts.work = static_cast<double>(stages.size()) / static_cast<double>(kStages.size());
        ring.score = ring_score(ring.parts);
    }
}

std::string codes(const std::vector<engine::Country>& countries)
{
    std::string list;
    for (const auto country : countries) {
        if (!list.empty()) list += ' ';
        list += country.code();
    }
    return list;
}

std::string moment(engine::Time time)
{
    return time == engine::kNoTime ? std::string() : engine::format_time(time);
}

} // namespace

engine::Cell marks_q_cell(const Ring& ring)
{
    return ring.marks_q ? engine::Cell{engine::Figure{*ring.marks_q}} : engine::Cell{};
}

double usual_resolution(const RingOptions& options)
{
    // ties weigh 1 to 10: at 0.15 two groups of ten are one where 15 units of weight join them
    return options.quality == RingQuality::cpm ? 0.15 : 1.0;
}

Rings rings(const Subject& subject, const RingOptions& options)
{
    const auto& projection = subject.projection;
    auto significant = significant_ties(projection, options.false_ties);
    // parts of the network are parts of all of it: no chain of records leads from one to another
    auto found = options.method == RingMethod::components
                     ? groups(projection.network, options)
                     : groups(backbone(projection, significant), options);
    place_alone(found, projection.network.node_count());
    std::vector<Ring> described(found.size());
    engine::for_each_index(found.size(), [&](std::size_t i) {
        described[i] = describe_ring(projection, subject.graph(), std::move(found[i]));
    });
    Rings result{std::move(described),
                 engine::NodeMap<std::uint32_t>(projection.network.node_count(), kNoRing),
                 std::move(significant)};
    order(result);
    score_work(subject, result);
    order(result);
    return result;
}

Rings rings_of(const Rings& rings, const std::vector<NodeId>& nodes)
{
    Rings result{
        {}, engine::NodeMap<std::uint32_t>(rings.ring_of.size(), kNoRing), rings.significant};
    std::ranges::copy_if(rings.rings, std::back_inserter(result.rings), [&](const Ring& ring) {
        return std::ranges::any_of(
            nodes, [&](NodeId v) { return std::ranges::binary_search(ring.members, v); });
    });
    assign_nodes(result);
    return result;
}

engine::Table clusters_table(const Rings& rings, const Subject& subject)
{
    engine::Table table{{{"node", ""},
                         {"kind", ""},
                         {"category", ""},
                         {"country", ""},
                         {"cluster", ""},
                         {"size", ""},
                         {"countries", ""},
                         {"score", ""},
                         {"ties", ""},
                         {"density", ""},
                         {"cross_border_share", ""},
                         {"calls", ""},
                         {"payments", ""},
                         {"travel", ""},
                         {"first_time", ""},
                         {"last_time", ""},
                         {"contacts", ""}},
                        {}};
    for (std::int64_t r = 0; r < std::ssize(rings.rings); ++r) {
        const auto& ring = rings.rings[static_cast<std::size_t>(r)];
        for (const NodeId v : ring.members) {
            table.rows.push_back(
                {subject.label(v), subject.kind(v), std::string(word(subject.category(v))),
                 std::string(subject.projection.country[v].code()), r, std::ssize(ring.members),
                 codes(ring.countries), engine::Figure{ring.score},
                 static_cast<std::int64_t>(ring.ties), engine::Figure{ring.density},
                 engine::Figure{ring.cross_border_share}, engine::Figure{ring.layers[0], 0},
                 engine::Figure{ring.layers[1], 0}, engine::Figure{ring.layers[2], 1},
                 moment(ring.first), moment(ring.last), engine::Figure{ring.layers[3], 0}});
        }
    }
    return table;
}

engine::Table rings_table(const Rings& rings, const Subject& subject)
{
    engine::Table table{{{"ring", ""},
                         {"score", ""},
                         {"members", ""},
                         {"victims", ""},
                         {"countries", ""},
                         {"cross_border_share", ""},
                         {"density", ""},
                         {"calls", ""},
                         {"payments", ""},
                         {"travel", ""},
                         {"first_time", ""},
                         {"last_time", ""},
                         {"contacts", ""},
                         {"marks_q", ""}},
                        {}};
    for (const auto& ring : rings.rings) {
        const auto victims =
            std::ranges::count_if(ring.members, [&](NodeId v) { return subject.is_victim(v); });
        table.rows.push_back({std::ssize(table.rows), engine::Figure{ring.score},
                              std::ssize(ring.members), static_cast<std::int64_t>(victims),
                              codes(ring.countries), engine::Figure{ring.cross_border_share},
                              engine::Figure{ring.density}, engine::Figure{ring.layers[0], 0},
                              engine::Figure{ring.layers[1], 0}, engine::Figure{ring.layers[2], 1},
                              moment(ring.first), moment(ring.last), engine::Figure{ring.layers[3], 0},
                              marks_q_cell(ring)});
    }
    return table;
}

} // namespace spindel::analysis
