#include "importers/checked_rows_import.h"

#include <iterator>
#include <variant>

#include <fmt/format.h>

#include "importers/refused_rows.h"

namespace spindel::importers {

CheckedRowsImport::CheckedRowsImport(engine::CaseImport& import, std::int64_t file,
                                     engine::RecordKind kind, FileReport& report)
    : import_(import), file_(file), kind_(kind), report_(report)
{
}

void CheckedRowsImport::take_block(const Header& header, CheckedBlock& block)
{
    if (block.known_rows) {
        report_.rows.read += *block.known_rows;
        report_.rows.duplicate += *block.known_rows;
        return;
    }
    const auto quarantined = report_.rows.quarantined;
    take_all(header, block.checked);
    const bool is_all_in_case = report_.rows.quarantined == quarantined;
    if (is_all_in_case && !source_of_lines_ && !block.checked.empty())
        import_.note_block(block.digest, file_, std::ssize(block.checked));
}

void CheckedRowsImport::take_all(const Header& header, std::vector<CheckedRow>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + kRowsAhead < rows.size()) announce(rows[i + kRowsAhead]);
        take(header, rows[i]);
    }
}

void CheckedRowsImport::announce(const CheckedRow& row)
{
    if (const auto* record = std::get_if<engine::Record>(&row.content)) import_.announce(*record);
}

void CheckedRowsImport::take(const Header& header, CheckedRow& row)
{
    ++report_.rows.read;
    if (auto* refused = std::get_if<RefusedRow>(&row.content)) return refuse(row, *refused);
    auto& record = std::get<engine::Record>(row.content);
    if (auto* contact = std::get_if<engine::ContactRecord>(&record);
        contact != nullptr && source_of_lines_) {
        contact->source = *source_of_lines_;
        contact->record_id = fmt::format("L{}", row.line);
    }
    switch (import_.store(record, {file_, row.line})) {
    case engine::Outcome::duplicate: ++report_.rows.duplicate; return;
    case engine::Outcome::conflict: return keep_conflict(header, row, record);
    case engine::Outcome::stored: ++report_.rows.stored; break;
    }
    if (import_.may_release()) release(record, row.line);
    if (!row.aside.empty()) import_.keep_aside({file_, row.line}, row.aside);
}

void CheckedRowsImport::release(const engine::Record& record, std::int64_t line)
{
    const auto named = conflict_of(record, line);
    report_.corrected +=
        import_.release({kind_of(record), named.source, named.key, {file_, line}, true, {}});
}

bool CheckedRowsImport::quarantine(const CheckedRow& row, const RefusedRow& refused,
                                   bool is_conflict)
{
    note_refused(import_, kind_ == engine::RecordKind::actor, refused.cells,
                 refused.is_in_place);
    const auto& fault = refused.fault;
    auto key = refused.is_in_place ? refused_key(kind_, refused.cells) : RefusedKey();
    if (source_of_lines_) key = {*source_of_lines_, fmt::format("L{}", row.line)};
    const bool is_kept = import_.quarantine(
        {file_, row.line, static_cast<std::int64_t>(fault.column), fault.column_name, fault.reason,
         fault.value, refused.text, is_conflict, std::move(key.source), std::move(key.key)});
    ++(is_kept ? report_.rows.quarantined : report_.rows.duplicate);
    return is_kept;
}

void CheckedRowsImport::refuse(const CheckedRow& row, const RefusedRow& refused)
{
    if (!quarantine(row, refused, false)) return;
    report_.mention(Refusal{row.line, refused.fault});
}

void CheckedRowsImport::keep_conflict(const Header& header, const CheckedRow& row,
                                      const engine::Record& record)
{
    auto conflict = conflict_of(record, row.line);
    const Fault fault{0, "", "other content under a key that is stored already", conflict.key};
    if (!quarantine(row, refused_row(row.text, header, fault), true)) return;
    ++report_.rows.conflict;
    report_.mention(std::move(conflict));
}

} // namespace spindel::importers
