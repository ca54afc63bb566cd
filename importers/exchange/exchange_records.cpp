#include "importers/exchange/exchange_records.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/exchange_format.h"
#include "engine/victim_label_book.h"
#include "importers/exchange/record_shapes.h"

namespace spindel::importers::exchange {

namespace {

namespace names = engine::exchange;
using engine::RecordKind;

constexpr std::size_t kDigestDigits = 8; // of the export's digest, before a masked label

ExchangedRecord refused(const ContractRow& row, std::string_view column, std::string reason,
                        std::string_view value)
{
    return {Fault{0, std::string(column), std::move(reason),
                  is_shown(value, Role::value) ? engine::shown(value) : masked(value)},
            row.text()};
}

/// A JSON list of objects with text values, each read as a record.
std::vector<ExchangedRecord> records_of_list(std::string_view text, std::string_view attribute,
                                             RecordKind kind, const ContractRow& beginning)
{
    std::vector<ExchangedRecord> records;
    if (text.empty()) return records;
    const auto list = nlohmann::ordered_json::parse(text, nullptr, false);
    if (!list.is_array()) {
        auto row = beginning; // with the text, so that nothing it says is lost
        row.add(attribute, text);
        return {refused(row, attribute, "not a JSON list of objects", text)};
    }
    for (const auto& object : list) {
        auto row = beginning;
        if (!object.is_object()) {
            row.add(attribute, object.dump());
            records.push_back(refused(row, attribute, "not a JSON object", object.dump()));
            continue;
        }
        for (const auto& [name, value] : object.items())
            row.add(name, value.is_string() ? value.get<std::string>() : value.dump());
        records.push_back({row.read(kind), row.text()});
    }
    return records;
}

/// True for what each of a call's sources says for itself.
bool is_told_by_each(std::string_view column)
{
    return column == "record_id" || column == "source" || column == "time" ||
           column == "duration_s" || column == "grade";
}

std::set<std::string> unknown(const engine::AttributeTable& table,
                              std::span<const std::string_view> known)
{
    std::set<std::string> names;
    for (const auto& attribute : table.attributes()) {
        if (std::ranges::find(known, attribute.name) == known.end()) names.insert(attribute.name);
    }
    return names;
}

} // namespace

ExchangeRecords::ExchangeRecords(const GraphFile& file, std::string_view digest) : file_(file)
{
    const auto& attributes = file.graph.edges.attributes();
    for (std::size_t c = 0; c < attributes.size(); ++c)
        edge_columns_.emplace(attributes[c].name, c);
    read_nodes(digest);
}

void ExchangeRecords::read_nodes(std::string_view digest)
{
    const auto& nodes = file_.graph.nodes;
    std::array<std::optional<std::size_t>, 3> columns; // label, kind, masked
    for (std::size_t c = 0; c < nodes.attributes().size(); ++c) {
        const auto& name = nodes.attributes()[c].name;
        if (name == names::kLabel) columns[0] = c;
        if (name == names::kKind) columns[1] = c;
        if (name == names::kMasked) columns[2] = c;
    }
    const auto value = [&](std::size_t row, std::size_t which) {
        return columns[which] ? nodes.value(row, *columns[which]) : std::string_view();
    };
    for (std::size_t row = 0; row < nodes.row_count(); ++row) {
        const auto label = value(row, 0);
        const auto kind = value(row, 1);
        const bool is_masked = value(row, 2) == names::kTrue;
        node_by_id_.emplace(names::node_id(kind, is_masked, label), row);
        nodes_.push_back({kind,
                          is_masked ? fmt::format("{}:{}", digest.substr(0, kDigestDigits), label)
                                    : std::string(label),
                          is_masked});
    }
}

std::string_view ExchangeRecords::value(std::size_t edge, std::string_view attribute) const
{
    const auto column = edge_columns_.find(attribute);
    return column == edge_columns_.end() ? std::string_view()
                                         : file_.graph.edges.value(edge, column->second);
}

/// The row of an edge, or why it is none. @param is_second leaves out what each source says itself.
std::variant<ContractRow, ExchangedRecord> ExchangeRecords::row_of_edge(std::size_t edge,
                                                                        bool is_second) const
{
    ContractRow row;
    const auto kind = value(edge, names::kKind);
    const auto* shape = record_shape(kind);
    if (shape == nullptr) {
        row.add(names::kRecordId, value(edge, names::kRecordId));
        return refused(row, names::kKind, "not a kind of edge", kind);
    }
    const auto [source, target] = file_.graph.ends[edge];
    for (const auto& column : shape->columns) {
        if (is_second && is_told_by_each(column.column)) continue;
        std::optional<std::size_t> node;
        switch (column.place) {
        case Place::value: row.add(column.column, value(edge, column.attribute)); continue;
        case Place::named_node: {
            const auto id = value(edge, column.attribute);
            if (id.empty()) continue;
            const auto at = node_by_id_.find(std::string(id));
            if (at == node_by_id_.end())
                return refused(row, column.attribute, "not a node of the file", id);
            node = at->second;
            break;
        }
        case Place::source_node: node = source; break;
        case Place::target_node: node = target; break;
        case Place::other_end:
            if (source == target) continue;
            node = column.is_at_target ? target : source;
        }
        if (nodes_[*node].kind != column.node_kind) {
            return refused(row, column.column, fmt::format("not of kind {}", column.node_kind),
                           nodes_[*node].kind);
        }
        row.add(column.column, nodes_[*node].text);
    }
    return row;
}

ExchangedRecord ExchangeRecords::of_edge(std::size_t edge) const
{
    const auto row = row_of_edge(edge);
    if (const auto* refused = std::get_if<ExchangedRecord>(&row)) return *refused;
    const auto& cells = std::get<ContractRow>(row);
    return {cells.read(record_shape(value(edge, names::kKind))->record_kind), cells.text()};
}

std::vector<ExchangedRecord> ExchangeRecords::second_sources_of_edge(std::size_t edge) const
{
    const auto told = value(edge, names::kSecondSources);
    if (told.empty()) return {};
    const auto row = row_of_edge(edge, true);
    if (const auto* refused = std::get_if<ExchangedRecord>(&row)) return {*refused};
    return records_of_list(told, names::kSecondSources, RecordKind::call,
                           std::get<ContractRow>(row));
}

std::vector<ExchangedRecord> ExchangeRecords::of_node(std::size_t node) const
{
    const auto& attributes = file_.graph.nodes.attributes();
    const auto column = std::ranges::find(attributes, names::kStatements, &engine::Attribute::name);
    if (column == attributes.end() || nodes_[node].kind != word(engine::EntityKind::actor))
        return {};
    ContractRow row;
    row.add("actor_id", nodes_[node].text);
    const auto c = static_cast<std::size_t>(column - attributes.begin());
    return records_of_list(file_.graph.nodes.value(node, c), names::kStatements, RecordKind::actor,
                           row);
}

std::vector<ExchangedRecord> ExchangeRecords::rates() const
{
    return records_of_list(file_.graph.about_value(names::kExchangeRates), names::kExchangeRates,
                           RecordKind::rate, {});
}

std::vector<engine::PartnerLabel> ExchangeRecords::labels() const
{
    std::vector<engine::PartnerLabel> labels;
    const auto& nodes = file_.graph.nodes;
    const auto column =
        std::ranges::find(nodes.attributes(), names::kVictim, &engine::Attribute::name);
    for (std::size_t row = 0; row < nodes_.size(); ++row) {
        const auto kind = std::ranges::find(engine::kEntityKinds, nodes_[row].kind);
        if (kind == engine::kEntityKinds.end()) continue;
        engine::PartnerLabel label{
            static_cast<engine::EntityKind>(kind - engine::kEntityKinds.begin()), nodes_[row].text,
            "", nodes_[row].is_masked};
        if (column != nodes.attributes().end()) {
            label.label =
                nodes.value(row, static_cast<std::size_t>(column - nodes.attributes().begin()));
        }
        if (label.is_masked) { // as a victim's, or as one that names a victim
            const auto shown = label.text.substr(kDigestDigits + 1);
            label.label = engine::is_victim_label(shown, label.kind) ? shown : "";
        }
        // on a booking that is open there, others travelled whose journeys may not be in the file
        if (!label.label.empty() || label.kind == engine::EntityKind::booking)
            labels.push_back(std::move(label));
    }
    return labels;
}

std::set<std::string> unknown_node_attributes(const engine::AttributeTable& nodes)
{
    static constexpr std::array kKnown{names::kLabel,    names::kKind,      names::kMasked,
                                       names::kVictim,   names::kCountry,   names::kActorKind,
                                       names::kCategory, names::kStatements};
    return unknown(nodes, kKnown);
}

std::set<std::string> unknown_edge_attributes(const engine::AttributeTable& edges)
{
    static constexpr std::array kKnown{
        names::kKind,       names::kRecordId,     names::kRecordSource, names::kGrade,
        names::kTime,       names::kEndTime,      names::kDetail,       names::kDuration,
        names::kAmount,     names::kCurrency,     names::kFromCountry,  names::kToCountry,
        names::kFromDevice, names::kToDevice,     names::kDocument,     names::kPayer,
        names::kFromPlace,  names::kToPlace,      names::kCarrier,      names::kWeight,
        names::kPeriod,     names::kSecondSources};
    return unknown(edges, kKnown);
}

} // namespace spindel::importers::exchange
