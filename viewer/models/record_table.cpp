#include "viewer/models/record_table.h"

#include <algorithm>

#include "analysis/record_text.h"

namespace spindel::viewer {

namespace {

std::string joined(std::string text, std::string_view more)
{
    if (more.empty()) return text;
    if (!text.empty()) text += ", ";
    return text.append(more);
}

/// What a record's own source says, and its second sources behind it.
std::string joined(const engine::RecordGraph& graph, engine::EventId record,
                   std::string engine::SecondSource::*what, std::string_view own)
{
    std::string text(own);
    for (const auto& second : graph.second_sources(record))
        text = joined(std::move(text), second.*what);
    return text;
}

/// The persona behind an end at a time, with the identifier where that is another.
std::string who(const analysis::Subject& subject, engine::EntityId end, engine::Time time)
{
    if (end == engine::kNoEntity) return {};
    const auto persona = subject.personas.persona_of(end, time);
    const auto label = subject.labels(persona);
    return persona == end ? label : label + " (" + subject.labels(end) + ")";
}

void remove_column(engine::Table& table, std::string_view name)
{
    const auto found = std::ranges::find(table.columns, name, &engine::Column::name);
    const auto at = found - table.columns.begin();
    table.columns.erase(found);
    for (auto& row : table.rows)
        row.erase(row.begin() + at);
}

} // namespace

std::string detail_of(const engine::RecordGraph& graph, const engine::Event& event)
{
    switch (event.kind) {
    case engine::EventKind::call: {
        const auto kind = word(static_cast<engine::CallKind>(event.detail));
        return joined(std::string(kind),
                      event.quantity < 0 ? "" : std::to_string(event.quantity) + " s");
    }
    case engine::EventKind::payment: {
        auto amount = event.quantity < 0 ? std::string() : engine::format_amount(event.quantity);
        if (!amount.empty()) amount.append(" ").append(event.currency.code());
        return joined(amount, word(static_cast<engine::PaymentMethod>(event.detail)));
    }
    case engine::EventKind::journey: {
        const auto& places = graph.places(event);
        auto way = places.from_place;
        if (!places.to_place.empty()) way += " → " + places.to_place;
        way = joined(way, word(static_cast<engine::TravelMode>(event.detail)));
        return joined(way, places.carrier);
    }
    default: return {};
    }
}

engine::Table records_table(const analysis::Subject& subject,
                            const std::vector<engine::EventId>& records)
{
    engine::Table table{{{"time", ""},
                         {"what", ""},
                         {"from", ""},
                         {"to", ""},
                         {"paid_by", ""},
                         {"from_country", ""},
                         {"to_country", ""},
                         {"detail", ""},
                         {"grade", ""},
                         {"source", ""},
                         {"record", ""},
                         {"place", ""}},
                        {}};
    const auto& graph = subject.graph();
    bool is_any_paid_for = false;
    for (const auto record : records) {
        const auto& event = graph.event(record);
        const bool is_dated = event.time != engine::kNoTime;
        const auto payer =
            event.kind == engine::EventKind::journey ? event.to_aside : engine::kNoEntity;
        is_any_paid_for |= payer != engine::kNoEntity;
        table.rows.push_back(
            {is_dated ? engine::format_time(event.time) : std::string(),
             std::string(word(event.kind)), who(subject, event.from, event.time),
             who(subject, event.to, event.time), who(subject, payer, event.time),
             std::string(event.from_country.code()), std::string(event.to_country.code()),
             detail_of(graph, event), event.grade.text(),
             joined(graph, record, &engine::SecondSource::source, graph.source(event)),
             joined(graph, record, &engine::SecondSource::record_id, graph.record_id(event)),
             analysis::record_place(graph, record)});
    }
    if (!is_any_paid_for) remove_column(table, "paid_by");
    return table;
}

} // namespace spindel::viewer
