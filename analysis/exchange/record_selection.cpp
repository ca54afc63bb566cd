#include "analysis/exchange/record_selection.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace spindel::analysis::exchange {

namespace {

using engine::EntityId;
using engine::EntityKind;
using engine::Event;
using engine::EventKind;
using engine::kNoEntity;
using engine::kNoTime;

bool overlaps(const Event& use, const engine::Window& period)
{
    const bool begins_in_time = use.time == kNoTime || !period.to || use.time < *period.to;
    const bool ends_in_time = use.end == kNoTime || !period.from || *period.from < use.end;
    return begins_in_time && ends_in_time;
}

bool is_attribution(const Event& event)
{
    return event.kind == EventKind::phone_use || event.kind == EventKind::account_holding;
}

bool is_in_period(const Event& event, const engine::Window& period)
{
    if (is_attribution(event)) return overlaps(event, period);
    if (event.time == kNoTime) return !period.from && !period.to;
    return period.contains(event.time);
}

/// Marks what is kept.
class Selector {
public:
    Selector(const engine::RecordGraph& graph, const ExportOptions& options)
        : graph_(graph), options_(options), named_(graph.entity_count(), false)
    {
    }

    RecordSelection select()
    {
        const auto events = graph_.events();
        std::vector<bool> kept(events.size(), false);
        for (const bool wants_attributions : {false, true}) { // which follow the other records
            for (std::size_t i = 0; i < events.size(); ++i) {
                if (is_attribution(events[i]) != wants_attributions || !is_kept(events[i])) continue;
                kept[i] = true;
            }
            name_ends(kept);
        }
        RecordSelection selection;
        for (std::uint32_t i = 0; i < events.size(); ++i) {
            if (kept[i]) selection.records.push_back(engine::EventId{i});
        }
        if (!options_.period.from && !options_.period.to && options_.filter == nullptr) {
            for (const auto& statement : graph_.statements()) {
                if (is_kept(statement.actor)) named_[engine::index(statement.actor)] = true;
            }
        }
        for (std::uint32_t i = 0; i < graph_.entity_count(); ++i) {
            if (named_[i]) selection.entities.push_back(EntityId{i});
        }
        return selection;
    }

private:
    bool is_kept(EntityId entity) const
    {
        return !options_.entities || options_.entities->contains(entity);
    }

    bool is_kept(const Event& event) const
    {
        for (const auto end : {event.from, event.to}) {
            const bool comes_along = end == kNoEntity || graph_.kind(end) == EntityKind::booking;
            if (!comes_along && !is_kept(end))
                return false;
        }
        return is_in_period(event, options_.period) && passes_filter(event);
    }

    bool passes_filter(const Event& event) const
    {
        const auto* filter = options_.filter;
        if (filter == nullptr) return true;
        if (!is_attribution(event)) return filter->contains(event);
        return event.grade.meets(filter->options().least_grade) && named_[engine::index(event.to)];
    }

    void name_ends(const std::vector<bool>& kept)
    {
        for (std::size_t i = 0; i < kept.size(); ++i) {
            if (!kept[i]) continue;
            const auto& event = graph_.events()[i];
            for (const auto entity : {event.from, event.to, event.from_aside, event.to_aside}) {
                if (entity != kNoEntity) named_[engine::index(entity)] = true;
            }
        }
    }

    const engine::RecordGraph& graph_;
    const ExportOptions& options_;
    std::vector<bool> named_;
};

} // namespace

RecordSelection selected(const engine::RecordGraph& graph, const ExportOptions& options)
{
    auto selection = Selector(graph, options).select();
    const engine::Labels labels(graph, options.victims);
    // masked entities stand by their labels, as the order of their pseudonyms would tell of them
    std::ranges::sort(selection.entities, {}, [&](EntityId entity) {
        return std::tuple(graph.kind(entity), labels.masks(entity), labels(entity));
    });
    selection.node_of.assign(graph.entity_count(), RecordSelection::kNoNode);
    for (std::uint32_t node = 0; node < selection.entities.size(); ++node)
        selection.node_of[engine::index(selection.entities[node])] = node;
    return selection;
}

std::size_t masked_victims(const engine::RecordGraph& graph, const RecordSelection& selection,
                           const engine::Labels& labels)
{
    std::set<std::string> victims;
    for (const auto entity : selection.entities) {
        const auto label = graph.victim_label(entity);
        if (label.empty() || !labels.masks(entity)) continue;
        victims.emplace(label.substr(0, label.find('/')));
    }
    return victims.size();
}

} // namespace spindel::analysis::exchange
