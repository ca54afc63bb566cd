#include "viewer/models/record_table.h"

#include <algorithm>

#include "analysis/record_text.h"
#include "analysis/report/record_trail.h"

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

/// Cells by the names of their columns: those that a table does not have are left out.
class RowOf {
public:
    explicit RowOf(const engine::Table& table) : table_(table), cells_(table.columns.size()) {}

    void set(std::string_view name, std::string text)
    {
        const auto found = std::ranges::find(table_.columns, name, &engine::Column::name);
        if (found != table_.columns.end())
            cells_[static_cast<std::size_t>(found - table_.columns.begin())] = std::move(text);
    }
    std::vector<engine::Cell> take() { return std::move(cells_); }

private:
    const engine::Table& table_;
    std::vector<engine::Cell> cells_;
};

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

RecordColumns record_columns(const engine::RecordGraph& graph,
                             const std::vector<engine::EventId>& records)
{
    RecordColumns columns;
    for (const auto record : records) {
        const auto& event = graph.event(record);
        const bool is_journey = event.kind == engine::EventKind::journey;
        const bool has_first = event.from_aside != engine::kNoEntity;
        const bool has_second = event.to_aside != engine::kNoEntity;
        columns.has_document |= is_journey && has_first;
        columns.has_payer |= is_journey && has_second;
        columns.has_devices |= !is_journey && (has_first || has_second);
    }
    return columns;
}

engine::Table records_table(const analysis::Subject& subject,
                            std::span<const engine::EventId> records, const RecordColumns& columns)
{
    const auto table_columns = [&] {
        std::vector<engine::Column> all;
        const auto add = [&all](std::initializer_list<const char*> names) {
            for (const auto* name : names)
                all.push_back({name, ""});
        };
        add({"time", "what", "from", "to"});
        if (columns.has_payer) add({"paid_by"});
        add({"from_country", "to_country", "detail", "grade", "source", "record", "place"});
        if (columns.has_document) add({"document"});
        if (columns.has_devices) add({"caller_device", "callee_device"});
        return all;
    };
    engine::Table table{table_columns(), {}};
    table.rows.reserve(records.size());
    const auto& graph = subject.graph();
    const auto label = [&](engine::EntityId entity) {
        return entity == engine::kNoEntity ? std::string() : subject.labels(entity);
    };
    for (const auto record : records) {
        const auto& event = graph.event(record);
        const bool is_dated = event.time != engine::kNoTime;
        const bool is_journey = event.kind == engine::EventKind::journey;
        RowOf row(table);
        row.set("time", is_dated ? engine::format_time(event.time) : std::string());
        row.set("what", std::string(word(event.kind)));
        row.set("from", who(subject, event.from, event.time));
        row.set("to", who(subject, event.to, event.time));
        if (is_journey) row.set("paid_by", who(subject, event.to_aside, event.time));
        row.set("from_country", std::string(event.from_country.code()));
        row.set("to_country", std::string(event.to_country.code()));
        row.set("detail", detail_of(graph, event));
        row.set(is_journey ? "document" : "caller_device", label(event.from_aside));
        if (!is_journey) row.set("callee_device", label(event.to_aside));
        row.set("grade", event.grade.text());
        row.set("source",
                joined(graph, record, &engine::SecondSource::source, graph.source(event)));
        row.set("record",
                joined(graph, record, &engine::SecondSource::record_id, graph.record_id(event)));
        row.set("place", analysis::record_place(graph, record));
        table.rows.push_back(row.take());
    }
    return table;
}

void add_statements(engine::Table& table, const analysis::Subject& subject, engine::EntityId actor)
{
    const auto& graph = subject.graph();
    for (const auto& said : graph.statements(actor)) {
        RowOf row(table);
        row.set("what", "actor");
        row.set("from", subject.labels(actor));
        row.set("from_country", std::string(said.country.code()));
        row.set("detail", joined(std::string(word(said.kind)), word(said.category)));
        row.set("grade", said.grade.text());
        row.set("source", graph.sources()[said.source]);
        row.set("place", analysis::report::place(graph, said.file, said.line));
        table.rows.push_back(row.take());
    }
}

} // namespace spindel::viewer
