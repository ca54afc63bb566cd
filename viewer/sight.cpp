#include "viewer/sight.h"

#include <algorithm>
#include <utility>

#include "viewer/desk/desk_areas.h"

namespace spindel::viewer {

namespace {

bool is_chosen(const engine::ProjectionOptions& filter, engine::Country country)
{
    return std::ranges::find(filter.countries, country) != filter.countries.end();
}

bool is_within(const engine::ProjectionOptions& filter, engine::Country from, engine::Country to)
{
    return filter.countries.empty() || is_chosen(filter, from) || is_chosen(filter, to);
}

/// Where an end was: as the record says, else where its persona belongs.
engine::Country place(const analysis::Subject& subject, engine::Country stated,
                      engine::EntityId end, engine::Time time)
{
    if (stated.known() || end == engine::kNoEntity) return stated;
    return subject.personas.country_of(subject.personas.persona_of(end, time));
}

} // namespace

std::optional<engine::Layer> layer_of(engine::EventKind kind)
{
    switch (kind) {
    case engine::EventKind::call: return engine::Layer::calls;
    case engine::EventKind::payment: return engine::Layer::payments;
    case engine::EventKind::journey: return engine::Layer::travel;
    case engine::EventKind::contact: return engine::Layer::contacts;
    default: return {};
    }
}

bool passes(const engine::ProjectionOptions& filter, const analysis::Subject& subject,
            const engine::Event& event)
{
    const auto layer = layer_of(event.kind);
    if (!layer || !filter.layers[static_cast<std::size_t>(*layer)]) return false;
    if (!filter.period.contains(event.time) || !event.grade.meets(filter.least_grade)) return false;
    if (filter.countries.empty()) return true;
    if (event.kind == engine::EventKind::journey)
        return is_within(filter, event.from_country, event.to_country);
    return is_within(filter, place(subject, event.from_country, event.from, event.time),
                     place(subject, event.to_country, event.to, event.time));
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

Sight::Sight(const analysis::Subject& subject, engine::ProjectionOptions filter)
    : filter_(std::move(filter))
{
    const auto& projection = subject.projection;
    ties_.resize(projection.ties.ends.size());
    records_.resize(projection.persona.size());
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
        if (sees_tie(tie)) ++ties_seen_;
    }
    nodes_seen_ = static_cast<std::uint32_t>(
        std::ranges::count_if(records_, [](std::uint32_t count) { return count > 0; }));
    const auto events = subject.graph().events();
    for (std::uint32_t i = 0; i < events.size(); ++i)
        if (events[i].kind != engine::EventKind::contact && passes(filter_, subject, events[i]))
            events_.push_back(engine::EventId{i});
}

bool Sight::is_whole() const
{
    return same_filter(filter_, {});
}

} // namespace spindel::viewer
