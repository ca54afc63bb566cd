#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "engine/graph_snapshot.h"
#include "engine/parallel.h"
#include "engine/record_graph.h"
#include "engine/victim_scrub.h"

namespace spindel::engine {

namespace {

/// The new position of each element when they are sorted by `less`.
template <typename Less>
std::vector<std::uint32_t> ranks(std::size_t count, const Less& less)
{
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    sort(order, less);
    std::vector<std::uint32_t> rank(count);
    for (std::uint32_t i = 0; i < count; ++i)
        rank[order[i]] = i;
    return rank;
}

template <typename T>
void permute(std::vector<T>& values, const std::vector<std::uint32_t>& rank)
{
    std::vector<T> sorted(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        sorted[rank[i]] = std::move(values[i]);
    values = std::move(sorted);
}

Time time_or_none(std::optional<std::int64_t> seconds)
{
    return seconds ? Time{std::chrono::seconds{*seconds}} : kNoTime;
}

Country country(std::string_view code)
{
    return Country::parse(code).value_or(Country{});
}

Grade grade(std::string_view text)
{
    return Grade::parse(text).value_or(Grade{});
}

} // namespace

/// Reads the tables of a case one after the other, then brings everything into its final order.
class RecordGraphLoader {
public:
    RecordGraphLoader(const CaseFile& case_file, const Progress& progress, Victims victims)
        : case_(case_file), database_(case_file.database()), progress_(progress), victims_(victims)
    {
        if (victims == Victims::masked) scrub_ = VictimScrub(database_);
        for (const auto* table : {"phone", "call", "account", "payment", "travel", "contact"}) {
            total_ += static_cast<std::uint64_t>(
                database_.integer(std::string("SELECT count(*) FROM ") + table));
        }
    }

    RecordGraph load()
    {
        load_files();
        load_sources();
        load_entities();
        load_rates();
        load_actors();
        if (!has_snapshot() || !take_snapshot()) {
            load_events();
            if (has_snapshot()) keep_snapshot();
        }
        load_second_sources();
        return std::move(graph_);
    }

private:
    // reading fewer records takes less time than anybody waits for
    static constexpr std::uint64_t kFewestOfSnapshot = 1'000'000;

    /// Whether a snapshot is kept beside the case: of large ones that are files, victims masked.
    bool has_snapshot() const
    {
        return total_ >= kFewestOfSnapshot && victims_ == Victims::masked && database_.is_file();
    }

    bool take_snapshot()
    {
        progress_.at("loading", 0, total_);
        stamp_ = record_stamp(case_);
        auto kept =
            read_snapshot(snapshot_path(case_.path()), stamp_,
                          {graph_.entities_.size(), graph_.sources_.size(), graph_.files_.size()});
        if (!kept) return false;
        put_events(*kept);
        return true;
    }

    void keep_snapshot()
    {
        GraphEvents kept{std::move(graph_.events_), std::move(graph_.record_id_ends_),
                         std::move(graph_.record_ids_), std::move(graph_.places_),
                         std::move(graph_.contact_terms_)};
        write_snapshot(snapshot_path(case_.path()), stamp_, kept);
        put_events(kept);
    }

    void put_events(GraphEvents& events)
    {
        graph_.events_ = std::move(events.events);
        graph_.record_id_ends_ = std::move(events.record_id_ends);
        graph_.record_ids_ = std::move(events.record_ids);
        graph_.places_ = std::move(events.places);
        graph_.contact_terms_ = std::move(events.contact_terms);
    }

    void load_events()
    {
        graph_.events_.reserve(total_);
        graph_.record_id_ends_.reserve(total_);
        graph_.places_.emplace_back();
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
    }

    void load_files()
    {
        graph_.files_ = case_.files();
        for (auto& file : graph_.files_) {
            file.name = scrub_.text(file.name);
            for (auto& column : file.unknown_columns)
                column = scrub_.text(column);
        }
        auto rows = database_.prepare("SELECT file_id FROM import_file ORDER BY file_id");
        while (rows.step()) {
            file_.emplace(rows.integer(0), static_cast<std::uint32_t>(file_.size()));
        }
    }

    void load_sources()
    {
        std::vector<std::pair<std::string, std::int64_t>> sources;
        auto rows = database_.prepare("SELECT source_id, name FROM source");
        while (rows.step())
            sources.emplace_back(scrub_.text(rows.text(1)), rows.integer(0));
        std::ranges::sort(sources);
        for (auto& [name, id] : sources) {
            source_.emplace(id, static_cast<std::uint32_t>(source_.size()));
            graph_.sources_.push_back(std::move(name));
        }
    }

    void load_entities()
    {
        auto rows = database_.prepare(
            "SELECT identifier_id, kind, text, ifnull(label, '') FROM identifier "
            "LEFT JOIN victim_label USING (identifier_id) ORDER BY identifier_id");
        std::vector<std::int64_t> ids;
        auto& entities = graph_.entities_;
        while (rows.step()) {
            ids.push_back(rows.integer(0));
            entities.push_back({static_cast<EntityKind>(rows.integer(1)), std::string(rows.text(2)),
                                std::string(rows.text(3))});
        }
        const auto rank = ranks(entities.size(), [&](std::uint32_t a, std::uint32_t b) {
            return std::tie(entities[a].kind, entities[a].text) <
                   std::tie(entities[b].kind, entities[b].text);
        });
        permute(entities, rank);
        entity_.assign(ids.empty() ? 1 : static_cast<std::size_t>(ids.back()) + 1, kNoEntity);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            entity_[static_cast<std::size_t>(ids[i])] = EntityId{rank[i]};
        }
    }

    void load_rates()
    {
        auto rows = database_.prepare("SELECT date, currency, per_eur FROM rate");
        while (rows.step()) {
            graph_.rates_.add(time_or_none(rows.integer(0)), *Currency::parse(rows.text(1)),
                              rows.integer(2));
        }
    }

    void load_actors()
    {
        auto rows = database_.prepare(
            "SELECT actor_id, kind, category, country, grade, source_id, file_id, line FROM actor");
        auto& statements = graph_.statements_;
        while (rows.step()) {
            statements.push_back({entity(rows, 0), static_cast<ActorKind>(rows.integer(1)),
                                  static_cast<Category>(rows.integer(2)), country(rows.text(3)),
                                  grade(rows.text(4)), source_.at(rows.integer(5)),
                                  file_.at(rows.integer(6)),
                                  static_cast<std::uint32_t>(rows.integer(7))});
        }
        sort(statements, [](const ActorStatement& a, const ActorStatement& b) {
            return std::tie(a.actor, a.source) < std::tie(b.actor, b.source);
        });
    }

    void load_uses(std::string_view sql, EventKind kind)
    {
        auto rows = database_.prepare(sql);
        while (rows.step()) {
            Event event = start(kind, rows);
            event.from = entity(rows, 2);
            event.to = entity(rows, 3);
            event.time = time_or_none(rows.optional_integer(4));
            event.end = time_or_none(rows.optional_integer(5));
            event.from_country = event.to_country = country(rows.text(6));
            event.detail = static_cast<std::uint8_t>(rows.integer(7));
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
            event.time = time_or_none(rows.integer(2));
            event.from = entity(rows, 3);
            event.to = entity(rows, 4);
            event.quantity = rows.optional_integer(5).value_or(-1);
            if (event.quantity >= 0) event.end = event.time + std::chrono::seconds{event.quantity};
            event.detail = static_cast<std::uint8_t>(rows.integer(6));
            event.from_country = country(rows.text(7));
            event.to_country = country(rows.text(8));
            event.from_aside = entity(rows, 9);
            event.to_aside = entity(rows, 10);
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
            event.time = time_or_none(rows.integer(2));
            event.from = entity(rows, 3);
            event.to = entity(rows, 4);
            event.quantity = rows.integer(5);
            event.currency = *Currency::parse(rows.text(6));
            event.from_country = country(rows.text(7));
            event.to_country = country(rows.text(8));
            event.detail = static_cast<std::uint8_t>(rows.integer(9));
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
            event.from = entity(rows, 2);
            event.to = entity(rows, 3);
            event.time = time_or_none(rows.integer(4));
            event.end = time_or_none(rows.optional_integer(5));
            event.from_country = country(rows.text(6));
            event.to_country = country(rows.text(7));
            event.from_aside = entity(rows, 8);
            event.to_aside = entity(rows, 9);
            event.detail = static_cast<std::uint8_t>(rows.integer(10));
            event.places = places({std::string(rows.text(11)), std::string(rows.text(12)),
                                   std::string(rows.text(13))});
            finish(event, rows, 14);
        }
    }

    void load_contacts()
    {
        auto& terms = graph_.contact_terms_;
        auto words = database_.prepare("SELECT DISTINCT layer, period FROM contact");
        while (words.step())
            terms.push_back({scrub_.text(words.text(0)), words.optional_integer(1)});
        std::ranges::sort(terms);
        auto rows = database_.prepare("SELECT source_id, record_id, time, from_id, to_id, weight, "
                                      "layer, period, grade, file_id, line FROM contact");
        while (rows.step()) {
            Event event = start(EventKind::contact, rows);
            event.time = time_or_none(rows.optional_integer(2));
            event.from = entity(rows, 3);
            event.to = entity(rows, 4);
            event.quantity = rows.integer(5);
            const ContactTerms own{scrub_.text(rows.text(6)), rows.optional_integer(7)};
            event.places =
                static_cast<std::uint32_t>(std::ranges::lower_bound(terms, own) - terms.begin());
            finish(event, rows, 8);
        }
    }

    /// What second sources tell of calls, which are in their final order by now.
    void load_second_sources()
    {
        auto rows = database_.prepare(
            "SELECT call.time, source_id, call.record_id, second.source, second.record_id, "
            "second.time, second.duration_s, second.file_id, second.line "
            "FROM second_source second JOIN source ON name = first_source "
            "JOIN call USING (source_id) WHERE call.record_id = first_record_id");
        auto& all = graph_.second_sources_;
        while (rows.step()) {
            const auto call = find_call(time_or_none(rows.integer(0)), source_.at(rows.integer(1)),
                                        scrub_.text(rows.text(2)));
            if (!call) continue;
            all.push_back({*call, scrub_.text(rows.text(3)), scrub_.text(rows.text(4)),
                           time_or_none(rows.integer(5)), rows.optional_integer(6).value_or(-1),
                           file_.at(rows.integer(7)), static_cast<std::uint32_t>(rows.integer(8))});
        }
        std::ranges::sort(all, {}, [](const SecondSource& one) {
            return std::tie(one.call, one.source, one.record_id);
        });
    }

    std::optional<EventId> find_call(Time time, std::uint32_t source,
                                     const std::string& record_id) const
    {
        const std::tuple key(time, EventKind::call, source, std::string_view(record_id));
        const auto key_of = [this](const Event& event) {
            return std::tuple(event.time, event.kind, event.source, graph_.record_id(event));
        };
        const auto at = std::ranges::lower_bound(graph_.events_, key, {}, key_of);
        if (at == graph_.events_.end() || key_of(*at) != key) return {};
        return EventId{static_cast<std::uint32_t>(at - graph_.events_.begin())};
    }

    /// The columns that every event begins with: source_id, record_id.
    Event start(EventKind kind, const sqlite::Statement& rows)
    {
        Event event;
        event.kind = kind;
        event.source = source_.at(rows.integer(0));
        event.record_id = static_cast<std::uint32_t>(graph_.record_id_ends_.size());
        scrub_.append(rows.text(1), graph_.record_ids_);
        graph_.record_id_ends_.push_back(graph_.record_ids_.size());
        return event;
    }

    /// The columns that every event ends with: grade, file_id, line.
    void finish(Event& event, const sqlite::Statement& rows, int column)
    {
        event.grade = grade(rows.text(column));
        event.file = file_.at(rows.integer(column + 1));
        event.line = static_cast<std::uint32_t>(rows.integer(column + 2));
        graph_.events_.push_back(event);
        if (graph_.events_.size() % 65'536 == 0) {
            progress_.at("loading", graph_.events_.size(), total_);
        }
    }

    EntityId entity(const sqlite::Statement& rows, int column) const
    {
        if (rows.is_null(column)) return kNoEntity;
        return entity_[static_cast<std::size_t>(rows.integer(column))];
    }

    std::uint32_t places(Places places)
    {
        if (places == Places{}) return 0;
        const auto next = static_cast<std::uint32_t>(graph_.places_.size());
        const auto [at, is_new] = place_ids_.emplace(std::move(places), next);
        if (is_new) {
            const auto& stated = at->first;
            graph_.places_.push_back({scrub_.text(stated.from_place), scrub_.text(stated.to_place),
                                      scrub_.text(stated.carrier)});
        }
        return at->second;
    }

    void sort_events()
    {
        progress_.check();
        sort(graph_.events_, [this](const Event& a, const Event& b) {
            const auto key = [](const Event& event) {
                return std::tuple(event.time, event.kind, event.source);
            };
            if (key(a) != key(b)) return key(a) < key(b);
            return graph_.record_id(a) < graph_.record_id(b);
        });
    }

    const CaseFile& case_;
    const sqlite::Database& database_;
    const Progress& progress_;
    Victims victims_;
    std::string stamp_; // of the records that a snapshot is of
    VictimScrub scrub_;
    std::uint64_t total_ = 0;
    RecordGraph graph_;
    std::map<std::int64_t, std::uint32_t> file_;
    std::map<std::int64_t, std::uint32_t> source_;
    std::vector<EntityId> entity_;
    std::map<Places, std::uint32_t> place_ids_;
};

RecordGraph RecordGraph::load(const CaseFile& case_file, const Progress& progress, Victims victims)
{
    return RecordGraphLoader(case_file, progress, victims).load();
}

} // namespace spindel::engine
