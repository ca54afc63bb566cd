#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "engine/graph_events.h"
#include "engine/graph_snapshot.h"
#include "engine/masked_identifiers.h"
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
        positions_.path = case_file.path();
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
            auto events = load_graph_events(database_, positions_, scrub_, total_, progress_);
            if (has_snapshot()) write_snapshot(snapshot_path(case_.path()), stamp_, events);
            put(std::move(events));
        }
        load_second_sources();
        progress_.at("loading", total_, total_);
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
        put(std::move(*kept));
        return true;
    }

    void put(GraphEvents events)
    {
        graph_.events_ = std::move(events.events);
        graph_.record_id_ends_ = std::move(events.record_id_ends);
        graph_.record_ids_ = std::move(events.record_ids);
        graph_.places_ = std::move(events.places);
        graph_.contact_terms_ = std::move(events.contact_terms);
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
            positions_.file.emplace(rows.integer(0),
                                    static_cast<std::uint32_t>(positions_.file.size()));
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
            positions_.source.emplace(id, static_cast<std::uint32_t>(positions_.source.size()));
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
            if (ids.back() < 0 || ids.back() > kLastIdentifier) positions_.damaged();
            const auto kind = positions_.value_at(rows, 1, kEntityKinds.size());
            entities.push_back({static_cast<EntityKind>(kind), std::string(rows.text(2)),
                                std::string(rows.text(3))});
        }
        const auto rank = ranks(entities.size(), [&](std::uint32_t a, std::uint32_t b) {
            return std::tie(entities[a].kind, entities[a].text) <
                   std::tie(entities[b].kind, entities[b].text);
        });
        permute(entities, rank);
        mask_identifiers();
        positions_.entity.assign(ids.empty() ? 1 : static_cast<std::size_t>(ids.back()) + 1,
                                 kNoEntity);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            positions_.entity[static_cast<std::size_t>(ids[i])] = EntityId{rank[i]};
        }
    }

    void mask_identifiers()
    {
        if (victims_ == Victims::included) return;
        std::vector<NamedIdentifier> named;
        named.reserve(graph_.entities_.size());
        for (const auto& entity : graph_.entities_)
            named.push_back({entity.kind, entity.text, entity.victim_label});
        graph_.masked_texts_ = masked_identifiers(named, scrub_);
    }

    void load_rates()
    {
        auto rows = database_.prepare("SELECT date, currency, per_eur FROM rate");
        while (rows.step()) {
            graph_.rates_.add(positions_.time_at(rows, 0),
                              Currency::parse(rows.text(1)).value_or(Currency()), rows.integer(2));
        }
    }

    void load_actors()
    {
        auto rows = database_.prepare(
            "SELECT actor_id, kind, category, country, grade, source_id, file_id, line FROM actor");
        auto& statements = graph_.statements_;
        while (rows.step()) {
            statements.push_back(
                {positions_.entity_at(rows, 0),
                 static_cast<ActorKind>(positions_.value_at(rows, 1, kActorKinds.size())),
                 static_cast<Category>(positions_.value_at(rows, 2, kCategories.size())),
                 country(rows.text(3)), grade(rows.text(4)), positions_.source_at(rows, 5),
                 positions_.file_at(rows, 6), static_cast<std::uint32_t>(rows.integer(7))});
        }
        sort(statements, [](const ActorStatement& a, const ActorStatement& b) {
            return std::tie(a.actor, a.source) < std::tie(b.actor, b.source);
        });
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
            const auto call = find_call(positions_.time_at(rows, 0), positions_.source_at(rows, 1),
                                        scrub_.text(rows.text(2)));
            if (!call) continue;
            all.push_back({*call, scrub_.text(rows.text(3)), scrub_.text(rows.text(4)),
                           positions_.time_at(rows, 5), positions_.duration_at(rows, 6),
                           positions_.file_at(rows, 7),
                           static_cast<std::uint32_t>(rows.integer(8))});
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

    const CaseFile& case_;
    const sqlite::Database& database_;
    const Progress& progress_;
    Victims victims_;
    std::string stamp_; // of the records that a snapshot is of
    VictimScrub scrub_;
    std::uint64_t total_ = 0;
    RecordGraph graph_;
    RowPositions positions_;
};

RecordGraph RecordGraph::load(const CaseFile& case_file, const Progress& progress, Victims victims)
{
    // or an import that is done meanwhile would bring events of entities that nobody has read
    const sqlite::ReadTransaction one_state(case_file.database());
    return RecordGraphLoader(case_file, progress, victims).load();
}

} // namespace spindel::engine
