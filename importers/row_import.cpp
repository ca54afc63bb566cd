#include "importers/row_import.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "engine/sha256.h"
#include "importers/csv_text.h"
#include "importers/hidden_numbers.h"
#include "importers/masks.h"
#include "importers/pseudonyms/identifier_columns.h"
#include "importers/pseudonyms/shown_cells.h"
#include "importers/raw_pieces.h"
#include "importers/refused_rows.h"
#include "importers/registry.h"

namespace spindel::importers {

namespace {

constexpr std::size_t kContentKeyLength = 20; // hexadecimal digits: 80 bits

RefusedCells named_cells(const std::vector<std::string>& cells, const Header& header)
{
    RefusedCells named;
    for (std::size_t i = 0; i < std::min(cells.size(), header.names.size()); ++i)
        named.emplace(header.names[i], cells[i]);
    return named;
}

} // namespace

CsvRow RowImport::Taken::row() const
{
    return {static_cast<std::size_t>(line), text, {cells.begin(), cells.end()}, CsvFault::none, 0};
}

RowImport::RowImport(engine::CaseImport& import, std::int64_t file, const Header& header,
                     const Importer& importer, FileReport& report, const ImportOptions& options)
    : import_(import), file_(file), header_(header), kind_(importer.kind), report_(report),
      first_rows_(options.first_rows), reader_(importer.reader(header.names))
{
    if (options.pseudonyms.key)
        pseudonymiser_.emplace(header.names, importer.kind, options.pseudonyms);
    for (const auto column : {"phone_id", "caller_id", "callee_id"}) {
        const auto at = std::ranges::find(header.names, column);
        if (at != header.names.end())
            phones_.push_back(static_cast<std::size_t>(at - header.names.begin()));
    }
}

Fault RowImport::with_origin(Fault fault) const
{
    if (origin_ && fault.column > 0)
        std::tie(fault.column, fault.column_name) = origin_(fault.column - 1);
    return fault;
}

/// Replaces the row's cells and text. @return the first identifier of which none can be made.
std::optional<Fault> RowImport::make_pseudonyms(pseudonyms::Pseudonymiser& pseudonymiser,
                                                Taken& taken, const CsvRow& row)
{
    auto replaced = pseudonymiser.replace(row);
    for (const auto& note : pseudonymiser.take_notes())
        import_.note_pseudonym(note);
    taken.cells = std::move(replaced.cells);
    taken.text = std::move(replaced.text);
    return replaced.fault ? std::optional(with_origin(*replaced.fault)) : std::nullopt;
}

/// As form_fault; the number that the row had in quarantine is no cell of it.
std::optional<Fault> RowImport::fault_of_form(const CsvRow& row) const
{
    auto fault = form_fault(row, header_.names);
    const bool is_of_width =
        row.fault == CsvFault::none && row.cells.size() != header_.names.size();
    if (!fault || !is_of_width || header_.correcting_column() != 0U) return fault;
    const std::vector<std::string> names(header_.names.begin() + 1, header_.names.end());
    CsvRow without = row;
    without.cells.erase(without.cells.begin());
    return form_fault(without, names);
}

/// Makes the row's record_id, and completes hidden numbers with it. Pseudonyms are made by now, so
/// that rows are equal which write an identifier in two ways.
void RowImport::give_key(Taken& taken)
{
    const auto at = std::ranges::find(header_.names, "record_id") - header_.names.begin();
    if (at == std::ssize(header_.names)) return;
    for (const auto phone : phones_) {
        if (is_hidden_word(taken.cells[phone])) taken.cells[phone] = kHiddenNumber;
    }
    auto& key = taken.cells[static_cast<std::size_t>(at)];
    if (key_ == Key::numbered) {
        const auto number = ++seen_[std::hash<std::string>{}(csv_text(taken.cells))];
        if (number > 1) key += fmt::format("#{}", number);
    }
    key = key_ == Key::line
              ? fmt::format("{}-L{}", word_of_file_, taken.line)
              : "C" + engine::sha256(csv_text(taken.cells)).substr(0, kContentKeyLength);
    bool is_second = false;
    for (const auto phone : phones_) {
        if (taken.cells[phone] != kHiddenNumber) continue;
        taken.cells[phone] = hidden_number({}, key, is_second);
        is_second = true;
    }
    taken.text = csv_text(taken.cells);
}

void RowImport::take(const CsvRow& row, std::optional<Fault> fault)
{
    ++report_.rows.read;
    const auto line = static_cast<std::int64_t>(row.line);
    part_ = line == last_line_ ? part_ + 1 : 0;
    last_line_ = line;
    if (!fault) {
        fault = fault_of_form(row);
        if (fault && row.fault == CsvFault::none) fault = with_origin(*std::move(fault));
    }
    Taken taken{line,
                part_,
                std::string(row.text),
                {row.cells.begin(), row.cells.end()},
                row.fault == CsvFault::none && row.cells.size() == header_.names.size(),
                header_.corrects(row)};
    if (pseudonymiser_) {
        const auto no_pseudonym = make_pseudonyms(*pseudonymiser_, taken, row);
        if (!fault) fault = no_pseudonym;
    }
    if (complete_ && taken.is_readable) {
        complete_(taken.cells);
        taken.text = csv_text(taken.cells);
    }
    const bool is_given = key_ == Key::own || key_ == Key::own_or_content;
    if (!is_given && taken.is_readable) give_key(taken);
    if (fault) return refuse(taken, *std::move(fault));
    store(taken);
}

void RowImport::store(Taken& taken)
{
    auto record_or_fault = reader_->read_row(taken.row());
    if (auto* unread = std::get_if<Fault>(&record_or_fault))
        return refuse(taken, with_origin(std::move(*unread)));
    const auto& record = std::get<engine::Record>(record_or_fault);
    switch (import_.store(record, {file_, taken.line})) {
    case engine::Outcome::stored: ++report_.rows.stored; return stored(taken, record, true);
    case engine::Outcome::duplicate: ++report_.rows.duplicate; return stored(taken, record, false);
    case engine::Outcome::conflict: break;
    }
    if (key_ != Key::own_or_content) return keep_conflict(taken, record);
    key_ = Key::content; // of this row: the next one says how it is keyed
    give_key(taken);
    store(taken);
}

void RowImport::tell(const Taken& taken, std::optional<engine::Outcome> outcome,
                     const Fault& fault) const
{
    if (!first_rows_.tell) return;
    MappedRow told{report_.name, kind_,   taken.line,        header_.names,
                   {},           outcome, fault.column_name, fault.reason};
    auto cells = taken.is_readable ? taken.cells : std::vector<std::string>();
    const bool is_refused = !outcome || !fault.reason.empty();
    if (is_refused && (pseudonymiser_ || masks_refused_) && taken.is_readable)
        cells = pseudonyms::cells_without_raw(std::move(cells), header_.names);
    told.cells = cells;
    first_rows_.tell(told);
}

void RowImport::stored(const Taken& taken, const engine::Record& record, bool is_new)
{
    tell(taken, is_new ? engine::Outcome::stored : engine::Outcome::duplicate);
    const auto row = taken.row();
    if (import_.may_release()) {
        const auto named = conflict_of(record, taken.line);
        report_.corrected += import_.release({kind_of(record),
                                              named.source,
                                              named.key,
                                              {file_, taken.line},
                                              is_new,
                                              taken.corrects,
                                              taken.part});
    }
    if (!is_new || header_.unknown.empty()) return;
    if (const auto cells = kept_aside(header_, row); !cells.empty())
        import_.keep_aside({file_, taken.line}, cells);
}

bool RowImport::quarantine(const Taken& taken, const Fault& fault, bool is_conflict)
{
    const auto cells =
        named_cells(taken.is_readable ? taken.cells : cells_at_commas(taken.text), header_);
    note_refused(import_, kind_ == engine::RecordKind::actor, cells, taken.is_readable);
    auto key = taken.is_readable ? refused_key(kind_, cells) : RefusedKey();
    engine::QuarantinedRow row;
    row.file = file_;
    row.line = taken.line;
    row.column = static_cast<std::int64_t>(fault.column);
    row.column_name = fault.column_name;
    row.reason = fault.reason;
    row.value = fault.value;
    row.is_conflict = is_conflict;
    row.source = std::move(key.source);
    row.key = std::move(key.key);
    row.part = taken.part;
    if (original_) row.original = original_();
    set_text(row, taken);
    const bool is_kept = import_.quarantine(row);
    const auto outcome = is_conflict ? std::optional(engine::Outcome::conflict) : std::nullopt;
    tell(taken, is_kept ? outcome : std::optional(engine::Outcome::duplicate), fault);
    ++(is_kept ? report_.rows.quarantined : report_.rows.duplicate);
    return is_kept;
}

/// Sets a refused row's text, less the number that it had in quarantine.
void RowImport::set_text(engine::QuarantinedRow& row, const Taken& taken) const
{
    const bool masks = (pseudonymiser_ || masks_refused_) && taken.is_readable;
    row.row = masks ? pseudonyms::row_without_raw(taken.cells, header_.names)
                    : refused_text(taken.text, taken.cells, header_.names, taken.is_readable);
    const auto numbers = header_.correcting_column();
    if (!numbers || !taken.corrects) return;
    // of cells that stand under no column, only the first is known to be the number
    if (!taken.is_readable && *numbers > 0) return;
    row.corrects = *taken.corrects;
    if (row.column > static_cast<std::int64_t>(*numbers)) --row.column;
    if (!taken.is_readable) {
        row.row.erase(0, std::min(row.row.find(','), row.row.size() - 1) + 1);
        return;
    }
    auto cells = taken.cells;
    auto names = header_.names;
    cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(*numbers));
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(*numbers));
    row.row = masks ? pseudonyms::row_without_raw(cells, names)
                    : refused_text(csv_text(cells), cells, names, true);
}

void RowImport::refuse(const Taken& taken, Fault fault)
{
    if (pseudonymiser_ || masks_refused_)
        fault.value = pseudonyms::without_raw(fault.value);
    else if (!pseudonyms::is_of_key(fault.column_name) && looks_raw(fault.value))
        fault.value = masked(fault.value);
    if (!quarantine(taken, fault, false)) return;
    report_.mention(Refusal{taken.line, std::move(fault)});
}

void RowImport::keep_conflict(const Taken& taken, const engine::Record& record)
{
    auto conflict = conflict_of(record, taken.line);
    const Fault fault{0, "", "other content under a key that is stored already", conflict.key};
    if (!quarantine(taken, fault, true)) return;
    ++report_.rows.conflict;
    report_.mention(std::move(conflict));
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
