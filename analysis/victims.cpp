#include "analysis/victims.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "engine/algorithms/betweenness.h"
#include "engine/counted.h"

namespace spindel::analysis {

namespace {

/// Normalised betweenness, estimated where exact figures would take too long to wait for.
engine::NodeMap<double> shortest_path_shares(const engine::Network& network)
{
    engine::BetweennessOptions options;
    options.normalized = true;
    if (network.node_count() > 20'000) options.pivots = 2'000;
    return engine::betweenness(network, options).score;
}

std::vector<Reason> victim_reasons(std::size_t contacts, double betweenness)
{
    return {{"contacts",
             {static_cast<double>(contacts), 0},
             engine::counted(static_cast<std::int64_t>(contacts), "contact", "contacts")},
            {"betweenness",
             {betweenness, 6},
             fmt::format("lies on {:.4f} % of shortest paths", 100 * betweenness)}};
}

} // namespace

std::vector<Protected> victims_to_protect(const Subject& subject, const Rings& rings)
{
    const auto& network = subject.projection.network;
    const auto betweenness = shortest_path_shares(network);
    std::vector<Protected> victims;
    for (engine::NodeId v = 0; v < network.node_count(); ++v) {
        if (!subject.is_victim(v)) continue;
        victims.push_back({v, rings.ring_of[v], network.degree(v), betweenness[v],
                           victim_reasons(network.degree(v), betweenness[v])});
    }
    std::ranges::sort(victims, [](const Protected& a, const Protected& b) {
        return std::tuple(-a.betweenness, b.contacts, a.node) <
               std::tuple(-b.betweenness, a.contacts, b.node);
    });
    return victims;
}

engine::Table protect_table(const std::vector<Protected>& victims, const Subject& subject)
{
    engine::Table table{{{"rank", ""},
                         {"node", ""},
                         {"kind", ""},
                         {"country", ""},
                         {"ring", ""},
                         {"contacts", ""},
                         {"betweenness", ""},
                         {"reasons", ""}},
                        {}};
    for (const auto& victim : victims) {
        const auto ring =
            victim.ring == kNoRing ? engine::Cell{} : engine::Cell{std::int64_t{victim.ring}};
        table.rows.push_back({std::ssize(table.rows) + 1, subject.label(victim.node),
                              subject.kind(victim.node),
                              std::string(subject.projection.country[victim.node].code()), ring,
                              static_cast<std::int64_t>(victim.contacts),
                              engine::Figure{victim.betweenness, 6}, line_of(victim.reasons)});
    }
    return table;
}

} // namespace spindel::analysis
