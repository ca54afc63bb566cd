#include "analysis/exchange/record_edges.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/exchange_format.h"

namespace spindel::analysis::exchange {

namespace {

namespace names = engine::exchange;
using engine::AttributeType;
using engine::EntityId;
using engine::Event;
using engine::EventKind;
using engine::kNoEntity;
using engine::kNoTime;

std::string time_text(engine::Time time)
{
    return time == kNoTime ? std::string() : engine::format_time(time);
}

std::string_view detail_word(const Event& event)
{
    switch (event.kind) {
    case EventKind::call: return word(static_cast<engine::CallKind>(event.detail));
    case EventKind::payment: return word(static_cast<engine::PaymentMethod>(event.detail));
    case EventKind::journey: return word(static_cast<engine::TravelMode>(event.detail));
    case EventKind::contact: // its word is no number, see set_contact
        return {};
    case EventKind::account_holding: return word(static_cast<engine::AccountKind>(event.detail));
    case EventKind::phone_use: break;
    }
    return {};
}

/// Fills the edges' table, knowing the column of each attribute.
class RecordEdges {
public:
    RecordEdges(engine::ExchangedGraph& exported, const engine::RecordGraph& graph,
                const RecordSelection& selection, const engine::Labels& labels)
        : exported_(exported), edges_(exported.edges), graph_(graph), selection_(selection),
          labels_(labels)
    {
    }

    void add(engine::EventId record)
    {
        const auto& event = graph_.event(record);
        exported_.ends.push_back(record_ends(event, selection_));
        edges_.add_row();
        edges_.set(kind_, word(event.kind));
        edges_.set(record_id_, graph_.record_id(event));
        edges_.set(source_, graph_.source(event));
        edges_.set(grade_, event.grade.text());
        edges_.set(time_, time_text(event.time));
        edges_.set(end_time_, time_text(event.end));
        edges_.set(detail_, detail_word(event));
        edges_.set(from_country_, event.from_country.code());
        edges_.set(to_country_, event.to_country.code());
        set_quantity(event);
        set_asides(event);
        set_places(graph_.places(event));
        if (event.kind == EventKind::contact) set_contact(event);
        set_second_sources(record);
    }

    static std::pair<std::uint32_t, std::uint32_t> record_ends(const Event& event,
                                                               const RecordSelection& selection)
    {
        const auto from = event.from == kNoEntity ? event.to : event.from;
        const auto to = event.to == kNoEntity ? event.from : event.to;
        return {selection.node_of[engine::index(from)], selection.node_of[engine::index(to)]};
    }

private:
    std::size_t column(std::string_view name, AttributeType type = AttributeType::text)
    {
        return edges_.column(name, type);
    }

    void set_quantity(const Event& event)
    {
        if (event.kind == EventKind::call && event.quantity >= 0)
            edges_.set(duration_, std::to_string(event.quantity));
        if (event.kind == EventKind::payment) {
            edges_.set(amount_, engine::format_amount(event.quantity));
            edges_.set(currency_, event.currency.code());
        }
    }

    void set_asides(const Event& event)
    {
        const bool is_call = event.kind == EventKind::call;
        if (event.from_aside != kNoEntity)
            edges_.set(is_call ? from_device_ : document_, id(event.from_aside));
        if (event.to_aside != kNoEntity)
            edges_.set(is_call ? to_device_ : payer_, id(event.to_aside));
    }

    void set_places(const engine::Places& places)
    {
        edges_.set(from_place_, places.from_place);
        edges_.set(to_place_, places.to_place);
        edges_.set(carrier_, places.carrier);
    }

    /// The columns of weights and periods are there only where contacts have them.
    void set_contact(const Event& event)
    {
        const auto& terms = graph_.contact_terms(event);
        edges_.set(detail_, terms.layer);
        if (terms.period) {
            edges_.set(column(names::kPeriod, AttributeType::number),
                       std::to_string(*terms.period));
        }
        edges_.set(column(names::kWeight, AttributeType::number),
                   engine::format_amount(event.quantity));
    }

    /// The column is there only where a second source tells a call.
    void set_second_sources(engine::EventId record)
    {
        auto list = nlohmann::ordered_json::array();
        for (const auto& second : graph_.second_sources(record)) {
            nlohmann::ordered_json told{{"source", second.source},
                                        {"record_id", second.record_id},
                                        {"time", time_text(second.time)}};
            if (second.seconds >= 0) told["duration_s"] = std::to_string(second.seconds);
            list.push_back(std::move(told));
        }
        if (!list.empty()) edges_.set(column(names::kSecondSources), list.dump());
    }

    std::string id(EntityId entity) const
    {
        return names::node_id(word(graph_.kind(entity)), labels_.masks(entity), labels_(entity));
    }

    engine::ExchangedGraph& exported_;
    engine::AttributeTable& edges_;
    const engine::RecordGraph& graph_;
    const RecordSelection& selection_;
    const engine::Labels& labels_;
    std::size_t kind_ = column(names::kKind);
    std::size_t record_id_ = column(names::kRecordId);
    std::size_t source_ = column(names::kRecordSource);
    std::size_t grade_ = column(names::kGrade);
    std::size_t time_ = column(names::kTime);
    std::size_t end_time_ = column(names::kEndTime);
    std::size_t detail_ = column(names::kDetail);
    std::size_t duration_ = column(names::kDuration, AttributeType::number);
    std::size_t amount_ = column(names::kAmount, AttributeType::number);
    std::size_t currency_ = column(names::kCurrency);
    std::size_t from_country_ = column(names::kFromCountry);
    std::size_t to_country_ = column(names::kToCountry);
    std::size_t from_device_ = column(names::kFromDevice);
    std::size_t to_device_ = column(names::kToDevice);
    std::size_t document_ = column(names::kDocument);
    std::size_t payer_ = column(names::kPayer);
    std::size_t from_place_ = column(names::kFromPlace);
    std::size_t to_place_ = column(names::kToPlace);
    std::size_t carrier_ = column(names::kCarrier);
};

/// What the records of a pair come to.
struct Sum {
    std::int64_t count = 0;
    engine::Time first = kNoTime;
    engine::Time last = kNoTime;
    std::optional<std::int64_t> seconds;
    std::map<engine::Currency, std::int64_t> amounts; // ten-thousandths

    void add(const Event& event)
    {
        ++count;
        if (event.time != kNoTime && (first == kNoTime || event.time < first)) first = event.time;
        last = std::max(last, event.time);
        if (event.kind == EventKind::call && event.quantity >= 0)
            seconds = seconds.value_or(0) + event.quantity;
        if (event.kind == EventKind::payment) amounts[event.currency] += event.quantity;
    }

    std::string amounts_text() const
    {
        std::string text;
        for (const auto& [currency, amount] : amounts) {
            text += fmt::format("{}{} {}", text.empty() ? "" : "; ", engine::format_amount(amount),
                                currency.code());
        }
        return text;
    }
};

} // namespace

void add_record_edges(engine::ExchangedGraph& exported, const engine::RecordGraph& graph,
                      const RecordSelection& selection, const engine::Labels& labels)
{
    RecordEdges edges(exported, graph, selection, labels);
    for (const auto record : selection.records)
        edges.add(record);
}

void add_summed_edges(engine::ExchangedGraph& exported, const engine::RecordGraph& graph,
                      const RecordSelection& selection)
{
    std::map<std::tuple<EventKind, std::uint32_t, std::uint32_t>, Sum> sums;
    for (const auto record : selection.records) {
        const auto& event = graph.event(record);
        const auto [source, target] = RecordEdges::record_ends(event, selection);
        sums[{event.kind, source, target}].add(event);
    }
    auto& edges = exported.edges;
    const auto kind = edges.column(names::kKind);
    const auto count = edges.column("records", AttributeType::number);
    const auto first = edges.column(names::kFirstTime);
    const auto last = edges.column(names::kLastTime);
    const auto seconds = edges.column("total_seconds", AttributeType::number);
    const auto amounts = edges.column("total_amounts");
    for (const auto& [pair, sum] : sums) {
        exported.ends.emplace_back(std::get<1>(pair), std::get<2>(pair));
        edges.add_row();
        edges.set(kind, word(std::get<0>(pair)));
        edges.set(count, std::to_string(sum.count));
        edges.set(first, time_text(sum.first));
        edges.set(last, time_text(sum.last));
        if (sum.seconds) edges.set(seconds, std::to_string(*sum.seconds));
        edges.set(amounts, sum.amounts_text());
    }
}

} // namespace spindel::analysis::exchange
