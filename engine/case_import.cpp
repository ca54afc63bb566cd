#include "engine/case_import.h"

#include <array>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "engine/join_same_calls.h"
#include "engine/joined_records.h"
#include "engine/refused_again.h"
#include "engine/victim_labels.h"

namespace spindel::engine {

namespace {

constexpr const char* kBeingRead = "being read"; // in place of a digest, within a transaction

constexpr std::array<std::string_view, 3> kImportKinds{"records", "exchange", "network"};

std::optional<std::int64_t> kind_number(const std::optional<RecordKind>& kind)
{
    if (!kind) return {};
    return static_cast<std::int64_t>(*kind);
}

} // namespace

struct CaseImport::Work {
    explicit Work(CaseFile opened) : case_file(std::move(opened))
    {
        auto row = database.prepare("SELECT digest, rows FROM import_block");
        while (row.step())
            blocks.emplace(row.text(0), row.integer(1));
    }

    CaseFile case_file;
    sqlite::Database& database = case_file.database();
    RecordStore records{database};
    sqlite::Statement quarantine = database.prepare(
        "INSERT INTO quarantine(quarantine_id, file_id, line, column_number, column_name, reason,"
        " value, row, is_conflict, record_source, record_key, part, original)"
        // a number that was given is never given again
        " SELECT max((SELECT ifnull(max(quarantine_id), 0) FROM quarantine),"
        "            (SELECT ifnull(max(quarantine_id), 0) FROM corrected_row)) + 1,"
        " ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12"
        // and a row that came corrected is not refused anew
        " WHERE NOT EXISTS (SELECT 1 FROM corrected_row WHERE file_id = ?1 AND line = ?2"
        " AND part = ?11)"
        // of a row that is refused again, the version is kept in which less is masked
        " ON CONFLICT(file_id, line, part) DO UPDATE SET column_number = excluded.column_number,"
        " column_name = excluded.column_name, reason = excluded.reason, value = excluded.value,"
        " row = excluded.row, is_conflict = excluded.is_conflict,"
        " record_source = excluded.record_source, record_key = excluded.record_key,"
        " original = excluded.original"
        " WHERE length(excluded.row) - length(replace(excluded.row, '*', ''))"
        "       < length(row) - length(replace(row, '*', ''))");
    sqlite::Statement note_pseudonym =
        database.prepare("INSERT INTO pseudonym(kind, text, country, type)"
                         " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
    QuarantineRelease release{database};
    RefusedAgain refused_again{database};
    JoinedRecords joined{database};
    std::int64_t last_call = database.integer("SELECT ifnull(max(row_id), 0) FROM call");
    sqlite::Statement keep_aside = database.prepare(
        "INSERT INTO kept_aside(file_id, line, cells) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
    sqlite::Statement refused_use =
        database.prepare("INSERT INTO refused_use(actor, kind, identifier) VALUES (?1, ?2, ?3)"
                         " ON CONFLICT DO NOTHING");
    sqlite::Statement add_block =
        database.prepare("INSERT INTO import_block(digest, file_id, rows) VALUES (?1, ?2, ?3)"
                         " ON CONFLICT DO NOTHING");
    std::unordered_map<std::string, std::int64_t> blocks; // of earlier imports
    std::optional<std::int64_t> import;                   // made with its first new file
    std::set<std::int64_t> new_files; // those whose counts are still to be written
    std::vector<PartnerLabel> partner_labels;
    std::vector<std::string> refused_victims;
    std::vector<ImportStep> steps;
    bool brought_something = false;
};

namespace {

/// The row of a file that the case holds already.
std::optional<std::int64_t> known_file(const sqlite::Database& database, const ImportedFile& file)
{
    auto find = database.prepare("SELECT file_id FROM import_file"
                                 " WHERE sha256 = ?1 AND ifnull(record_kind, -1) = ?2"
                                 " AND (?3 OR name = ?4)");
    // an edge list's name is its source, so under another name it brings other records
    const bool any_name = file.kind != RecordKind::contact;
    find.bind(1, file.sha256).bind(2, kind_number(file.kind).value_or(-1));
    find.bind(3, std::int64_t{any_name}).bind(4, file.name);
    if (!find.step()) return {};
    return find.integer(0);
}

std::int64_t new_import(sqlite::Database& database, ImportKind kind)
{
    auto add = database.prepare("INSERT INTO import(kind) VALUES (?1)");
    add.bind(1, kImportKinds[static_cast<std::size_t>(kind)]).run();
    return database.last_row_id();
}

std::int64_t new_file(sqlite::Database& database, std::int64_t import, const ImportedFile& file)
{
    auto add = database.prepare("INSERT INTO import_file(import_id, name, record_kind, sha256,"
                                " bytes, same_call_seconds) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    add.bind(1, import).bind(2, file.name).bind(3, kind_number(file.kind));
    add.bind(4, file.sha256).bind(5, file.bytes).bind(6, file.same_call_seconds).run();
    return database.last_row_id();
}

} // namespace

CaseImport::CaseImport(const std::filesystem::path& case_path, ImportKind kind) : kind_(kind)
{
    auto opened = CaseFile::open_or_create(case_path);
    // room for the keys of a large import, so that each is not read again from the file (KiB)
    opened.database().execute("PRAGMA cache_size = -131072");
    work_ = std::make_unique<Work>(std::move(opened));
}

CaseImport::~CaseImport()
{
    if (!is_done_) CaseFile::abandon(work_->case_file);
}

std::int64_t CaseImport::add_file(const ImportedFile& file)
{
    if (const auto known = known_file(work_->database, file)) return *known;
    return add_new_file(file);
}

std::optional<RowCounts> CaseImport::known_rows(const ImportedFile& file) const
{
    const auto known = known_file(work_->database, file);
    if (!known) return {};
    auto row = work_->database.prepare("SELECT read, stored, duplicate, conflict, quarantined"
                                       " FROM import_file WHERE file_id = ?1");
    row.bind(1, *known).step();
    return RowCounts{row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                     row.integer(4)};
}

bool CaseImport::may_hold(const ImportedFile& file) const
{
    auto row = work_->database.prepare(
        "SELECT 1 FROM import_file WHERE bytes = ?1 AND ifnull(record_kind, -1) = ?2");
    row.bind(1, file.bytes).bind(2, kind_number(file.kind).value_or(-1));
    return row.step();
}

std::int64_t CaseImport::begin_file(const ImportedFile& file)
{
    auto begun = file;
    begun.sha256 = kBeingRead;
    return add_new_file(begun);
}

void CaseImport::finish_digest(std::int64_t file, const std::string& sha256)
{
    auto write = work_->database.prepare("UPDATE OR IGNORE import_file SET sha256 = ?1"
                                         " WHERE file_id = ?2");
    write.bind(1, sha256).bind(2, file).run();
    if (work_->database.changes() == 0)
        throw Error("a file of the same content was imported meanwhile; nothing is changed");
}

std::int64_t CaseImport::add_new_file(const ImportedFile& file)
{
    auto& database = work_->database;
    const auto row = new_file(database, import_row(), file);
    work_->new_files.insert(row);
    work_->brought_something = true;
    return row;
}

/// The import's row in the case, made with the first that the import brings.
std::int64_t CaseImport::import_row()
{
    if (!work_->import) work_->import = new_import(work_->database, kind_);
    return *work_->import;
}

std::optional<std::int64_t> CaseImport::known_block(const std::string& digest) const
{
    const auto known = work_->blocks.find(digest);
    if (known == work_->blocks.end()) return {};
    return known->second;
}

void CaseImport::note_block(const std::string& digest, std::int64_t file, std::int64_t rows)
{
    work_->add_block.bind(1, digest).bind(2, file).bind(3, rows).run();
}

Outcome CaseImport::store(const Record& record, Origin origin)
{
    if (const auto* call = std::get_if<CallRecord>(&record)) {
        if (const auto joined = work_->joined.outcome_of(*call)) return *joined;
    }
    const auto outcome = work_->records.store(record, origin);
    if (outcome == Outcome::stored) work_->brought_something = true;
    return outcome;
}

void CaseImport::announce(const Record& record)
{
    work_->records.announce(record);
}

void CaseImport::quarantine(const QuarantinedRow& row)
{
    if (work_->refused_again.takes(row)) {
        work_->brought_something =
            work_->brought_something || work_->refused_again.has_changed();
        return;
    }
    auto& add = work_->quarantine;
    add.bind(1, row.file).bind(2, row.line).bind(3, row.column).bind(4, row.column_name);
    add.bind(5, row.reason).bind(6, row.value).bind(7, row.row);
    add.bind(8, std::int64_t{row.is_conflict}).bind(9, row.source).bind(10, row.key);
    add.bind(11, row.part).bind(12, row.original).run();
    if (work_->database.changes() > 0) work_->brought_something = true;
}

bool CaseImport::may_release() const
{
    return !work_->release.is_idle();
}

std::int64_t CaseImport::release(const CorrectedRecord& record)
{
    if (work_->release.is_idle()) return 0;
    const auto rows = work_->release.corrected_by(record);
    for (const auto row : rows)
        work_->release.leave(row, record, import_row());
    if (!rows.empty()) work_->brought_something = true;
    return static_cast<std::int64_t>(rows.size());
}

void CaseImport::keep_header(std::int64_t file, std::string_view header, std::string_view original)
{
    if (!work_->new_files.contains(file)) return;
    auto keep = work_->database.prepare(
        "UPDATE import_file SET header = ?1, original_header = ?2 WHERE file_id = ?3");
    keep.bind(1, header).bind(2, original).bind(3, file).run();
}

void CaseImport::note_pseudonym(const PseudonymNote& note)
{
    auto& add = work_->note_pseudonym;
    add.bind(1, static_cast<std::int64_t>(note.kind)).bind(2, note.pseudonym);
    add.bind(3, note.country.code()).bind(4, note.type).run();
    if (work_->database.changes() > 0) work_->brought_something = true;
}

std::map<std::int64_t, std::int64_t> CaseImport::join_same_calls(const Progress& progress)
{
    auto& database = work_->database;
    if (database.integer("SELECT EXISTS (SELECT 1 FROM import_file WHERE same_call_seconds > 0)") ==
        0)
        return {};
    work_->records.flush(progress);
    auto joined = engine::join_same_calls(database, work_->last_call);
    work_->brought_something = work_->brought_something || joined.has_changed;
    auto write = database.prepare("UPDATE import_file SET stored = stored - ?1,"
                                  " duplicate = duplicate + ?1 WHERE file_id = ?2"
                                  " AND import_id = ?3");
    for (const auto& [file, count] : joined.new_by_file)
        write.bind(1, count).bind(2, file).bind(3, import_row()).run();
    if (joined.parted > 0)
        log_step("calls parted again, as records of others are nearer", "", joined.parted);
    return std::move(joined.new_by_file);
}

void CaseImport::note_second_source(const CallRecord& call, std::string_view first_source,
                                    std::string_view first_record_id, Origin origin)
{
    // the stored call may have joined another one here
    auto add = work_->database.prepare(
        "INSERT INTO second_source(source, record_id, first_source, first_record_id, time,"
        " duration_s, file_id, line) SELECT ?1, ?2, ifnull(joined.first_source, ?3),"
        " ifnull(joined.first_record_id, ?4), ?5, ?6, ?7, ?8 FROM (SELECT 1)"
        " LEFT JOIN second_source joined ON joined.source = ?3 AND joined.record_id = ?4"
        " WHERE true ON CONFLICT DO NOTHING");
    add.bind(1, call.source).bind(2, call.record_id).bind(3, first_source).bind(4, first_record_id);
    add.bind(5, std::int64_t{call.time.time_since_epoch().count()}).bind(6, call.duration_s);
    add.bind(7, origin.file).bind(8, origin.line).run();
    if (work_->database.changes() > 0) work_->brought_something = true;
}

void CaseImport::log_step(std::string step, std::string subject, std::int64_t count)
{
    work_->steps.push_back({0, std::move(step), std::move(subject), count});
}

void CaseImport::keep_aside(Origin origin, std::string_view cells)
{
    work_->keep_aside.bind(1, origin.file).bind(2, origin.line).bind(3, cells).run();
    if (work_->database.changes() > 0) work_->brought_something = true;
}

void CaseImport::note_partner_label(PartnerLabel label)
{
    work_->partner_labels.push_back(std::move(label));
}

void CaseImport::note_refused_victim(std::string_view actor)
{
    auto find = work_->database.prepare(
        "SELECT 1 FROM identifier JOIN victim_label USING (identifier_id) WHERE text = ?1");
    if (!find.bind(1, actor).step()) work_->brought_something = true;
    work_->refused_victims.emplace_back(actor);
}

void CaseImport::note_refused_use(std::string_view actor, EntityKind kind,
                                  std::string_view identifier)
{
    auto& add = work_->refused_use;
    add.bind(1, actor).bind(2, static_cast<std::int64_t>(kind)).bind(3, identifier).run();
    if (work_->database.changes() > 0) work_->brought_something = true;
}

void CaseImport::finish_file(std::int64_t file, const RowCounts& rows,
                             const std::vector<std::string>& unknown_columns)
{
    if (work_->new_files.erase(file) == 0) return;
    std::string names = "[]";
    for (const auto& column : unknown_columns) {
        auto append = work_->database.prepare("SELECT json_insert(?1, '$[#]', ?2)");
        append.bind(1, names).bind(2, column).step();
        names = append.text(0);
    }
    auto write = work_->database.prepare(
        "UPDATE import_file SET read = ?1, stored = ?2, duplicate = ?3, conflict = ?4,"
        " quarantined = ?5, unknown_columns = ?6 WHERE file_id = ?7");
    write.bind(1, rows.read).bind(2, rows.stored).bind(3, rows.duplicate).bind(4, rows.conflict);
    write.bind(5, rows.quarantined).bind(6, names).bind(7, file).run();
}

void CaseImport::write_steps()
{
    auto add = work_->database.prepare(
        "INSERT INTO import_step(import_id, step, subject, count) VALUES (?1, ?2, ?3, ?4)");
    for (const auto& step : work_->steps) {
        add.bind(1, import_row()).bind(2, step.step).bind(3, step.subject);
        add.bind(4, step.count).run();
    }
}

void CaseImport::commit(const Progress& progress)
{
    auto& database = work_->database;
    if (!work_->brought_something) {
        CaseFile::abandon(work_->case_file);
    } else {
        work_->records.flush(progress);
        write_steps();
        label_victims(database, work_->partner_labels, work_->refused_victims);
        database.execute("COMMIT");
    }
    is_done_ = true;
}

CaseFile& CaseImport::case_file()
{
    if (!is_done_) work_->records.flush();
    return work_->case_file;
}

} // namespace spindel::engine
