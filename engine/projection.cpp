#include "engine/projection.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "engine/co_travel.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// A link between entities, before nodes are numbered.
struct EntityLink {
    EntityId from = kNoEntity;
    EntityId to = kNoEntity;
    Link link;
};

class Collector {
public:
    Collector(const Personas& personas, const ProjectionOptions& options)
        : personas_(personas), graph_(personas.graph()), filter_(personas, options)
    {
    }

    std::vector<EntityLink> collect(const Progress& progress)
    {
        const auto events = graph_.events();
        std::vector<EventId> journeys;
        for (std::uint32_t i = 0; i < events.size(); ++i) {
            if (i % 65'536 == 0) progress.at("projecting", i, events.size());
            const auto& event = events[i];
            if (!filter_.contains(event)) continue;
            switch (event.kind) {
            case EventKind::call: add_exchange(EventId{i}, Layer::calls); break;
            case EventKind::payment: add_exchange(EventId{i}, Layer::payments); break;
            case EventKind::contact: add_contact(EventId{i}); break;
            default: // a journey, as attributions are in no layer
                journeys.push_back(EventId{i});
                add_payer(EventId{i});
            }
        }
        progress.at("projecting", events.size(), events.size());
        for (const auto& pair : co_travel(graph_, journeys))
            add_company(pair);
        return std::move(links_);
    }

private:
    void add(EntityId from, EntityId to, const Link& link)
    {
        if (from != to) links_.push_back({from, to, link});
    }

    void add_exchange(EventId id, Layer layer)
    {
        const auto& event = graph_.event(id);
        add(personas_.persona_of(event.from, event.time),
            personas_.persona_of(event.to, event.time),
            {.record = id, .second_record = id, .layer = layer});
    }

    void add_contact(EventId id)
    {
        const auto& event = graph_.event(id);
        add(event.from, event.to,
            {.record = id,
             .second_record = id,
             .layer = Layer::contacts,
             .count = static_cast<double>(event.quantity) / 10'000.0});
    }

    void add_payer(EventId id)
    {
        const auto& event = graph_.event(id);
        if (event.to_aside == kNoEntity) return;
        const auto payer = personas_.persona_of(event.to_aside, event.time);
        add(payer, event.from, {.record = id, .second_record = id, .layer = Layer::travel});
    }

    void add_company(const CoTravel& pair)
    {
        add(graph_.event(pair.first).from, graph_.event(pair.second).from,
            {.record = pair.first,
             .second_record = pair.second,
             .layer = Layer::travel,
             .both_ways = true,
             .count = pair.share});
    }

    const Personas& personas_;
    const RecordGraph& graph_;
    RecordFilter filter_;
    std::vector<EntityLink> links_;
};

NodeMap<EntityId> nodes_of(const std::vector<EntityLink>& links)
{
    std::vector<EntityId> entities;
    entities.reserve(2 * links.size());
    for (const auto& link : links) {
        entities.push_back(link.from);
        entities.push_back(link.to);
    }
    sort(entities, std::less<>{});
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    return entities;
}

std::pair<NodeId, NodeId> ends(const Link& link)
{
    return std::minmax(link.from, link.to);
}

} // namespace

std::span<const Link> Projection::links_of(TieId tie) const
{
    return std::span(links).subspan(first_link[tie], first_link[tie + 1] - first_link[tie]);
}

std::span<const Link> Projection::links_between(NodeId u, NodeId v) const
{
    const auto tie = tie_between(u, v);
    return tie ? links_of(*tie) : std::span<const Link>();
}

std::optional<NodeId> Projection::node_of(EntityId entity) const
{
    const auto at = std::ranges::lower_bound(persona, entity);
    if (at == persona.end() || *at != entity) return {};
    return static_cast<NodeId>(at - persona.begin());
}

std::optional<TieId> Projection::tie_between(NodeId u, NodeId v) const
{
    const auto row = network.neighbors(u);
    const auto at = std::ranges::lower_bound(row, v);
    if (at == row.end() || *at != v) return {};
    return ties.tie_of_arc[network.first_arc(u) + static_cast<std::size_t>(at - row.begin())];
}

NodeMap<std::uint16_t> Projection::country_groups() const
{
    NodeMap<std::uint16_t> groups;
    groups.reserve(country.size());
    for (const auto place : country)
        groups.push_back(place.number());
    return groups;
}

std::optional<Arc> arc_of(std::span<const Link> links, NodeId from, NodeId to)
{
    std::array<double, kLayers.size()> count{};
    bool any = false;
    for (const auto& link : links) {
        if (link.from != from && !link.both_ways) continue;
        count[static_cast<std::size_t>(link.layer)] += link.count;
        any = true;
    }
    if (!any) return {};
    double weight = 0;
    for (const double c : count)
        weight += std::log2(1 + c);
    return Arc{from, to, weight};
}

void TieSummary::add(const TieSummary& other)
{
    for (std::size_t layer = 0; layer < count.size(); ++layer)
        count[layer] += other.count[layer];
    if (other.first != kNoTime && (first == kNoTime || other.first < first)) first = other.first;
    last = std::max(last, other.last); // no time is the earliest of all
}

TieSummary summary_of(const RecordGraph& graph, std::span<const Link> links)
{
    TieSummary result;
    for (const auto& link : links) {
        const auto time = graph.event(link.record).time;
        result.count[static_cast<std::size_t>(link.layer)] += link.count;
        if (time == kNoTime) continue;
        if (result.first == kNoTime || time < result.first) result.first = time;
        if (result.last == kNoTime || time > result.last) result.last = time;
    }
    return result;
}

Projection project(const Personas& personas, const ProjectionOptions& options,
                   const Progress& progress)
{
    auto entity_links = Collector(personas, options).collect(progress);
    Projection result;
    result.chosen = options;
    result.persona = nodes_of(entity_links);
    result.country.reserve(result.persona.size());
    for (const auto entity : result.persona) {
        result.country.push_back(personas.country_of(entity));
    }

    result.links.reserve(entity_links.size());
    for (auto& [from, to, link] : entity_links) {
        link.from = *result.node_of(from);
        link.to = *result.node_of(to);
        result.links.push_back(link);
    }
    sort(result.links, [](const Link& a, const Link& b) {
        const auto key = [](const Link& link) {
            return std::tuple(ends(link), link.record, link.second_record, link.layer, link.from);
        };
        return key(a) < key(b);
    });

    std::vector<Arc> arcs;
    const std::span all(result.links);
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        const auto [low, high] = ends(all[begin]);
        while (end < all.size() && ends(all[end]) == std::pair(low, high))
            ++end;
        const auto links = all.subspan(begin, end - begin);
        if (const auto up = arc_of(links, low, high)) arcs.push_back(*up);
        if (const auto down = arc_of(links, high, low)) arcs.push_back(*down);
        result.first_link.push_back(static_cast<std::uint32_t>(begin));
        result.summaries.push_back(summary_of(personas.graph(), links));
    }
    result.first_link.push_back(static_cast<std::uint32_t>(all.size()));
    result.network = Network::directed(static_cast<NodeId>(result.persona.size()), arcs);
    result.ties = index_ties(result.network);
    return result;
}

} // namespace spindel::engine
