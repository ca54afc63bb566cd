#include "analysis/exchange/graph_export.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "analysis/exchange/about_graph.h"
#include "analysis/exchange/record_edges.h"
#include "analysis/exchange/record_selection.h"
#include "engine/exchange_format.h"

namespace spindel::analysis::exchange {

namespace {

namespace names = engine::exchange;
using engine::AttributeType;
using engine::EntityId;
using engine::EntityKind;

/// All statements of an actor as a JSON list, in the order of their sources.
std::string statements_text(const engine::RecordGraph& graph, EntityId actor)
{
    auto list = nlohmann::ordered_json::array();
    for (const auto& said : graph.statements(actor)) {
        list.push_back({{"source", graph.sources()[said.source]},
                        {"kind", word(said.kind)},
                        {"category", word(said.category)},
                        {"country", said.country.code()},
                        {"grade", said.grade.text()}});
    }
    return list.empty() ? std::string() : list.dump();
}

void add_nodes(engine::ExchangedGraph& exported, const engine::RecordGraph& graph,
               const RecordSelection& selection, const engine::Labels& labels)
{
    auto& nodes = exported.nodes;
    const auto label = nodes.column(names::kLabel);
    const auto kind = nodes.column(names::kKind);
    const auto masked = nodes.column(names::kMasked, AttributeType::truth);
    const auto victim = nodes.column(names::kVictim);
    const auto actor_kind = nodes.column(names::kActorKind);
    const auto category = nodes.column(names::kCategory);
    const auto country = nodes.column(names::kCountry);
    const auto statements = nodes.column(names::kStatements);
    for (const auto entity : selection.entities) {
        const auto shown = labels(entity);
        const bool is_masked = labels.masks(entity);
        exported.node_ids.push_back(names::node_id(word(graph.kind(entity)), is_masked, shown));
        nodes.add_row();
        nodes.set(label, shown);
        nodes.set(kind, word(graph.kind(entity)));
        nodes.set(masked, is_masked ? names::kTrue : names::kFalse);
        nodes.set(victim, graph.victim_label(entity));
        if (graph.kind(entity) != EntityKind::actor)
            continue;
        const auto actor = graph.actor(entity);
        nodes.set(actor_kind, word(actor.kind));
        nodes.set(category, word(actor.category));
        nodes.set(country, actor.country.code());
        nodes.set(statements, statements_text(graph, entity));
    }
}

/// All rates as a JSON list in the order (currency, day).
std::string rates_text(const engine::ExchangeRates& rates)
{
    auto list = nlohmann::ordered_json::array();
    for (const auto& [currency, by_day] : rates.by_currency()) {
        for (const auto& [day, per_eur] : by_day) {
            list.push_back({{"date", engine::format_date(day)},
                            {"currency", currency.code()},
                            {"per_eur", engine::format_rate(per_eur)}});
        }
    }
    return list.empty() ? std::string() : list.dump();
}

/// The times of the first and last record that has one.
std::pair<engine::Time, engine::Time> time_span(const engine::RecordGraph& graph,
                                                const RecordSelection& selection)
{
    std::pair span(engine::kNoTime, engine::kNoTime);
    for (const auto record : selection.records) {
        const auto time = graph.event(record).time;
        if (time == engine::kNoTime)
            continue;
        if (span.first == engine::kNoTime)
            span.first = time; // records are in the order of their times
        span.second = time;
    }
    return span;
}

} // namespace

engine::ExchangedGraph exported_graph(const engine::RecordGraph& graph,
                                      const ExportOptions& options)
{
    const engine::Labels labels(graph, options.victims);
    const auto selection = selected(graph, options);
    engine::ExchangedGraph exported;
    add_nodes(exported, graph, selection, labels);
    if (options.summed)
        add_summed_edges(exported, graph, selection);
    else
        add_record_edges(exported, graph, selection, labels);

    AboutGraph about;
    about.form = options.summed ? names::kFormSummed : names::kFormRecords;
    about.masked_victims = masked_victims(graph, selection, labels);
    std::tie(about.first, about.last) = time_span(graph, selection);
    about.exchange_rates = rates_text(graph.rates());
    describe(exported, about);
    return exported;
}

} // namespace spindel::analysis::exchange
