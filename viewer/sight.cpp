#include "viewer/sight.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "viewer/desk/desk_areas.h"

namespace spindel::viewer {

namespace {

std::chrono::seconds step_of(const std::vector<analysis::Activity>& steps)
{
    return steps.size() > 1 ? steps[1].begin - steps[0].begin : std::chrono::days{1};
}

} // namespace

bool passes(const engine::ProjectionOptions& filter, const analysis::Subject& subject,
            const engine::Event& event)
{
    return engine::RecordFilter(subject.personas, filter).contains(event);
}

bool passes(const engine::ProjectionOptions& filter, const analysis::Subject& subject,
            const engine::Link& link)
{
    if (!filter.layers[static_cast<std::size_t>(link.layer)]) return false;
    const auto& graph = subject.graph();
    return passes(filter, subject, graph.event(link.record)) &&
           (link.second_record == link.record ||
            passes(filter, subject, graph.event(link.second_record)));
}

std::vector<analysis::Activity> counted(const analysis::Subject& subject,
                                        engine::ProjectionOptions filter,
                                        std::vector<analysis::Activity> steps,
                                        std::chrono::seconds length)
{
    for (auto& step : steps)
        step.records = {};
    if (steps.empty()) return steps;
    filter.period = {steps.front().begin, steps.back().begin + length};
    const engine::RecordFilter passing(subject.personas, filter);
    for (const auto& event : subject.graph().events()) {
        const auto layer = engine::layer_of(event.kind);
        if (!layer || event.time == engine::kNoTime || !passing.contains(event)) continue;
        auto& step = steps[static_cast<std::size_t>((event.time - steps.front().begin) / length)];
        ++step.records[static_cast<std::size_t>(*layer)];
    }
    return steps;
}

Sight::Sight(const analysis::Subject& subject, engine::ProjectionOptions filter,
             const std::vector<analysis::Activity>& steps)
    : filter_(std::move(filter)), activity_(steps)
{
    auto of_all_time = filter_;
    of_all_time.period = {};
    if (!same_filter(of_all_time, {}) && !activity_.empty())
        activity_ = counted(subject, of_all_time, std::move(activity_), step_of(steps));
    const auto& projection = subject.projection;
    ties_.resize(projection.ties.ends.size());
    records_.resize(projection.persona.size());
    contacts_.resize(projection.persona.size());
    for (engine::TieId tie = 0; tie < ties_.size(); ++tie) {
        const auto [low, high] = projection.ties.ends[tie];
        for (const auto& link : projection.links_of(tie)) {
            if (!passes(filter_, subject, link)) continue;
            const auto layer = static_cast<std::size_t>(link.layer);
            ties_[tie].count[layer] += static_cast<float>(link.count);
            if (link.second_record != link.record)
                ties_[tie].inferred[layer] += static_cast<float>(link.count);
            ++records_[low];
            ++records_[high];
        }
        if (!sees_tie(tie)) continue;
        ++ties_seen_;
        ++contacts_[low];
        ++contacts_[high];
    }
    nodes_seen_ = static_cast<std::uint32_t>(
        std::ranges::count_if(records_, [](std::uint32_t count) { return count > 0; }));
    const auto events = subject.graph().events();
    for (std::uint32_t i = 0; i < events.size(); ++i)
        if (engine::layer_of(events[i].kind) && passes(filter_, subject, events[i]))
            events_.push_back(engine::EventId{i});
}

bool Sight::is_whole() const
{
    return same_filter(filter_, {});
}

} // namespace spindel::viewer
