#include "analysis/case_info.h"

#include <map>

#include <fmt/format.h>

#include "engine/victim_scrub.h"

namespace spindel::analysis {

namespace {

using engine::Table;

void add(Table& table, std::string what, std::string of, engine::Cell value)
{
    table.rows.push_back({std::move(what), std::move(of), std::move(value)});
}

engine::VictimScrub scrub_of(const engine::CaseFile& case_file, engine::Victims victims)
{
    if (victims == engine::Victims::included) return {};
    return engine::VictimScrub(case_file.database());
}

/// A row for each source, victims' identifiers in its name masked.
void add_sources(Table& table, const engine::CaseFile& case_file, const engine::VictimScrub& scrub)
{
    constexpr std::string_view kAll =
        "SELECT source_id FROM actor UNION ALL SELECT source_id FROM phone UNION ALL SELECT "
        "source_id FROM call UNION ALL SELECT source_id FROM account UNION ALL SELECT source_id "
        "FROM payment UNION ALL SELECT source_id FROM travel UNION ALL SELECT source_id FROM "
        "contact";
    auto rows = case_file.database().prepare(
        fmt::format("SELECT name, count(*) FROM ({}) JOIN source USING (source_id) "
                    "GROUP BY name ORDER BY name",
                    kAll));
    std::map<std::string, std::int64_t> records;
    while (rows.step())
        records[scrub.text(rows.text(0))] += rows.integer(1);
    for (const auto& [name, count] : records)
        add(table, "source", name, count);
}

/// A row for each row of a query with a name and a count.
void add_counts(Table& table, const engine::CaseFile& case_file, const std::string& what,
                std::string_view sql)
{
    auto rows = case_file.database().prepare(sql);
    while (rows.step())
        add(table, what, std::string(rows.text(0)), rows.integer(1));
}

void add_periods(Table& table, const engine::RecordGraph& graph)
{
    std::map<engine::EventKind, std::pair<engine::Time, engine::Time>> periods;
    for (const auto& event : graph.events()) {
        if (event.kind > engine::EventKind::contact || event.time == engine::kNoTime) continue;
        const auto [at, is_first] = periods.try_emplace(event.kind, event.time, event.time);
        at->second.second = event.time; // events come in the order of time
    }
    for (const auto& [kind, period] : periods) {
        add(table, "period", std::string(word(kind)),
            engine::format_time(period.first) + " to " + engine::format_time(period.second));
    }
}

void add_files(Table& table, const engine::RecordGraph& graph)
{
    for (const auto& file : graph.files()) {
        add(table, "file", file.name,
            fmt::format(
                "{}; sha256 {}; read {}, stored {}, duplicate {}, quarantined {} (conflict {})",
                file.kind ? word(*file.kind) : "graph", file.sha256, file.rows.read,
                file.rows.stored, file.rows.duplicate, file.rows.quarantined, file.rows.conflict));
    }
}

/// What imports did beside storing, victims' identifiers in names of files masked.
void add_steps(Table& table, const engine::CaseFile& case_file, const engine::VictimScrub& scrub)
{
    for (const auto& step : case_file.import_steps()) {
        add(table, "import step",
            fmt::format("import {}: {}: {}", step.import, step.step, scrub.text(step.subject)),
            step.count);
    }
}

/// "calls.csv:7:3: "12.5"": where a fault is, and what stands there.
std::string example_of(const std::string& file, std::int64_t line, std::int64_t column,
                       const std::string& value)
{
    const auto place = fmt::format("{}:{}", file, line);
    if (column > 0) return fmt::format("{}:{}: {}", place, column, value);
    return value == "\"\"" ? place : fmt::format("{}: {}", place, value); // of the whole row
}

} // namespace

Table info_table(const engine::CaseFile& case_file, const engine::RecordGraph& graph,
                 engine::Victims victims)
{
    Table table{{{"what", ""}, {"of", ""}, {"value", ""}}, {}};
    const auto scrub = scrub_of(case_file, victims);
    add(table, "case", scrub.text(case_file.path().stem().string()), "");
    add_counts(
        table, case_file, "records",
        "SELECT 'actors', count(*) FROM actor UNION ALL SELECT 'phones', count(*) FROM phone "
        "UNION ALL SELECT 'calls', count(*) FROM call "
        "UNION ALL SELECT 'accounts', count(*) FROM account "
        "UNION ALL SELECT 'payments', count(*) FROM payment "
        "UNION ALL SELECT 'travel', count(*) FROM travel "
        "UNION ALL SELECT 'rates', count(*) FROM rate "
        "UNION ALL SELECT 'contacts', count(*) FROM contact "
        "UNION ALL SELECT 'quarantine', count(*) FROM quarantine");
    add_sources(table, case_file, scrub);
    add_counts(table, case_file, "country",
               "SELECT country, count(*) FROM (SELECT country FROM actor UNION ALL SELECT country "
               "FROM phone UNION ALL SELECT caller_country FROM call UNION ALL SELECT "
               "callee_country FROM call UNION ALL SELECT country FROM account UNION ALL SELECT "
               "payer_country FROM payment UNION ALL SELECT payee_country FROM payment UNION ALL "
               "SELECT from_country FROM travel UNION ALL SELECT to_country FROM travel) "
               "WHERE country <> '' GROUP BY country ORDER BY country");
    add_periods(table, graph);
    add_counts(table, case_file, "victims",
               "SELECT 'known', count(*) FROM victim_label WHERE label NOT LIKE '%/%'");
    add_counts(table, case_file, "imports",
               "SELECT kind, count(*) FROM import GROUP BY kind ORDER BY kind");
    add_files(table, graph);
    add_steps(table, case_file, scrub);
    return table;
}

Table quarantine_table(const engine::CaseFile& case_file, engine::Victims victims)
{
    const auto scrub = scrub_of(case_file, victims);
    struct Refused {
        std::int64_t rows = 0;
        std::string example;
    };
    std::map<std::pair<std::string, std::string>, Refused> by_reason;
    auto rows = case_file.database().prepare(
        "SELECT reason, column_name, name, line, column_number, value, row FROM quarantine "
        "JOIN import_file USING (file_id) ORDER BY quarantine_id");
    while (rows.step()) {
        auto& refused = by_reason[{std::string(rows.text(0)), scrub.text(rows.text(1))}];
        if (refused.rows++ > 0) continue;
        // what stands beside a victim may be another identifier of theirs
        const auto value = scrub.is_of_victim(rows.text(6))
                               ? "names a victim"
                               : fmt::format("\"{}\"", scrub.text(rows.text(5)));
        refused.example =
            example_of(scrub.text(rows.text(2)), rows.integer(3), rows.integer(4), value);
    }
    Table table{{{"reason", ""}, {"column", ""}, {"rows", ""}, {"example", ""}}, {}};
    for (const auto& [reason, refused] : by_reason) {
        table.rows.push_back({reason.first, reason.second, refused.rows, refused.example});
    }
    return table;
}

} // namespace spindel::analysis
