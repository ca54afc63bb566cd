#include "analysis/number_use.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace spindel::analysis {

namespace {

constexpr std::uint32_t kTooFew = 3; // calls of a number that say nothing of its days of use
constexpr std::chrono::days kLeastSilence{5};
constexpr int kGaps = 4;
/// So long a silence, with at most one call in so many before it or after it, parts calls whose
/// clock was wrong from the period of the others.
constexpr std::chrono::days kPartingSilence{30};
constexpr std::size_t kStraysOneIn = 1000;

/// The times of the first and last call, without strays at either end.
/// @param calls their times, ascending
engine::Window period_of(const std::vector<engine::Time>& calls)
{
    if (calls.empty()) return {};
    const auto most = std::max<std::size_t>(1, calls.size() / kStraysOneIn);
    std::size_t first = 0;
    std::size_t last = calls.size() - 1;
    for (std::size_t i = 1; i <= most && i < calls.size(); ++i) {
        if (calls[i] - calls[i - 1] > kPartingSilence) first = i;
        const auto j = calls.size() - i;
        if (calls[j] - calls[j - 1] > kPartingSilence) last = j - 1;
    }
    if (first > last) return {calls.front(), calls.back()}; // too few to tell
    return {calls[first], calls[last]};
}

} // namespace

NumberUses::NumberUses(const engine::RecordGraph& graph)
    : graph_(&graph), uses_(graph.entity_count())
{
    const auto events = graph.events();
    std::vector<engine::Time> calls;
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        if (events[i].kind != engine::EventKind::call) continue;
        calls.push_back(events[i].time);
        for (const auto number : {events[i].from, events[i].to}) {
            auto& use = uses_[index(number)];
            if (use.calls++ == 0) use.first = engine::EventId{i};
            use.last = engine::EventId{i};
        }
    }
    period_ = period_of(calls);
}

engine::Time NumberUses::first(engine::EntityId number) const
{
    return graph_->event(of(number).first).time;
}

engine::Time NumberUses::last(engine::EntityId number) const
{
    return graph_->event(of(number).last).time;
}

std::chrono::seconds NumberUses::telling_silence(engine::EntityId number) const
{
    const auto mean_gap = (last(number) - first(number)) / (of(number).calls - 1);
    return std::max<std::chrono::seconds>(kLeastSilence, kGaps * mean_gap);
}

bool NumberUses::begins_inside(engine::EntityId number) const
{
    return of(number).calls >= kTooFew && first(number) - *period_.from > telling_silence(number);
}

bool NumberUses::ends_inside(engine::EntityId number) const
{
    return of(number).calls >= kTooFew && *period_.to - last(number) > telling_silence(number);
}

} // namespace spindel::analysis
