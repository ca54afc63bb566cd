#include "analysis/ring_score.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <set>

namespace spindel::analysis {

namespace {

using engine::Layer;
using engine::NodeId;

constexpr double kLargestRing = 40; // simulation.md: medium and large rings have 6 to 40 offenders
constexpr double kGrowth = 10; // members: three or four of one family are many, and often abroad
constexpr std::chrono::hours kClose{24};

/// The ties between members of a group.
std::vector<engine::TieId> inside_ties(const engine::Projection& projection,
                                       const std::vector<NodeId>& members)
{
    std::vector<engine::TieId> ties;
    for (const NodeId u : members) {
        const auto row = projection.network.neighbors(u);
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i] < u || !std::ranges::binary_search(members, row[i])) continue;
            ties.push_back(projection.ties.tie_of_arc[projection.network.first_arc(u) + i]);
        }
    }
    return ties;
}

double size_part(std::size_t members)
{
    if (members < 3) return 0;
    const auto n = static_cast<double>(members);
    return (1 - std::exp(-(n - 2) / kGrowth)) * std::min(1.0, kLargestRing / n);
}

double borders_part(const engine::Projection& projection, const std::vector<NodeId>& members)
{
    std::map<engine::Country, double> counts;
    double known = 0;
    for (const NodeId v : members) {
        if (!projection.country[v].known()) continue;
        ++counts[projection.country[v]];
        ++known;
    }
    double entropy = 0;
    for (const auto& [country, count] : counts)
        entropy -= count / known * std::log(count / known);
    return 1 - std::exp(-entropy);
}

double layers_part(const engine::Projection& projection, const std::vector<engine::TieId>& ties,
                   std::size_t members)
{
    std::map<NodeId, unsigned> layers_of;
    for (const auto tie : ties) {
        const auto [u, v] = projection.ties.ends[tie];
        for (unsigned layer = 0; layer < engine::kLayers.size(); ++layer) {
            if (projection.summaries[tie].count[layer] == 0) continue;
            layers_of[u] |= 1U << layer;
            layers_of[v] |= 1U << layer;
        }
    }
    const auto several = std::ranges::count_if(
        layers_of, [](const auto& item) { return std::popcount(item.second) >= 2; });
    return static_cast<double>(several) / static_cast<double>(members);
}

/// True where one of the sorted times lies within a day of `time`.
bool has_close(const std::vector<engine::Time>& times, engine::Time time)
{
    const auto at = std::ranges::lower_bound(times, time - kClose);
    return at != times.end() && *at <= time + kClose;
}

double timing_part(const engine::Projection& projection, const engine::RecordGraph& graph,
                   const std::vector<engine::TieId>& ties)
{
    std::array<std::vector<engine::Time>, engine::kLayers.size()> times;
    for (const auto tie : ties) {
        for (const auto& link : projection.links_of(tie)) {
            times[static_cast<std::size_t>(link.layer)].push_back(graph.event(link.record).time);
        }
    }
    for (auto& layer : times)
        std::ranges::sort(layer);
    std::size_t close = 0;
    for (const std::size_t layer : {1U, 2U}) {
        for (const auto time : times[layer]) {
            if (has_close(times[0], time) || has_close(times[3 - layer], time)) ++close;
        }
    }
    const auto all = times[1].size() + times[2].size();
    return all == 0 ? 0 : static_cast<double>(close) / static_cast<double>(all);
}

} // namespace

double ring_score(const RingScoreParts& parts)
{
    return parts.size * parts.borders * (1 + parts.layers) / 2 * (1 + parts.timing) / 2 *
           (1 + 5 * parts.work) / 6;
}

Ring describe_ring(const engine::Projection& projection, const engine::RecordGraph& graph,
                   std::vector<NodeId> members)
{
    Ring ring;
    const auto ties = inside_ties(projection, members);
    std::set<engine::Country> countries;
    for (const NodeId v : members) {
        if (projection.country[v].known()) countries.insert(projection.country[v]);
    }
    ring.countries.assign(countries.begin(), countries.end());
    ring.ties = ties.size();
    engine::TieSummary sum;
    std::size_t known = 0;
    std::size_t crossing = 0;
    for (const auto tie : ties) {
        sum.add(projection.summaries[tie]);
        const auto [u, v] = projection.ties.ends[tie];
        if (!projection.country[u].known() || !projection.country[v].known()) continue;
        ++known;
        if (projection.country[u] != projection.country[v]) ++crossing;
    }
    ring.layers = sum.count;
    ring.first = sum.first;
    ring.last = sum.last;
    const auto n = static_cast<double>(members.size());
    if (n > 1) ring.density = static_cast<double>(ties.size()) / (n * (n - 1) / 2);
    if (known > 0) {
        ring.cross_border_share = static_cast<double>(crossing) / static_cast<double>(known);
    }
    ring.parts = {size_part(members.size()), borders_part(projection, members),
                  layers_part(projection, ties, members.size()),
                  timing_part(projection, graph, ties)};
    ring.score = ring_score(ring.parts);
    ring.members = std::move(members);
    return ring;
}

} // namespace spindel::analysis
