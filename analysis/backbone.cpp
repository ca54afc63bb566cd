#include "analysis/backbone.h"

#include <algorithm>
#include <stdexcept>

#include "analysis/evidence/tail.h"
#include "engine/algorithms/tie_significance.h"

namespace spindel::analysis {

namespace {

using engine::Layer;
using engine::TieId;

double count_of(const engine::Projection& projection, TieId tie, Layer layer)
{
    return projection.summaries[tie].count[static_cast<std::size_t>(layer)];
}

/// Keeps what a layer's records say beyond chance.
void keep_significant(const engine::Projection& projection, Layer layer, double false_ties,
                      std::vector<bool>& kept)
{
    std::vector<engine::Arc> arcs;
    std::vector<TieId> ties;
    double records = 0;
    for (TieId tie = 0; tie < kept.size(); ++tie) {
        const double count = count_of(projection, tie, layer);
        if (count == 0) continue;
        const auto [u, v] = projection.ties.ends[tie];
        arcs.push_back({u, v, count});
        ties.push_back(tie);
        records += count;
    }
    if (false_ties >= 1 || records < kLeastRecordsToJudge) {
        for (const TieId tie : ties)
            kept[tie] = true;
        return;
    }
    // the ties of both networks stand in the order of their ends
    const auto q = q_values(
        engine::tie_p_values(engine::Network::undirected(projection.network.node_count(), arcs)));
    for (std::size_t i = 0; i < ties.size(); ++i)
        if (q[i] <= false_ties) kept[ties[i]] = true;
}

} // namespace

std::vector<bool> significant_ties(const engine::Projection& projection, double false_ties)
{
    if (!(false_ties >= 0 && false_ties <= 1))
        throw std::invalid_argument("a share of false ties is not in [0, 1]");
    std::vector<bool> kept(projection.ties.ends.size());
    for (TieId tie = 0; tie < kept.size(); ++tie) {
        kept[tie] = count_of(projection, tie, Layer::travel) > 0 ||
                    count_of(projection, tie, Layer::contacts) > 0;
    }
    for (const auto layer : {Layer::calls, Layer::payments})
        keep_significant(projection, layer, false_ties, kept);
    return kept;
}

engine::Network backbone(const engine::Projection& projection, const std::vector<bool>& kept)
{
    std::vector<engine::Arc> edges;
    for (TieId tie = 0; tie < kept.size(); ++tie) {
        if (!kept[tie]) continue;
        const auto [u, v] = projection.ties.ends[tie];
        const auto row = projection.network.neighbors(u);
        const auto at = std::ranges::lower_bound(row, v) - row.begin();
        edges.push_back(
            {u, v, projection.network.neighbor_weights(u)[static_cast<std::size_t>(at)]});
    }
    return engine::Network::undirected(projection.network.node_count(), edges);
}

} // namespace spindel::analysis
