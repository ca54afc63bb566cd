#include "engine/import_log.h"

#include <array>
#include <utility>

#include "engine/error.h"

namespace spindel::engine {

namespace {

constexpr std::array<std::string_view, 3> kImportKinds{"records", "exchange", "network"};

std::optional<std::int64_t> kind_number(const std::optional<RecordKind>& kind)
{
    if (!kind) return {};
    return static_cast<std::int64_t>(*kind);
}

} // namespace

std::int64_t ImportLog::row()
{
    if (row_) return *row_;
    auto add = database_.prepare("INSERT INTO import(kind) VALUES (?1)");
    add.bind(1, kImportKinds[static_cast<std::size_t>(kind_)]).run();
    return row_.emplace(database_.last_row_id());
}

std::optional<std::int64_t> ImportLog::known_file(const ImportedFile& file) const
{
    auto find = database_.prepare("SELECT file_id FROM import_file"
                                  " WHERE sha256 = ?1 AND ifnull(record_kind, -1) = ?2"
                                  " AND (?3 OR name = ?4)");
    // an edge list's name is its source, so under another name it brings other records
    const bool any_name = file.kind != RecordKind::contact;
    find.bind(1, file.sha256).bind(2, kind_number(file.kind).value_or(-1));
    find.bind(3, std::int64_t{any_name}).bind(4, file.name);
    if (!find.step()) return {};
    return find.integer(0);
}

std::optional<RowCounts> ImportLog::known_rows(const ImportedFile& file) const
{
    const auto known = known_file(file);
    if (!known) return {};
    auto row = database_.prepare("SELECT read, stored, duplicate, conflict, quarantined"
                                 " FROM import_file WHERE file_id = ?1");
    row.bind(1, *known).step();
    return RowCounts{row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                     row.integer(4)};
}

bool ImportLog::may_hold(const ImportedFile& file) const
{
    auto row = database_.prepare(
        "SELECT 1 FROM import_file WHERE bytes = ?1 AND ifnull(record_kind, -1) = ?2");
    row.bind(1, file.bytes).bind(2, kind_number(file.kind).value_or(-1));
    return row.step();
}

std::int64_t ImportLog::add_new_file(const ImportedFile& file)
{
    const auto import = row();
    auto add = database_.prepare("INSERT INTO import_file(import_id, name, record_kind, sha256,"
                                 " bytes, same_call_seconds) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    add.bind(1, import).bind(2, file.name).bind(3, kind_number(file.kind));
    add.bind(4, file.sha256).bind(5, file.bytes).bind(6, file.same_call_seconds).run();
    const auto added = database_.last_row_id();
    new_files_.insert(added);
    return added;
}

void ImportLog::finish_digest(std::int64_t file, const std::string& sha256)
{
    auto write =
        database_.prepare("UPDATE OR IGNORE import_file SET sha256 = ?1 WHERE file_id = ?2");
    write.bind(1, sha256).bind(2, file).run();
    if (database_.changes() == 0)
        throw Error("a file of the same content was imported meanwhile; nothing is changed");
}

void ImportLog::keep_header(std::int64_t file, std::string_view header, std::string_view original)
{
    if (!new_files_.contains(file)) return;
    auto keep = database_.prepare(
        "UPDATE import_file SET header = ?1, original_header = ?2 WHERE file_id = ?3");
    keep.bind(1, header).bind(2, original).bind(3, file).run();
}

void ImportLog::finish_file(std::int64_t file, const RowCounts& rows,
                            const std::vector<std::string>& unknown_columns)
{
    if (new_files_.erase(file) == 0) return;
    std::string names = "[]";
    for (const auto& column : unknown_columns) {
        auto append = database_.prepare("SELECT json_insert(?1, '$[#]', ?2)");
        append.bind(1, names).bind(2, column).step();
        names = append.text(0);
    }
    auto write = database_.prepare(
        "UPDATE import_file SET read = ?1, stored = ?2, duplicate = ?3, conflict = ?4,"
        " quarantined = ?5, unknown_columns = ?6 WHERE file_id = ?7");
    write.bind(1, rows.read).bind(2, rows.stored).bind(3, rows.duplicate).bind(4, rows.conflict);
    write.bind(5, rows.quarantined).bind(6, names).bind(7, file).run();
}

void ImportLog::count_as_duplicates(std::int64_t file, std::int64_t count)
{
    auto write = database_.prepare("UPDATE import_file SET stored = stored - ?1,"
                                   " duplicate = duplicate + ?1 WHERE file_id = ?2"
                                   " AND import_id = ?3");
    write.bind(1, count).bind(2, file).bind(3, row()).run();
}

void ImportLog::add_step(std::string step, std::string subject, std::int64_t count)
{
    steps_.push_back({0, std::move(step), std::move(subject), count});
}

void ImportLog::write_steps()
{
    auto add = database_.prepare(
        "INSERT INTO import_step(import_id, step, subject, count) VALUES (?1, ?2, ?3, ?4)");
    for (const auto& step : steps_) {
        add.bind(1, row()).bind(2, step.step).bind(3, step.subject);
        add.bind(4, step.count).run();
    }
}

} // namespace spindel::engine
