#include "analysis/key_players.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/algorithms/key_players.h"
#include "engine/error.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

/// The network among the members of a ring, which are ascending; node i is member i.
engine::Network inside(const engine::Network& network, const std::vector<NodeId>& members)
{
    std::vector<engine::Arc> edges;
    for (NodeId i = 0; i < members.size(); ++i) {
        for (const NodeId v : network.neighbors(members[i])) {
            const auto at = std::ranges::lower_bound(members, v);
            if (v < members[i] || at == members.end() || *at != v) continue;
            edges.push_back({i, static_cast<NodeId>(at - members.begin())});
        }
    }
    return engine::Network::undirected(static_cast<NodeId>(members.size()), std::move(edges));
}

} // namespace

engine::Table key_players_table(const Subject& subject, const Rings& rings,
                                const KeyPlayerOptions& options)
{
    if (options.ring >= rings.rings.size()) {
        throw engine::Error(
            fmt::format("there is no ring {}; the case has {}", options.ring, rings.rings.size()));
    }
    const auto& members = rings.rings[options.ring].members;
    engine::KeyPlayersOptions wanted;
    wanted.count = options.size;
    for (NodeId i = 0; i < members.size(); ++i) {
        if (!subject.is_victim(members[i])) wanted.candidates.push_back(i);
    }
    if (wanted.candidates.size() < options.size) {
        throw engine::Error(fmt::format("ring {} has {} members who are no victims; --size asks "
                                        "for {}",
                                        options.ring, wanted.candidates.size(), options.size));
    }
    engine::Table table{{{"purpose", ""},
                         {"node", ""},
                         {"kind", ""},
                         {"category", ""},
                         {"country", ""},
                         {"value", ""},
                         {"value_of_top_betweenness", ""},
                         {"exhaustive", ""},
                         {"gap", ""}},
                        {}};
    const auto network = inside(subject.projection.network, members);
    for (const auto& [purpose, goal] :
         {std::pair("remove", engine::KeyPlayerGoal::distance_fragmentation),
          std::pair("watch", engine::KeyPlayerGoal::distance_reach)}) {
        wanted.goal = goal;
        const auto found = engine::key_players(network, wanted);
        for (const NodeId i : found.nodes) {
            const NodeId v = members[i];
            table.rows.push_back(
                {purpose, subject.label(v), subject.kind(v), std::string(word(subject.category(v))),
                 std::string(subject.projection.country[v].code()), engine::Figure{found.value},
                 engine::Figure{found.value_of_top_betweenness}, found.exhaustive ? "yes" : "no",
                 engine::Figure{found.value - found.value_of_top_betweenness}});
        }
    }
    return table;
}

} // namespace spindel::analysis
