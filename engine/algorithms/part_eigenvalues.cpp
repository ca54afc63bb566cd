#include "engine/algorithms/part_eigenvalues.h"

#include <algorithm>
#include <cmath>

namespace spindel::engine {

void PartEigenvalues::look(const NodeMap<double>& score, const NodeMap<double>& arriving)
{
    std::ranges::fill(of_part_, PartEigenvalue());
    for (NodeId v = 0; v < part_.size(); ++v) {
        auto& of = of_part_[part_[v]];
        of.arriving += arriving[v];
        of.scores += score[v];
        of.largest = std::max(of.largest, arriving[v]);
        if (score[v] < kTooSmall) continue;
        of.low = std::min(of.low, arriving[v] / score[v]);
        of.high = std::max(of.high, arriving[v] / score[v]);
    }
    for (NodeId v = 0; v < part_.size(); ++v) {
        auto& of = of_part_[part_[v]];
        if (score[v] < kTooSmall && arriving[v] > kTooSmall * of.largest) of.is_whole = false;
        if (!of.is_there()) continue;
        const double residual = std::abs(arriving[v] - of.mean() * score[v]);
        of.residual = std::max(of.residual, residual);
        if (residual > tolerance_ * of.mean() * score[v])
            of.faint = std::max({of.faint, score[v], score[v] > 0 ? 0 : arriving[v] / of.mean()});
    }
}

bool PartEigenvalues::are_close(const PartEigenvalue& value) const
{
    if (bounds_ == Bounds::of_the_whole) return value.residual <= tolerance_ * value.mean();
    return value.is_whole && value.high - value.low <= tolerance_ * value.high;
}

bool PartEigenvalues::are_known(Bounds bounds)
{
    bounds_ = bounds;
    least_of_leader_ = 0;
    for (const auto& value : of_part_) {
        if (!value.is_there()) continue;
        const double low = bounds == Bounds::of_the_whole ? value.mean() : value.low;
        least_of_leader_ = std::max(least_of_leader_, low);
    }
    return std::ranges::all_of(of_part_, [&](const PartEigenvalue& value) {
        return !may_lead(value) || are_close(value);
    });
}

bool PartEigenvalues::may_lead(const PartEigenvalue& value) const
{
    if (!value.is_there()) return false;
    const bool is_near = bounds_ == Bounds::of_the_whole && are_close(value);
    return (is_near ? value.mean() : value.high) >= least_of_leader_ * (1 - tolerance_);
}

} // namespace spindel::engine
