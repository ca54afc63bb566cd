#include "engine/quarantine_release.h"

#include <set>
#include <utility>

namespace spindel::engine {

namespace {

constexpr std::string_view kMove =
    "INSERT INTO corrected_row(quarantine_id, file_id, line, part, column_name, reason, row,"
    " original, record_source, record_key, import_id, by_file_id, by_line)"
    " SELECT quarantine_id, file_id, line, part, column_name, reason, row, original,"
    " record_source, record_key, ?2, ?3, ?4 FROM quarantine WHERE quarantine_id = ?1";

/// A text that is different for each kind, source and key; parted by what no text holds.
std::string whole_key(RecordKind kind, std::string_view source, std::string_view key)
{
    std::string text(1, static_cast<char>('0' + static_cast<int>(kind)));
    text += source;
    text += '\0';
    return text.append(key);
}

} // namespace

QuarantineRelease::QuarantineRelease(sqlite::Database& database)
    : move_(database.prepare(kMove)),
      remove_(database.prepare("DELETE FROM quarantine WHERE quarantine_id = ?1"))
{
    auto row = database.prepare("SELECT quarantine_id, record_kind, file_id, line, part,"
                                " is_conflict, record_source, record_key"
                                " FROM quarantine JOIN import_file USING (file_id)");
    while (row.step()) {
        Row refused;
        if (!row.is_null(1)) refused.kind = static_cast<RecordKind>(row.integer(1));
        refused.origin = {row.integer(2), row.integer(3)};
        refused.part = row.integer(4);
        const bool is_conflict = row.integer(5) != 0;
        if (refused.kind && !is_conflict && !row.text(7).empty())
            refused.key = whole_key(*refused.kind, row.text(6), row.text(7));
        by_place_[{refused.origin.file, refused.origin.line, refused.part}] = row.integer(0);
        if (!refused.key.empty()) by_key_.emplace(refused.key, row.integer(0));
        rows_.emplace(row.integer(0), std::move(refused));
    }
}

std::vector<std::int64_t> QuarantineRelease::corrected_by(const CorrectedRecord& record) const
{
    std::set<std::int64_t> rows;
    if (record.quarantine) {
        const auto named = rows_.find(*record.quarantine);
        if (named != rows_.end() && (!named->second.kind || named->second.kind == record.kind))
            rows.insert(named->first);
    }
    if (const auto here = by_place_.find({record.origin.file, record.origin.line, record.part});
        here != by_place_.end())
        rows.insert(here->second);
    if (record.is_new) {
        const auto [from, to] =
            by_key_.equal_range(whole_key(record.kind, record.source, record.key));
        for (auto at = from; at != to; ++at)
            rows.insert(at->second);
    }
    return {rows.begin(), rows.end()};
}

void QuarantineRelease::leave(std::int64_t row, const CorrectedRecord& record, std::int64_t import)
{
    move_.bind(1, row).bind(2, import).bind(3, record.origin.file).bind(4, record.origin.line);
    move_.run();
    remove_.bind(1, row).run();

    const auto& refused = rows_.at(row);
    by_place_.erase({refused.origin.file, refused.origin.line, refused.part});
    const auto [from, to] = by_key_.equal_range(refused.key);
    for (auto at = from; at != to; ++at) {
        if (at->second != row) continue;
        by_key_.erase(at);
        break;
    }
    rows_.erase(row);
}

} // namespace spindel::engine
