#include "engine/co_travel.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace spindel::engine {

namespace {

using Group = std::vector<EventId>;
using Pair = std::pair<EntityId, EntityId>;

/// Calls `visit(a, b, share)` for each two journeys of different travellers in a group.
template <typename Visit>
void for_each_pair(const RecordGraph& graph, const Group& group, const Visit& visit)
{
    std::set<EntityId> travellers;
    for (const auto id : group)
        travellers.insert(graph.event(id).from);
    if (travellers.size() < 2) return;
    const double share = 1.0 / static_cast<double>(travellers.size() - 1);
    for (std::size_t i = 0; i < group.size(); ++i) {
        for (std::size_t j = i + 1; j < group.size(); ++j) {
            if (graph.event(group[i]).from == graph.event(group[j]).from) continue;
            visit(group[i], group[j], share);
        }
    }
}

Pair travellers(const RecordGraph& graph, EventId a, EventId b)
{
    return std::minmax(graph.event(a).from, graph.event(b).from);
}

/// The journeys of one booking that leave at one time: an outward and a return journey are two.
std::map<std::pair<EntityId, Time>, Group> bookings(const RecordGraph& graph,
                                                    const std::vector<EventId>& journeys)
{
    std::map<std::pair<EntityId, Time>, Group> groups;
    for (const auto id : journeys) {
        const auto& event = graph.event(id);
        if (event.to != kNoEntity) groups[{event.to, event.time}].push_back(id);
    }
    return groups;
}

auto departure(const RecordGraph& graph, const Event& event)
{
    const auto& places = graph.places(event);
    return std::tuple(event.time, std::string_view(places.carrier), event.detail,
                      event.from_country, std::string_view(places.from_place), event.to_country,
                      std::string_view(places.to_place));
}

} // namespace

std::vector<CoTravel> co_travel(const RecordGraph& graph, const std::vector<EventId>& journeys,
                                const CoTravelOptions& options)
{
    std::vector<CoTravel> result;
    for (const auto& [booking, group] : bookings(graph, journeys)) {
        for_each_pair(graph, group, [&](EventId a, EventId b, double share) {
            result.push_back({std::min(a, b), std::max(a, b), true, share});
        });
    }

    std::map<decltype(departure(graph, Event{})), Group> departures;
    for (const auto id : journeys) {
        const auto& event = graph.event(id);
        if (!graph.places(event).carrier.empty()) departures[departure(graph, event)].push_back(id);
    }
    std::erase_if(departures,
                  [&](const auto& item) { return item.second.size() > options.largest_departure; });
    std::map<Pair, std::vector<CoTravel>> shared;
    for (const auto& [key, group] : departures) {
        for_each_pair(graph, group, [&](EventId a, EventId b, double share) {
            const auto booking = graph.event(a).to;
            if (booking != kNoEntity && booking == graph.event(b).to) return;
            shared[travellers(graph, a, b)].push_back(
                {std::min(a, b), std::max(a, b), false, share});
        });
    }
    for (const auto& [pair, journeys_together] : shared) {
        if (std::ssize(journeys_together) < options.least_departures) continue;
        result.insert(result.end(), journeys_together.begin(), journeys_together.end());
    }
    std::ranges::sort(result, {}, [](const CoTravel& c) { return std::pair(c.first, c.second); });
    return result;
}

} // namespace spindel::engine
