#include "engine/quarantine_store.h"

#include <cstdint>
#include <string_view>

namespace spindel::engine {

namespace {

constexpr std::string_view kAdd =
    "INSERT INTO quarantine(quarantine_id, file_id, line, column_number, column_name, reason,"
    " value, row, is_conflict, record_source, record_key, part, original)"
    // a number that was given is never given again
    " SELECT max((SELECT ifnull(max(quarantine_id), 0) FROM quarantine),"
    "            (SELECT ifnull(max(quarantine_id), 0) FROM corrected_row)) + 1,"
    " ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12"
    " WHERE true"
    // of a row that is refused again, the version is kept in which less is masked
    " ON CONFLICT(file_id, line, part) DO UPDATE SET column_number = excluded.column_number,"
    " column_name = excluded.column_name, reason = excluded.reason, value = excluded.value,"
    " row = excluded.row, is_conflict = excluded.is_conflict,"
    " record_source = excluded.record_source, record_key = excluded.record_key,"
    " original = excluded.original"
    " WHERE length(excluded.row) - length(replace(excluded.row, '*', ''))"
    "       < length(row) - length(replace(row, '*', ''))";

} // namespace

QuarantineStore::QuarantineStore(sqlite::Database& database)
    : database_(database), add_(database.prepare(kAdd)), refused_again_(database)
{
}

bool QuarantineStore::keep(const QuarantinedRow& row)
{
    const auto refused = refused_again_.take(row);
    has_changed_ = refused_again_.has_changed();
    if (refused != Refused::anew) return refused == Refused::again;
    add_.bind(1, row.file).bind(2, row.line).bind(3, row.column).bind(4, row.column_name);
    add_.bind(5, row.reason).bind(6, row.value).bind(7, row.row);
    add_.bind(8, std::int64_t{row.is_conflict}).bind(9, row.source).bind(10, row.key);
    add_.bind(11, row.part).bind(12, row.original).run();
    has_changed_ = has_changed_ || database_.changes() > 0;
    return true;
}

} // namespace spindel::engine
