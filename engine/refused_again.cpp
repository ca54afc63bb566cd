#include "engine/refused_again.h"

#include <fmt/format.h>

#include "engine/sha256.h"

namespace spindel::engine {

namespace {

constexpr std::string_view kWithHeader =
    "SELECT quarantine_id, file_id, ifnull(record_kind, -1) || ' ' || header, record_source,"
    " record_key, row FROM {} JOIN import_file USING (file_id)";

std::uint64_t content(std::string_view header, std::string_view source, std::string_view key,
                      std::string_view row)
{
    std::string text;
    for (const auto part : {header, source, key, row})
        text.append(part).append(1, '\0');
    return std::stoull(sha256(text).substr(0, 16), nullptr, 16);
}

bool holds_place(sqlite::Statement& find, const QuarantinedRow& row)
{
    const bool is_found = find.bind(1, row.file).bind(2, row.line).bind(3, row.part).step();
    find.reset();
    return is_found;
}

} // namespace

RefusedAgain::RefusedAgain(sqlite::Database& database)
    : database_(database),
      find_refused_(database.prepare("SELECT 1 FROM quarantine WHERE file_id = ?1 AND line = ?2"
                                     " AND part = ?3")),
      find_settled_(database.prepare("SELECT 1 FROM corrected_row WHERE file_id = ?1 AND line = ?2"
                                     " AND part = ?3"))
{
}

void RefusedAgain::load()
{
    is_loaded_ = true;
    const auto read = [this](std::string_view table, auto& known) {
        auto row = database_.prepare(fmt::format(kWithHeader, table) + " ORDER BY quarantine_id");
        while (row.step())
            known[content(row.text(2), row.text(3), row.text(4), row.text(5))].push_back(
                {row.integer(0), row.integer(1)});
    };
    read("quarantine", by_content_);
    read("corrected_row", settled_);
}

std::uint64_t RefusedAgain::content_of(const QuarantinedRow& row) const
{
    if (row.file != file_) {
        auto find = database_.prepare("SELECT ifnull(record_kind, -1) || ' ' || header"
                                      " FROM import_file WHERE file_id = ?1");
        find.bind(1, row.file);
        header_ = find.step() ? std::string(find.text(0)) : std::string();
        file_ = row.file;
    }
    return content(header_, row.source, row.key, row.row);
}

bool RefusedAgain::is_in_quarantine(const QuarantinedRow& row)
{
    return holds_place(find_refused_, row);
}

bool RefusedAgain::is_settled_in_place(const QuarantinedRow& row)
{
    return holds_place(find_settled_, row);
}

bool RefusedAgain::is_settled_elsewhere(const QuarantinedRow& row)
{
    const bool is_told_apart = !row.key.empty() || row.row.find('*') == std::string::npos;
    const auto same = settled_.find(content_of(row));
    if (!is_told_apart || same == settled_.end()) return false;
    for (auto& known : same->second) {
        if (known.file == row.file || known.by_file == row.file) continue;
        known.by_file = row.file;
        return true;
    }
    return false;
}

void RefusedAgain::replace(std::int64_t number, const QuarantinedRow& row)
{
    auto write = database_.prepare(
        "UPDATE quarantine SET column_number = ?2, column_name = ?3, reason = ?4, value = ?5,"
        " row = ?6, is_conflict = ?7, record_source = ?8, record_key = ?9 WHERE quarantine_id = ?1"
        " AND (column_number, column_name, reason, value, row, is_conflict, record_source,"
        " record_key) IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    write.bind(1, number).bind(2, row.column).bind(3, row.column_name).bind(4, row.reason);
    write.bind(5, row.value).bind(6, row.row).bind(7, std::int64_t{row.is_conflict});
    write.bind(8, row.source).bind(9, row.key).run();
    has_changed_ = database_.changes() > 0;
}

Refused RefusedAgain::take_named(const QuarantinedRow& row)
{
    auto left = database_.prepare("SELECT 1 FROM corrected_row WHERE quarantine_id = ?1");
    if (left.bind(1, row.corrects).step()) return Refused::settled;
    auto named =
        database_.prepare(fmt::format(kWithHeader, "quarantine") + " WHERE quarantine_id = ?1");
    if (!named.bind(1, row.corrects).step()) return Refused::anew;
    content_of(row); // finds the header
    if (named.text(2) == header_) {
        replace(row.corrects, row);
        return Refused::again;
    }
    if (named.text(2).substr(0, 2) != header_.substr(0, 2)) return Refused::anew; // of another kind
    database_.prepare("DELETE FROM quarantine WHERE quarantine_id = ?1")
        .bind(1, row.corrects)
        .run();
    has_changed_ = true;
    return Refused::anew; // under other columns: it stands with its own file
}

Refused RefusedAgain::take(const QuarantinedRow& row)
{
    has_changed_ = false;
    if (!is_loaded_) load();
    if (row.corrects > 0) {
        if (const auto named = take_named(row); named != Refused::anew) return named;
    }
    if (!settled_.empty() && is_settled_in_place(row)) return Refused::settled;
    const auto same = content_of(row);
    if (!by_content_.contains(same) && !settled_.contains(same)) return Refused::anew;
    if (is_in_quarantine(row)) return Refused::anew; // of two versions, the better one stays
    if (take_same(row)) return Refused::again;
    return is_settled_elsewhere(row) ? Refused::settled : Refused::anew;
}

/// Finds the row among those that other files left in quarantine.
bool RefusedAgain::take_same(const QuarantinedRow& row)
{
    const auto same = by_content_.find(content_of(row));
    if (same == by_content_.end()) return false;
    for (auto& known : same->second) {
        if (known.file == row.file || known.by_file == row.file) continue;
        known.by_file = row.file;
        if (row.file > known.file) {
            auto move = database_.prepare("UPDATE quarantine SET file_id = ?2, line = ?3, part = ?4"
                                          " WHERE quarantine_id = ?1");
            move.bind(1, known.number).bind(2, row.file).bind(3, row.line).bind(4, row.part).run();
            has_changed_ = database_.changes() > 0;
            known.file = row.file;
        }
        return true;
    }
    return false;
}

} // namespace spindel::engine
