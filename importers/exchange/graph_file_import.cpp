#include "importers/exchange/graph_file_import.h"

#include <utility>
#include <variant>

#include <nlohmann/json.hpp>

#include "engine/exchange_format.h"
#include "importers/file_digest.h"
#include "importers/masked_name.h"
#include "importers/masks.h"
#include "importers/raw_pieces.h"
#include "importers/refused_rows.h"

namespace spindel::importers::exchange {

namespace {

namespace names = engine::exchange;

/// The cells of a refused record by the contract's columns; those that are no text are left out.
RefusedCells refused_cells(const ExchangedRecord& exchanged)
{
    RefusedCells cells;
    const auto row = nlohmann::json::parse(exchanged.row, nullptr, false);
    for (const auto& [column, value] : row.items()) {
        if (value.is_string()) cells.emplace(column, value.get<std::string>());
    }
    return cells;
}

} // namespace

GraphFileImport::GraphFileImport(engine::CaseImport& import, const std::filesystem::path& path,
                                 const engine::Progress& progress,
                                 std::optional<engine::RecordKind> kind)
    : import_(import)
{
    report_.name = kept_name(path);
    report_.kind = kind;
    const auto digest = file_digest(path, progress);
    engine::ImportedFile entry;
    entry.name = report_.name;
    entry.kind = kind;
    entry.sha256 = digest.sha256;
    entry.bytes = digest.bytes;
    file_ = report_.id = import.add_file(entry);
}

void GraphFileImport::take(const ExchangedRecord& exchanged, std::int64_t line)
{
    count_row(line);
    if (const auto* fault = std::get_if<Fault>(&exchanged.content))
        return refuse(exchanged, *fault, line);
    const auto& record = std::get<engine::Record>(exchanged.content);
    switch (import_.store(record, {file_, line})) {
    case engine::Outcome::stored: ++report_.rows.stored; return;
    case engine::Outcome::duplicate: ++report_.rows.duplicate; return;
    case engine::Outcome::conflict: keep_conflict(exchanged, record, line);
    }
}

void GraphFileImport::take_second_sources(const std::vector<ExchangedRecord>& told,
                                          const ExchangedRecord& first, std::int64_t line)
{
    const auto* first_record = std::get_if<engine::Record>(&first.content);
    const auto* call = first_record ? std::get_if<engine::CallRecord>(first_record) : nullptr;
    for (const auto& one : told) {
        count_row(line);
        const auto* record = std::get_if<engine::Record>(&one.content);
        if (record == nullptr) {
            refuse(one, std::get<Fault>(one.content), line);
        } else if (call == nullptr) {
            refuse(one, {0, std::string(names::kSecondSources), "of no call", ""}, line);
        } else {
            ++report_.rows.duplicate;
            import_.note_second_source(std::get<engine::CallRecord>(*record), call->source,
                                       call->record_id, {file_, line});
        }
    }
}

void GraphFileImport::take_all(const std::vector<ExchangedRecord>& records, std::int64_t line)
{
    for (const auto& record : records)
        take(record, line);
}

void GraphFileImport::keep_aside(const engine::AttributeTable& table, std::size_t row,
                                 const std::set<std::string>& unknown, std::int64_t line)
{
    if (unknown.empty()) return;
    auto cells = nlohmann::ordered_json::object();
    for (std::size_t c = 0; c < table.attributes().size(); ++c) {
        const auto& name = table.attributes()[c].name;
        const auto value = table.value(row, c);
        if (unknown.contains(name) && !value.empty())
            cells[name] = looks_raw(value, name) ? masked(value) : std::string(value);
    }
    if (!cells.empty()) import_.keep_aside({file_, line}, cells.dump());
}

FileReport GraphFileImport::finish(const std::set<std::string>& unknown)
{
    report_.unknown_columns.assign(unknown.begin(), unknown.end());
    import_.finish_file(file_, report_.rows, report_.unknown_columns);
    return std::move(report_);
}

void GraphFileImport::count_row(std::int64_t line)
{
    ++report_.rows.read;
    part_ = line == last_line_ ? part_ + 1 : 0;
    last_line_ = line;
}

bool GraphFileImport::quarantine(const ExchangedRecord& exchanged, const Fault& fault,
                                 std::int64_t line, bool is_conflict)
{
    const auto cells = refused_cells(exchanged);
    const bool is_of_actors = !cells.contains("record_id"); // the columns are the contract's
    note_refused(import_, is_of_actors, cells, cells.contains("category"));
    const bool is_kept =
        import_.quarantine({file_, line, 0, fault.column_name, fault.reason, fault.value,
                            exchanged.row, is_conflict, "", "", 0, part_});
    ++(is_kept ? report_.rows.quarantined : report_.rows.duplicate);
    return is_kept;
}

void GraphFileImport::refuse(const ExchangedRecord& exchanged, Fault fault, std::int64_t line)
{
    fault.column = 0; // a graph has no numbered columns
    if (!quarantine(exchanged, fault, line, false)) return;
    report_.mention(Refusal{line, std::move(fault)});
}

void GraphFileImport::keep_conflict(const ExchangedRecord& exchanged, const engine::Record& record,
                                    std::int64_t line)
{
    auto conflict = conflict_of(record, line);
    const Fault fault{0, "", "other content under a key that is stored already", conflict.key};
    if (!quarantine(exchanged, fault, line, true)) return;
    ++report_.rows.conflict;
    report_.mention(std::move(conflict));
}

} // namespace spindel::importers::exchange
