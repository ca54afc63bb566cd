#include "viewer/models/rank_intervals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "analysis/spider_ranking.h"

namespace spindel::viewer {

namespace {

// By analysis::Loss.
constexpr std::array kColumns{"rank_records_lost", "rank_source_lost", "rank_records_doubted"};
static_assert(kColumns.size() == analysis::kLosses.size());
constexpr std::ptrdiff_t kBehind = 2; // the rank, and whose it is

engine::Cell cell_of(const analysis::RankInterval& interval)
{
    // outwards: a rank between two is not promised to be the better one
    const auto low = std::llround(std::floor(interval.low));
    const auto high = std::llround(std::ceil(interval.high));
    return low == high ? fmt::format("{}", low) : fmt::format("{}–{}", low, high);
}

/// The cells of one row: three intervals and the least share.
std::vector<engine::Cell> cells_of(const analysis::Stability& stability, std::size_t row)
{
    std::vector<engine::Cell> cells;
    std::optional<double> least;
    for (const auto& intervals : stability.intervals) {
        if (row >= intervals.size()) {
            cells.emplace_back();
            continue;
        }
        cells.push_back(cell_of(intervals[row]));
        least = std::min(least.value_or(1), intervals[row].in_top);
    }
    cells.push_back(least ? engine::Cell(engine::Figure{*least, 2}) : engine::Cell());
    return cells;
}

} // namespace

analysis::Stability rank_intervals(const analysis::CaseAnalysis& analysis,
                                   const engine::Progress& progress)
{
    auto options = analysis.options().spiders;
    options.progress.stop = progress.stop;
    return spider_stability(analysis.subject(), analysis.rings(), analysis.ranking(), options,
                            {.random_seed = options.random_seed, .progress = progress});
}

engine::Table with_intervals(engine::Table spiders, const analysis::Stability& stability)
{
    std::vector<engine::Column> columns;
    for (const auto* name : kColumns)
        columns.push_back({name, ""});
    columns.push_back({"among_first_ten", ""});
    spiders.columns.insert(spiders.columns.begin() + kBehind, columns.begin(), columns.end());
    for (std::size_t row = 0; row < spiders.rows.size(); ++row) {
        auto cells = cells_of(stability, row);
        spiders.rows[row].insert(spiders.rows[row].begin() + kBehind,
                                 std::move_iterator(cells.begin()),
                                 std::move_iterator(cells.end()));
    }
    return spiders;
}

} // namespace spindel::viewer
