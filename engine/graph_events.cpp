#include "engine/graph_events.h"

#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

Country country(std::string_view code)
{
    return Country::parse(code).value_or(Country{});
}

Grade grade(std::string_view text)
{
    return Grade::parse(text).value_or(Grade{});
}

/// Reads the tables one after the other, then brings everything into its final order.
class EventLoader {
public:
    EventLoader(const sqlite::Database& database, const RowPositions& positions,
                const VictimScrub& scrub, std::uint64_t total, const Progress& progress)
        : database_(database), positions_(positions), scrub_(scrub), total_(total),
          progress_(progress)
    {
    }

    GraphEvents load()
    {
        graph_.events.reserve(total_);
        graph_.record_id_ends.reserve(total_);
        graph_.places.emplace_back();
        load_uses("SELECT source_id, record_id, actor_id, phone_id, valid_from, valid_to, country, "
                  "0, grade, file_id, line FROM phone",
                  EventKind::phone_use);
        load_uses("SELECT source_id, record_id, actor_id, account_id, valid_from, valid_to, "
                  "country, kind, grade, file_id, line FROM account",
                  EventKind::account_holding);
        load_calls();
        load_payments();
        load_journeys();
        load_contacts();
        sort_events();
        return std::move(graph_);
    }

private:
    void load_uses(std::string_view sql, EventKind kind)
    {
        auto rows = database_.prepare(sql);
        while (rows.step()) {
            Event event = start(kind, rows);
            event.from = positions_.entity_or_none_at(rows, 2);
            event.to = positions_.entity_at(rows, 3);
            event.time = positions_.time_or_none_at(rows, 4);
            event.end = positions_.time_or_none_at(rows, 5);
            event.from_country = event.to_country = country(rows.text(6));
            event.detail = positions_.value_at(rows, 7, kAccountKinds.size());
            finish(event, rows, 8);
        }
    }

    void load_calls()
    {
        auto rows = database_.prepare(
            "SELECT source_id, record_id, time, caller_id, callee_id, duration_s, kind, "
            "caller_country, callee_country, caller_device_id, callee_device_id, grade, file_id, "
            "line FROM call");
        while (rows.step()) {
            Event event = start(EventKind::call, rows);
            event.time = positions_.time_at(rows, 2);
            event.from = positions_.entity_at(rows, 3);
            event.to = positions_.entity_at(rows, 4);
            event.quantity = positions_.duration_at(rows, 5);
            if (event.quantity >= 0) event.end = event.time + std::chrono::seconds{event.quantity};
            event.detail = positions_.value_at(rows, 6, kCallKinds.size());
            event.from_country = country(rows.text(7));
            event.to_country = country(rows.text(8));
            event.from_aside = positions_.entity_or_none_at(rows, 9);
            event.to_aside = positions_.entity_or_none_at(rows, 10);
            finish(event, rows, 11);
        }
    }

    void load_payments()
    {
        auto rows = database_.prepare(
            "SELECT source_id, record_id, time, payer_account_id, payee_account_id, amount, "
            "currency, payer_country, payee_country, method, grade, file_id, line FROM payment");
        while (rows.step()) {
            Event event = start(EventKind::payment, rows);
            event.time = positions_.time_at(rows, 2);
            event.from = positions_.entity_at(rows, 3);
            event.to = positions_.entity_at(rows, 4);
            event.quantity = rows.integer(5);
            event.currency = Currency::parse(rows.text(6)).value_or(Currency());
            event.from_country = country(rows.text(7));
            event.to_country = country(rows.text(8));
            event.detail = positions_.value_at(rows, 9, kPaymentMethods.size());
            finish(event, rows, 10);
        }
    }

    void load_journeys()
    {
        auto rows = database_.prepare(
            "SELECT source_id, record_id, actor_id, booking_id, depart_time, arrive_time, "
            "from_country, to_country, document_id, payer_account_id, mode, from_place, to_place, "
            "carrier, grade, file_id, line FROM travel");
        while (rows.step()) {
            Event event = start(EventKind::journey, rows);
            event.from = positions_.entity_at(rows, 2);
            event.to = positions_.entity_or_none_at(rows, 3);
            event.time = positions_.time_at(rows, 4);
            event.end = positions_.time_or_none_at(rows, 5);
            event.from_country = country(rows.text(6));
            event.to_country = country(rows.text(7));
            event.from_aside = positions_.entity_or_none_at(rows, 8);
            event.to_aside = positions_.entity_or_none_at(rows, 9);
            event.detail = positions_.value_at(rows, 10, kTravelModes.size());
            event.places = places({std::string(rows.text(11)), std::string(rows.text(12)),
                                   std::string(rows.text(13))});
            finish(event, rows, 14);
        }
    }

    void load_contacts()
    {
        auto& terms = graph_.contact_terms;
        auto words = database_.prepare("SELECT DISTINCT layer, period FROM contact");
        while (words.step())
            terms.push_back({scrub_.text(words.text(0)), words.optional_integer(1)});
        std::ranges::sort(terms);
        auto rows = database_.prepare("SELECT source_id, record_id, time, from_id, to_id, weight, "
                                      "layer, period, grade, file_id, line FROM contact");
        while (rows.step()) {
            Event event = start(EventKind::contact, rows);
            event.time = positions_.time_or_none_at(rows, 2);
            event.from = positions_.entity_at(rows, 3);
            event.to = positions_.entity_at(rows, 4);
            event.quantity = rows.integer(5);
            const ContactTerms own{scrub_.text(rows.text(6)), rows.optional_integer(7)};
            event.places =
                static_cast<std::uint32_t>(std::ranges::lower_bound(terms, own) - terms.begin());
            finish(event, rows, 8);
        }
    }

    /// The columns that every event begins with: source_id, record_id.
    Event start(EventKind kind, const sqlite::Statement& rows)
    {
        Event event;
        event.kind = kind;
        event.source = positions_.source_at(rows, 0);
        event.record_id = static_cast<std::uint32_t>(graph_.record_id_ends.size());
        scrub_.append(rows.text(1), graph_.record_ids);
        graph_.record_id_ends.push_back(graph_.record_ids.size());
        return event;
    }

    /// The columns that every event ends with: grade, file_id, line.
    void finish(Event& event, const sqlite::Statement& rows, int column)
    {
        event.grade = grade(rows.text(column));
        event.file = positions_.file_at(rows, column + 1);
        event.line = static_cast<std::uint32_t>(rows.integer(column + 2));
        graph_.events.push_back(event);
        if (graph_.events.size() % 65'536 == 0) {
            progress_.at("loading", graph_.events.size(), total_);
        }
    }

    std::uint32_t places(Places places)
    {
        if (places == Places{}) return 0;
        const auto next = static_cast<std::uint32_t>(graph_.places.size());
        const auto [at, is_new] = place_ids_.emplace(std::move(places), next);
        if (is_new) {
            const auto& stated = at->first;
            graph_.places.push_back({scrub_.text(stated.from_place), scrub_.text(stated.to_place),
                                     scrub_.text(stated.carrier)});
        }
        return at->second;
    }

    void sort_events()
    {
        progress_.check();
        sort(graph_.events, [this](const Event& a, const Event& b) {
            const auto key = [](const Event& event) {
                return std::tuple(event.time, event.kind, event.source);
            };
            if (key(a) != key(b)) return key(a) < key(b);
            return record_id(graph_, a) < record_id(graph_, b);
        });
    }

    const sqlite::Database& database_;
    const RowPositions& positions_;
    const VictimScrub& scrub_;
    std::uint64_t total_;
    const Progress& progress_;
    GraphEvents graph_;
    std::map<Places, std::uint32_t> place_ids_;
};

} // namespace

std::string_view record_id(const GraphEvents& graph, const Event& event)
{
    const auto begin = event.record_id == 0 ? 0 : graph.record_id_ends[event.record_id - 1];
    return std::string_view(graph.record_ids)
        .substr(begin, graph.record_id_ends[event.record_id] - begin);
}

GraphEvents load_graph_events(const sqlite::Database& database, const RowPositions& positions,
                              const VictimScrub& scrub, std::uint64_t total,
                              const Progress& progress)
{
    return EventLoader(database, positions, scrub, total, progress).load();
}

} // namespace spindel::engine
