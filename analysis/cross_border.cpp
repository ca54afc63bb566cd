#include "analysis/cross_border.h"

#include <algorithm>
#include <map>
#include <utility>

namespace spindel::analysis {

namespace {

/// Calls `visit(event, layer)` for each record of a layer in a period that has a time.
template <typename Visit>
void for_each_activity(const engine::RecordGraph& graph, const engine::Window& period,
                       const Visit& visit)
{
    for (const auto& event : graph.events()) {
        const auto layer = layer_of(event.kind);
        if (layer && event.time != engine::kNoTime && period.contains(event.time))
            visit(event, static_cast<std::size_t>(*layer));
    }
}

std::string name(engine::Country country)
{
    return country.known() ? std::string(country.code()) : "unknown";
}

} // namespace

std::vector<CountryFlow> country_flows(const engine::RecordGraph& graph,
                                       const engine::Window& period)
{
    std::map<std::pair<engine::Country, engine::Country>, CountryFlow> flows;
    for_each_activity(graph, period, [&](const engine::Event& event, std::size_t layer) {
        if (event.kind == engine::EventKind::contact) return; // states no countries
        auto& flow = flows[{event.from_country, event.to_country}];
        ++flow.records[layer];
        if (event.kind != engine::EventKind::payment) return;
        const auto eur = graph.rates().in_eur({event.quantity, event.currency}, event.time);
        if (!eur ||
            __builtin_add_overflow(flow.eur_ten_thousandths, *eur, &flow.eur_ten_thousandths)) {
            ++flow.payments_without_rate;
        }
    });
    std::vector<CountryFlow> result;
    for (auto& [pair, flow] : flows) {
        std::tie(flow.from, flow.to) = pair;
        result.push_back(flow);
    }
    return result;
}

std::vector<Activity> activity(const engine::RecordGraph& graph, const engine::Window& period,
                               std::size_t most_steps)
{
    std::optional<engine::Time> first;
    std::optional<engine::Time> last;
    for_each_activity(graph, period, [&](const engine::Event& event, std::size_t) {
        first = std::min(first.value_or(event.time), event.time);
        last = std::max(last.value_or(event.time), event.time);
    });
    if (!first) return {};
    const auto begin = std::chrono::floor<std::chrono::days>(*first);
    const auto days = (std::chrono::floor<std::chrono::days>(*last) - begin).count() + 1;
    const auto step =
        (days + static_cast<std::int64_t>(most_steps) - 1) / static_cast<std::int64_t>(most_steps);
    std::vector<Activity> steps(static_cast<std::size_t>((days + step - 1) / step));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        steps[i].begin = begin + std::chrono::days{static_cast<std::int64_t>(i) * step};
    }
    for_each_activity(graph, period, [&](const engine::Event& event, std::size_t layer) {
        const auto day = (std::chrono::floor<std::chrono::days>(event.time) - begin).count();
        ++steps[static_cast<std::size_t>(day / step)].records[layer];
    });
    return steps;
}

bool has_contacts(const std::vector<Activity>& steps)
{
    return std::ranges::any_of(steps, [](const Activity& step) {
        return step.records[static_cast<std::size_t>(engine::Layer::contacts)] > 0;
    });
}

engine::Table country_table(const std::vector<CountryFlow>& flows)
{
    engine::Table table{{{"from", ""},
                         {"to", ""},
                         {"calls", ""},
                         {"payments", ""},
                         {"journeys", ""},
                         {"money", "EUR"},
                         {"payments_without_rate", ""}},
                        {}};
    for (const auto& flow : flows) {
        table.rows.push_back({name(flow.from), name(flow.to), flow.records[0], flow.records[1],
                              flow.records[2], engine::format_amount(flow.eur_ten_thousandths),
                              flow.payments_without_rate});
    }
    return table;
}

engine::Table activity_table(const std::vector<Activity>& steps)
{
    engine::Table table{{{"from", ""}, {"calls", ""}, {"payments", ""}, {"journeys", ""}}, {}};
    for (const auto& step : steps) {
        table.rows.push_back(
            {engine::format_date(step.begin), step.records[0], step.records[1], step.records[2]});
    }
    return table;
}

} // namespace spindel::analysis
