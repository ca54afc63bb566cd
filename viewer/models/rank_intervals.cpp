#include "viewer/models/rank_intervals.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "analysis/spider_ranking.h"

namespace spindel::viewer {

namespace {

engine::Cell cell_of(const std::optional<std::pair<double, double>>& interval)
{
    if (!interval) return {};
    // outwards: a rank between two is not promised to be the better one
    const auto low = std::llround(std::floor(interval->first));
    const auto high = std::llround(std::ceil(interval->second));
    return low == high ? fmt::format("{}", low) : fmt::format("{}–{}", low, high);
}

} // namespace

RankIntervals rank_intervals(const analysis::CaseAnalysis& analysis,
                             const engine::Progress& progress)
{
    auto options = analysis.options().spiders;
    options.progress.stop = progress.stop;
    const auto result =
        spider_stability(analysis.subject(), analysis.rings(), analysis.ranking(), options,
                         {.random_seed = options.random_seed, .progress = progress});
    RankIntervals widest(analysis.projection().persona.size());
    for (const auto& of_loss : result.intervals) {
        for (std::size_t i = 0; i < of_loss.size(); ++i) {
            auto& interval = widest[result.ranked[i].node];
            const auto& [low, high, in_top] = of_loss[i];
            if (!interval) interval = {low, high};
            interval->first = std::min(interval->first, low);
            interval->second = std::max(interval->second, high);
        }
    }
    return widest;
}

engine::Table with_intervals(engine::Table spiders, const analysis::CaseAnalysis& analysis,
                             const RankIntervals& intervals)
{
    spiders.columns.insert(spiders.columns.begin() + 1, {"rank_interval", ""});
    for (std::size_t row = 0; row < spiders.rows.size(); ++row) {
        const auto node = analysis.spiders()[row].node;
        spiders.rows[row].insert(spiders.rows[row].begin() + 1, node < intervals.size()
                                                                    ? cell_of(intervals[node])
                                                                    : engine::Cell());
    }
    return spiders;
}

} // namespace spindel::viewer
