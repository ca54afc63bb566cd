#include "analysis/number_use.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include "analysis/usual_period.h"

namespace spindel::analysis {

namespace {

constexpr std::uint32_t kTooFew = 3; // calls of a number that say nothing of its days of use
constexpr std::chrono::days kLeastSilence{5};
constexpr int kGaps = 4;

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
    period_ = without_strays(calls);
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
