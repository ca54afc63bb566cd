#include "analysis/key_players.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/algorithms/key_players.h"
#include "engine/counted.h"
#include "engine/error.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

/// The network among the members of a ring, which are ascending; node i is member i.
engine::Network network_inside(const engine::Network& network, const std::vector<NodeId>& members)
{
    std::vector<engine::Arc> edges;
    for (NodeId i = 0; i < members.size(); ++i) {
        for (const NodeId v : network.neighbors(members[i])) {
            const auto at = std::ranges::lower_bound(members, v);
            if (v < members[i] || at == members.end() || *at != v) continue;
            edges.push_back({i, static_cast<NodeId>(at - members.begin())});
        }
    }
    return engine::Network::undirected(static_cast<NodeId>(members.size()), edges);
}

/// Who may be chosen among the members of a ring: a victim, or who stands beside one, is neither
/// removed nor watched.
std::vector<NodeId> player_candidates(const Subject& subject, const std::vector<NodeId>& members)
{
    std::vector<NodeId> result;
    for (NodeId i = 0; i < members.size(); ++i)
        if (!subject.is_shielded(members[i])) result.push_back(i);
    return result;
}

std::string player_labels(const Subject& subject, const std::vector<NodeId>& members,
                          const std::vector<NodeId>& chosen)
{
    std::string line;
    for (const NodeId i : chosen)
        line += (line.empty() ? "" : " ") + subject.label(members[i]);
    return line;
}

engine::Table empty_table()
{
    return {{{"purpose", ""},
             {"node", ""},
             {"kind", ""},
             {"category", ""},
             {"country", ""},
             {"value", ""},
             {"value_of_top_betweenness", ""},
             {"exhaustive", ""},
             {"gap", ""},
             {"top_betweenness", ""},
             {"ring", ""}},
            {}};
}

void add_rows(engine::Table& table, const Subject& subject, const Rings& rings, std::uint32_t ring,
              engine::KeyPlayersOptions wanted)
{
    const auto& members = rings.rings[ring].members;
    const auto network = network_inside(subject.projection.network, members);
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
                 engine::Figure{found.value - found.value_of_top_betweenness},
                 player_labels(subject, members, found.top_betweenness), std::int64_t{ring}});
        }
    }
}

} // namespace

engine::Table key_players_table(const Subject& subject, const Rings& rings,
                                const KeyPlayerOptions& options)
{
    engine::KeyPlayersOptions wanted;
    wanted.count = options.size;
    wanted.candidates = player_candidates(subject, ring_numbered(rings, options.ring).members);
    if (wanted.candidates.size() < options.size) {
        throw engine::Error(
            fmt::format("ring {} has {}; --size asks for {}", options.ring,
                        engine::counted(std::ssize(wanted.candidates), "member who is no victim",
                                        "members who are no victims"),
                        options.size));
    }
    auto table = empty_table();
    add_rows(table, subject, rings, options.ring, wanted);
    return table;
}

engine::Table first_key_players_table(const Subject& subject, const Rings& rings,
                                      std::size_t most_rings, std::uint32_t size)
{
    auto table = empty_table();
    for (std::uint32_t r = 0; r < std::min(most_rings, rings.rings.size()); ++r) {
        engine::KeyPlayersOptions wanted;
        wanted.candidates = player_candidates(subject, rings.rings[r].members);
        wanted.count = std::min(size, static_cast<std::uint32_t>(wanted.candidates.size()));
        if (wanted.count > 0) add_rows(table, subject, rings, r, wanted);
    }
    return table;
}

} // namespace spindel::analysis
