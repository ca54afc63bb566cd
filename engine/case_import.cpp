#include "engine/case_import.h"

#include <chrono>
#include <optional>
#include <unordered_map>
#include <utility>

#include "engine/join_same_calls.h"
#include "engine/joined_records.h"
#include "engine/quarantine_store.h"
#include "engine/victim_labels.h"

namespace spindel::engine {

namespace {

constexpr const char* kBeingRead = "being read"; // in place of a digest, within a transaction

/// Commits as soon as nobody reads the case: what took minutes is not lost to one who reads.
void commit_patiently(sqlite::Database& database, const Progress& progress)
{
    database.set_patience(std::chrono::milliseconds(200)); // so that a stop is soon heeded
    while (true) {
        try {
            return database.execute("COMMIT");
        } catch (const sqlite::Busy&) {
            progress.at("waiting for programs that read the case", 0, 0);
        }
    }
}

} // namespace

struct CaseImport::Work {
    Work(CaseFile opened, ImportKind kind) : case_file(std::move(opened)), log(database, kind)
    {
        auto row = database.prepare("SELECT digest, rows FROM import_block");
        while (row.step())
            blocks.emplace(row.text(0), row.integer(1));
    }

    CaseFile case_file;
    sqlite::Database& database = case_file.database();
    ImportLog log;
    RecordStore records{database};
    QuarantineStore quarantine{database};
    sqlite::Statement note_pseudonym =
        database.prepare("INSERT INTO pseudonym(kind, text, country, type)"
                         " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
    QuarantineRelease release{database};
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
    std::vector<PartnerLabel> partner_labels;
    std::vector<std::string> refused_victims;
    bool brought_something = false;
};

CaseImport::CaseImport(const std::filesystem::path& case_path, ImportKind kind)
{
    auto opened = CaseFile::open_or_create(case_path);
    // room for the keys of a large import, so that each is not read again from the file (KiB)
    opened.database().execute("PRAGMA cache_size = -131072");
    work_ = std::make_unique<Work>(std::move(opened), kind);
}

CaseImport::~CaseImport()
{
    if (!is_done_) CaseFile::abandon(work_->case_file);
}

void CaseImport::set_kind(ImportKind kind)
{
    work_->log.set_kind(kind);
}

std::int64_t CaseImport::add_file(const ImportedFile& file)
{
    if (const auto known = work_->log.known_file(file)) return *known;
    return add_new_file(file);
}

std::optional<RowCounts> CaseImport::known_rows(const ImportedFile& file) const
{
    return work_->log.known_rows(file);
}

bool CaseImport::may_hold(const ImportedFile& file) const
{
    return work_->log.may_hold(file);
}

std::int64_t CaseImport::begin_file(const ImportedFile& file)
{
    auto begun = file;
    begun.sha256 = kBeingRead;
    return add_new_file(begun);
}

void CaseImport::finish_digest(std::int64_t file, const std::string& sha256)
{
    work_->log.finish_digest(file, sha256);
}

std::int64_t CaseImport::add_new_file(const ImportedFile& file)
{
    work_->brought_something = true;
    return work_->log.add_new_file(file);
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

bool CaseImport::quarantine(const QuarantinedRow& row)
{
    const bool is_kept = work_->quarantine.keep(row);
    if (work_->quarantine.has_changed()) work_->brought_something = true;
    return is_kept;
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
        work_->release.leave(row, record, work_->log.row());
    if (!rows.empty()) work_->brought_something = true;
    return static_cast<std::int64_t>(rows.size());
}

void CaseImport::keep_header(std::int64_t file, std::string_view header, std::string_view original)
{
    work_->log.keep_header(file, header, original);
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
    for (const auto& [file, count] : joined.new_by_file)
        work_->log.count_as_duplicates(file, count);
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
    work_->log.add_step(std::move(step), std::move(subject), count);
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
    work_->log.finish_file(file, rows, unknown_columns);
}

void CaseImport::commit(const Progress& progress)
{
    auto& database = work_->database;
    if (!work_->brought_something) {
        CaseFile::abandon(work_->case_file);
    } else {
        work_->records.flush(progress);
        work_->log.write_steps();
        label_victims(database, work_->partner_labels, work_->refused_victims);
        commit_patiently(database, progress);
    }
    is_done_ = true;
}

CaseFile& CaseImport::case_file()
{
    if (!is_done_) work_->records.flush();
    return work_->case_file;
}

} // namespace spindel::engine
