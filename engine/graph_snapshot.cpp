#include "engine/graph_snapshot.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <type_traits>

#include "engine/parallel.h"
#include "engine/row_cells.h"
#include "engine/sha256.h"
#include "engine/snapshot_file.h"

namespace spindel::engine {

namespace {

static_assert(std::is_trivially_copyable_v<Event>);

constexpr std::size_t kCheckedAtOnce = 65'536; // events

template <typename Vector>
std::span<char> bytes_of(Vector& values)
{
    return {reinterpret_cast<char*>(values.data()),
            values.size() * sizeof(typename Vector::value_type)};
}

SnapshotParts parts_of(std::string& words, GraphEvents& graph)
{
    return {bytes_of(words), bytes_of(graph.events), bytes_of(graph.record_id_ends),
            bytes_of(graph.record_ids)};
}

/// Places and terms of contacts, each list behind its length.
std::string words_of(const GraphEvents& graph)
{
    std::string bytes;
    RowWriter writer(bytes);
    writer.number(std::ssize(graph.places));
    for (const auto& places : graph.places) {
        writer.text(places.from_place);
        writer.text(places.to_place);
        writer.text(places.carrier);
    }
    writer.number(std::ssize(graph.contact_terms));
    for (const auto& terms : graph.contact_terms) {
        writer.text(terms.layer);
        if (terms.period) {
            writer.number(*terms.period);
        } else {
            writer.none();
        }
    }
    return bytes;
}

void read_words(std::string_view bytes, GraphEvents& graph)
{
    RowReader reader(bytes);
    const auto number = [&] { return std::get<std::int64_t>(reader.next()); };
    const auto text = [&] { return std::string(std::get<std::string_view>(reader.next())); };
    graph.places.resize(static_cast<std::size_t>(number()));
    for (auto& places : graph.places)
        places = {text(), text(), text()};
    graph.contact_terms.resize(static_cast<std::size_t>(number()));
    for (auto& terms : graph.contact_terms) {
        terms.layer = text();
        const auto period = reader.next();
        if (const auto* stated = std::get_if<std::int64_t>(&period)) terms.period = *stated;
    }
}

/// True where all that an event names is there, and its values are ones that can be read.
bool is_sound(const Event& event, const GraphEvents& graph, const GraphSizes& sizes)
{
    const auto is_entity = [&](EntityId id) {
        return id == kNoEntity || index(id) < sizes.entities;
    };
    const auto words =
        event.kind == EventKind::contact ? graph.contact_terms.size() : graph.places.size();
    return event.kind <= EventKind::account_holding && is_entity(event.from) &&
           is_entity(event.to) && is_entity(event.from_aside) && is_entity(event.to_aside) &&
           event.source < sizes.sources && event.file < sizes.files &&
           event.record_id < graph.record_id_ends.size() && event.places < words &&
           Country::parse(event.from_country.code()).has_value() &&
           Country::parse(event.to_country.code()).has_value() &&
           Grade::parse(event.grade.text()) == event.grade;
}

bool is_sound(const GraphEvents& graph, const GraphSizes& sizes)
{
    std::atomic<bool> is_sound_all =
        std::ranges::is_sorted(graph.record_id_ends) &&
        (graph.record_id_ends.empty() || graph.record_id_ends.back() == graph.record_ids.size());
    for_each_block(graph.events.size(), kCheckedAtOnce, [&](auto begin, auto end) {
        for (auto i = begin; i < end; ++i)
            if (!is_sound(graph.events[i], graph, sizes)) is_sound_all = false;
    });
    return is_sound_all;
}

} // namespace

std::filesystem::path snapshot_path(const std::filesystem::path& case_path)
{
    return case_path.string() + "-graph";
}

std::string record_stamp(const CaseFile& case_file)
{
    const auto& database = case_file.database();
    std::string bytes;
    RowWriter writer(bytes);
    const auto add_rows = [&](std::string_view sql, int columns) {
        auto row = database.prepare(sql);
        while (row.step()) {
            for (int i = 0; i < columns; ++i)
                writer.text(row.is_null(i) ? std::string_view() : row.text(i));
        }
        writer.none();
    };
    add_rows("SELECT file_id, import_id, name, record_kind, sha256, read, stored, quarantined"
             " FROM import_file ORDER BY file_id",
             8);
    add_rows("SELECT identifier_id, label FROM victim_label ORDER BY identifier_id", 2);
    for (const auto* table : {"actor", "phone", "call", "account", "payment", "travel", "rate",
                              "contact", "source", "identifier"}) {
        add_rows(std::string("SELECT count(*), max(rowid) FROM ") + table, 2);
    }
    Sha256 digest;
    digest.add(bytes);
    return digest.finish();
}

std::optional<GraphEvents> read_snapshot(const std::filesystem::path& path,
                                         const std::string& stamp, const GraphSizes& sizes)
{
    GraphEvents graph;
    std::string words;
    const auto make_room = [&](const PartSizes& bytes) {
        words.resize(bytes[0]);
        graph.events.resize(bytes[1] / sizeof(Event));
        graph.record_id_ends.resize(bytes[2] / sizeof(std::uint64_t));
        graph.record_ids.resize(bytes[3]);
        return parts_of(words, graph);
    };
    if (!read_snapshot_file(path, stamp, make_room)) return {};
    read_words(words, graph);
    if (!is_sound(graph, sizes)) return {};
    return graph;
}

void write_snapshot(const std::filesystem::path& path, const std::string& stamp,
                    GraphEvents& graph) noexcept
{
    try {
        auto words = words_of(graph);
        write_snapshot_file(path, stamp, parts_of(words, graph));
    } catch (const std::exception&) {
        // a folder that may not be written to, a full disk: the case opens as without one
    }
}

} // namespace spindel::engine
