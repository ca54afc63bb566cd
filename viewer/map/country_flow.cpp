#include "viewer/map/country_flow.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "viewer/models/journey_payer.h"

namespace spindel::viewer {

namespace {

class FlowCollector {
public:
    FlowCollector(const analysis::Subject& subject, const std::vector<engine::NodeId>& selected)
        : subject_(subject)
    {
        for (const auto node : selected)
            who_.push_back(subject.projection.persona[node]);
        std::ranges::sort(who_);
    }

    void add(engine::EventId id)
    {
        const auto& event = subject_.graph().event(id);
        const bool is_paid_for = is_paid_for_another(event);
        if (!is_paid_for && !is_wanted(event)) return;
        const auto from = place(event.from_country, event.from, event.time);
        const auto to = event.kind == engine::EventKind::journey
                            ? event.to_country
                            : place(event.to_country, event.to, event.time);
        if (from.known() && to.known())
            flows_[{from, to, *engine::layer_of(event.kind), is_paid_for}].push_back(id);
        else
            ++unplaced_;
    }

    std::size_t unplaced() const { return unplaced_; }

    std::vector<MapFlow> flows()
    {
        std::vector<MapFlow> all;
        for (auto& [key, records] : flows_)
            all.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), std::move(records),
                           std::get<3>(key)});
        return all;
    }

private:
    engine::EntityId persona(engine::EntityId end, engine::Time time) const
    {
        return end == engine::kNoEntity ? end : subject_.personas.persona_of(end, time);
    }

    bool is_ours(engine::EntityId end, engine::Time time) const
    {
        return end != engine::kNoEntity && std::ranges::binary_search(who_, persona(end, time));
    }

    bool is_wanted(const engine::Event& event) const
    {
        if (who_.empty()) return true;
        const bool from = is_ours(event.from, event.time);
        if (event.kind == engine::EventKind::journey) return from;
        const bool to = is_ours(event.to, event.time);
        return who_.size() == 1 ? from || to : from && to;
    }

    bool is_paid_for_another(const engine::Event& event) const
    {
        return !who_.empty() && event.kind == engine::EventKind::journey &&
               !is_ours(event.from, event.time) &&
               std::ranges::binary_search(who_, payer_for_another(subject_.personas, event));
    }

    engine::Country place(engine::Country stated, engine::EntityId end, engine::Time time) const
    {
        if (stated.known() || end == engine::kNoEntity) return stated;
        return subject_.personas.country_of(persona(end, time));
    }

    const analysis::Subject& subject_;
    std::vector<engine::EntityId> who_;
    std::map<std::tuple<engine::Country, engine::Country, engine::Layer, bool>,
             std::vector<engine::EventId>>
        flows_;
    std::size_t unplaced_ = 0;
};

} // namespace

std::vector<std::size_t> order_of(const std::vector<MapFlow>& flows)
{
    std::vector<std::size_t> order(flows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return flows[i].records.size(); });
    return order;
}

std::size_t MapContent::largest_flow() const
{
    std::size_t most = 0;
    for (const auto& flow : flows)
        if (!flow.is_domestic()) most = std::max(most, flow.records.size());
    return most;
}

MapContent map_content(const analysis::Subject& subject, const analysis::Rings& all_rings,
                       const Sight& sight, const std::vector<engine::NodeId>& selected)
{
    FlowCollector collector(subject, selected);
    for (const auto id : sight.events())
        collector.add(id);
    MapContent content{collector.flows(), {}, collector.unplaced()};
    std::set<std::pair<engine::Country, std::uint32_t>> rings;
    const auto count = [&](engine::NodeId node) {
        const auto country = subject.projection.country[node];
        if (!country.known() || (!sight.is_whole() && !sight.sees_node(node))) return;
        auto& place = content.places[country];
        ++place.personas;
        const auto ring = all_rings.ring_of[node];
        if (ring != analysis::kNoRing && rings.emplace(country, ring).second) ++place.rings;
    };
    if (selected.empty())
        for (engine::NodeId node = 0; node < subject.projection.country.size(); ++node)
            count(node);
    else
        std::ranges::for_each(selected, count);
    for (const auto& flow : content.flows) {
        content.places[flow.to];
        auto& from = content.places[flow.from];
        if (flow.is_domestic()) from.records += flow.records.size();
    }
    return content;
}

} // namespace spindel::viewer
