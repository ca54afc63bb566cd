#include "analysis/exchange/projection_graph.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include <fmt/format.h>

#include "analysis/exchange/about_graph.h"
#include "engine/exchange_format.h"

namespace spindel::analysis::exchange {

namespace {

namespace names = engine::exchange;
using engine::AttributeType;
using engine::EntityKind;
using engine::NodeId;

void add_personas(engine::ExchangedGraph& exported, const engine::Projection& projection,
                  const engine::RecordGraph& graph, const engine::Labels& labels)
{
    auto& nodes = exported.nodes;
    const auto label = nodes.column(names::kLabel);
    const auto kind = nodes.column(names::kKind);
    const auto masked = nodes.column(names::kMasked, AttributeType::truth);
    const auto category = nodes.column(names::kCategory);
    const auto country = nodes.column(names::kCountry);
    for (NodeId v = 0; v < projection.persona.size(); ++v) {
        const auto persona = projection.persona[v];
        const auto shown = labels(persona);
        const bool is_masked = labels.masks(persona);
        exported.node_ids.push_back(names::node_id(word(graph.kind(persona)), is_masked, shown));
        nodes.add_row();
        nodes.set(label, shown);
        nodes.set(kind, word(graph.kind(persona)));
        nodes.set(masked, is_masked ? names::kTrue : names::kFalse);
        if (graph.kind(persona) == EntityKind::actor)
            nodes.set(category, word(graph.actor(persona).category));
        nodes.set(country, projection.country[v].code());
    }
}

void add_found(engine::ExchangedGraph& exported, const std::vector<NodeAttribute>& found)
{
    for (const auto& attribute : found) {
        if (attribute.values.size() != exported.nodes.row_count())
            throw std::invalid_argument(attribute.name + ": a value for each node is needed");
        exported.nodes.fill(attribute.name, attribute.type, attribute.values);
    }
}

/// The records of a tie, each once, in their order.
std::string records_text(const engine::RecordGraph& graph, std::span<const engine::Link> links)
{
    std::set<engine::EventId> records;
    for (const auto& link : links) {
        records.insert(link.record);
        records.insert(link.second_record);
    }
    std::string text;
    for (const auto id : records) {
        const auto& event = graph.event(id);
        text += fmt::format("{}{} {}", text.empty() ? "" : "; ", graph.source(event),
                            graph.record_id(event));
        for (const auto& second : graph.second_sources(id))
            text += fmt::format(" = {} {}", second.source, second.record_id);
    }
    return text;
}

double tie_weight(const engine::Network& network, NodeId u, NodeId v)
{
    const auto row = network.neighbors(u);
    const auto at = std::ranges::lower_bound(row, v) - row.begin();
    return network.neighbor_weights(u)[static_cast<std::size_t>(at)];
}

bool has_contacts(const engine::Projection& projection)
{
    constexpr auto kContacts = static_cast<std::size_t>(engine::Layer::contacts);
    return std::ranges::any_of(projection.summaries, [](const engine::TieSummary& tie) {
        return tie.count[kContacts] > 0;
    });
}

void add_ties(engine::ExchangedGraph& exported, const engine::Projection& projection,
              const engine::RecordGraph& graph)
{
    auto& edges = exported.edges;
    const auto weight = edges.column("weight", AttributeType::number);
    std::array<std::size_t, engine::kLayers.size()> count{};
    // A column of contacts is there only where a network was imported.
    const std::size_t layers = has_contacts(projection) ? count.size() : count.size() - 1;
    for (std::size_t layer = 0; layer < layers; ++layer)
        count[layer] = edges.column(engine::kLayers[layer], AttributeType::number);
    const auto first = edges.column(names::kFirstTime);
    const auto last = edges.column(names::kLastTime);
    const auto records = edges.column("records");
    const auto time = [](engine::Time t) {
        return t == engine::kNoTime ? std::string() : engine::format_time(t);
    };
    for (engine::TieId tie = 0; tie < projection.ties.ends.size(); ++tie) {
        const auto [u, v] = projection.ties.ends[tie];
        const auto& summary = projection.summaries[tie];
        exported.ends.emplace_back(u, v);
        edges.add_row();
        edges.set(weight, fmt::format("{}", tie_weight(projection.network, u, v)));
        for (std::size_t layer = 0; layer < layers; ++layer)
            edges.set(count[layer], fmt::format("{}", summary.count[layer]));
        edges.set(first, time(summary.first));
        edges.set(last, time(summary.last));
        edges.set(records, records_text(graph, projection.links_of(tie)));
    }
}

/// How many different victims stand masked among the personas.
std::size_t masked_victims(const engine::Projection& projection, const engine::RecordGraph& graph,
                           const engine::Labels& labels)
{
    std::set<std::string_view> victims;
    for (const auto persona : projection.persona) {
        const auto label = graph.victim_label(persona);
        if (!label.empty() && labels.masks(persona))
            victims.insert(label.substr(0, label.find('/')));
    }
    return victims.size();
}

} // namespace

engine::ExchangedGraph projection_graph(const engine::Projection& projection,
                                        const engine::RecordGraph& graph,
                                        const engine::Labels& labels,
                                        const std::vector<NodeAttribute>& found)
{
    engine::ExchangedGraph exported;
    exported.is_directed = false;
    add_personas(exported, projection, graph, labels);
    add_found(exported, found);
    add_ties(exported, projection, graph);
    AboutGraph about;
    about.form = names::kFormPersonas;
    about.masked_victims = masked_victims(projection, graph, labels);
    engine::TieSummary all;
    for (const auto& summary : projection.summaries)
        all.add(summary);
    about.first = all.first;
    about.last = all.last;
    describe(exported, about);
    return exported;
}

} // namespace spindel::analysis::exchange
