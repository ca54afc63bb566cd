#include "analysis/usual_period.h"

#include <algorithm>
#include <chrono>

#include "engine/projection.h"

namespace spindel::analysis {

namespace {

/// So long a silence, with at most one record in so many before it or after it, parts those whose
/// clock was wrong from the period of the others.
constexpr std::chrono::days kPartingSilence{30};
constexpr std::size_t kStraysOneIn = 1000;

} // namespace

engine::Window without_strays(std::span<const engine::Time> times)
{
    if (times.empty()) return {};
    const auto most = std::max<std::size_t>(1, times.size() / kStraysOneIn);
    std::size_t first = 0;
    std::size_t last = times.size() - 1;
    for (std::size_t i = 1; i <= most && i < times.size(); ++i) {
        if (times[i] - times[i - 1] > kPartingSilence) first = i;
        const auto j = times.size() - i;
        if (times[j] - times[j - 1] > kPartingSilence) last = j - 1;
    }
    if (first > last) return {times.front(), times.back()}; // too few to tell
    return {times[first], times[last]};
}

std::vector<engine::Time> record_times(const engine::RecordGraph& graph)
{
    std::vector<engine::Time> times;
    for (const auto& event : graph.events())
        if (engine::layer_of(event.kind) && event.time != engine::kNoTime)
            times.push_back(event.time);
    std::ranges::sort(times);
    return times;
}

} // namespace spindel::analysis
