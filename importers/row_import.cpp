#include "importers/row_import.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "importers/refused_rows.h"
#include "importers/registry.h"

namespace spindel::importers {

namespace {

std::int64_t line(const CsvRow& row)
{
    return static_cast<std::int64_t>(row.line);
}

bool is_readable(const CsvRow& row, const Header& header)
{
    return row.fault == CsvFault::none && row.cells.size() == header.names.size();
}

/// The cells of a refused row by their columns, as far as they can be told.
RefusedCells named_cells(const CsvRow& row, const Header& header)
{
    const auto cells = is_readable(row, header)
                           ? std::vector<std::string>(row.cells.begin(), row.cells.end())
                           : cells_at_commas(row.text);
    RefusedCells named;
    for (std::size_t i = 0; i < std::min(cells.size(), header.names.size()); ++i)
        named.emplace(header.names[i], cells[i]);
    return named;
}

std::string cell(const RefusedCells& cells, std::string_view column)
{
    const auto at = cells.find(column);
    return at == cells.end() || !engine::is_text(at->second) ? std::string() : at->second;
}

} // namespace

RowImport::RowImport(engine::CaseImport& import, std::int64_t file, const Header& header,
                       const Importer& importer, FileReport& report, const ImportOptions& options)
    : import_(import), file_(file), header_(header), report_(report),
      reader_(importer.reader(header.names))
{
    if (options.pseudonyms.key)
        pseudonymiser_.emplace(header.names, importer.kind, options.pseudonyms);
}

void RowImport::take(const CsvRow& row, const std::optional<Fault>& fault)
{
    ++report_.rows.read;
    if (pseudonymiser_) return take_pseudonymous(row, fault);
    take_row(row, fault ? fault : form_fault(row, header_.names));
}

void RowImport::take_pseudonymous(const CsvRow& row, const std::optional<Fault>& fault)
{
    const auto replaced = pseudonymiser_->replace(row);
    for (const auto& note : pseudonymiser_->take_notes())
        import_.note_pseudonym(note);
    auto first_fault = fault ? fault : form_fault(row, header_.names);
    if (first_fault) first_fault->value = pseudonyms::without_raw(first_fault->value);
    CsvRow taken = row;
    taken.text = replaced.text;
    taken.cells.assign(replaced.cells.begin(), replaced.cells.end());
    pseudonymous_ = &replaced;
    take_row(taken, first_fault ? std::move(first_fault) : replaced.fault);
    pseudonymous_ = nullptr;
}

void RowImport::take_row(const CsvRow& row, std::optional<Fault> fault)
{
    if (fault) return refuse(row, *fault);
    auto record_or_fault = reader_->read_row(row);
    if (const auto* unread = std::get_if<Fault>(&record_or_fault)) return refuse(row, *unread);
    auto& record = std::get<engine::Record>(record_or_fault);
    if (auto* contact = std::get_if<engine::ContactRecord>(&record);
        contact != nullptr && source_of_lines_) {
        contact->source = *source_of_lines_;
        contact->record_id = fmt::format("L{}", line(row));
    }
    switch (import_.store(record, {file_, line(row)})) {
    case engine::Outcome::stored: ++report_.rows.stored; return stored(row, record, true);
    case engine::Outcome::duplicate: ++report_.rows.duplicate; return stored(row, record, false);
    case engine::Outcome::conflict: keep_conflict(row, record);
    }
}

void RowImport::stored(const CsvRow& row, const engine::Record& record, bool is_new)
{
    const auto named = conflict_of(record, line(row));
    report_.corrected += import_.release({kind_of(record), named.source, named.key,
                                          {file_, line(row)}, is_new, header_.corrects(row)});
    if (!is_new || header_.unknown.empty()) return;
    if (const auto cells = kept_aside(header_, row); !cells.empty())
        import_.keep_aside({file_, line(row)}, cells);
}

RowImport::KeyOfRow RowImport::key_of(const CsvRow& row) const
{
    if (source_of_lines_) return {*source_of_lines_, fmt::format("L{}", line(row))};
    if (!is_readable(row, header_)) return {};
    const auto cells = named_cells(row, header_);
    switch (*report_.kind) {
    case engine::RecordKind::actor: return {cell(cells, "source"), cell(cells, "actor_id")};
    case engine::RecordKind::rate: return {"", cell(cells, "date") + " " + cell(cells, "currency")};
    default: return {cell(cells, "source"), cell(cells, "record_id")};
    }
}

std::string RowImport::kept_text(const CsvRow& row) const
{
    return pseudonymous_ != nullptr ? pseudonymiser_->quarantine_text(*pseudonymous_)
                                    : masked_row(row.text);
}

void RowImport::quarantine(const CsvRow& row, const Fault& fault, bool is_conflict)
{
    ++report_.rows.quarantined;
    note_refused(import_, *report_.kind == engine::RecordKind::actor, named_cells(row, header_),
                 is_readable(row, header_));
    auto [source, key] = key_of(row);
    if (raw_identifier(key)) key.clear(); // corrected, it would have another
    import_.quarantine({file_, line(row), static_cast<std::int64_t>(fault.column),
                        fault.column_name, fault.reason, fault.value, kept_text(row), is_conflict,
                        std::move(source), std::move(key)});
}

void RowImport::refuse(const CsvRow& row, const Fault& fault)
{
    auto shown = fault;
    if (pseudonymous_ != nullptr) shown.value = pseudonyms::without_raw(shown.value);
    quarantine(row, shown, false);
    if (report_.refusals.size() == FileReport::kMostRefusals) return;
    report_.refusals.push_back({line(row), std::move(shown)});
}

void RowImport::keep_conflict(const CsvRow& row, const engine::Record& record)
{
    auto conflict = conflict_of(record, line(row));
    quarantine(row, {0, "", "other content under a key that is stored already", conflict.key},
               true);
    ++report_.rows.conflict;
    report_.conflicts.push_back(std::move(conflict));
}

void RowImport::finish()
{
    if (report_.corrected > 0)
        import_.log_step("corrected rows that left quarantine", report_.name, report_.corrected);
    if (pseudonymiser_)
        import_.log_step("rows pseudonymised with key " + pseudonymiser_->key_id(), report_.name,
                         report_.rows.read);
}

} // namespace spindel::importers
