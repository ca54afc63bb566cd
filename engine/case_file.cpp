#include "engine/case_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "engine/case_schema.h"
#include "engine/case_words.h"
#include "engine/error.h"

namespace spindel::engine {

namespace {

/// Makes an empty file that only its owner can read. @return false where there is one already.
bool make_private_file(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0) {
        if (errno == EEXIST) return false;
        const auto why = std::error_code(errno, std::generic_category()).message();
        throw Error(fmt::format("{}: cannot be made: {}", path.string(), why));
    }
    ::close(file);
    return true;
}

/// Every table, index and column, in order.
std::vector<std::string> layout_of(const sqlite::Database& database)
{
    std::vector<std::string> names;
    auto rows = database.prepare(
        "SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' UNION ALL "
        "SELECT t.name || ' ' || c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c "
        "WHERE t.type = 'table' ORDER BY 1");
    while (rows.step())
        names.emplace_back(rows.text(0));
    return names;
}

/// A newer program has changed what a case holds; where nothing is other, the number alone is.
[[noreturn]] void refuse_version(const CaseFile& case_file, std::int64_t version)
{
    const auto known = CaseFile::in_memory(case_file.path());
    const bool has_own_layout = layout_of(case_file.database()) == layout_of(known.database());
    const auto name = case_file.path().string();
    const auto newest = case_migrations().size();
    if (has_own_layout)
        throw sqlite::Damaged(fmt::format(
            "{}: is of version {}, newer than this program's {}, but holds what this one makes: "
            "the number is damaged; spindel-viewer shows what can be read of it; take a copy from "
            "before the damage, or import its files into a new case",
            name, version, newest));
    throw Error(fmt::format(
        "{}: is of version {}, newer than this program's {}; update Spindel to open it; if no "
        "newer one was ever used, the case is damaged: take a copy from before the damage, or "
        "import its files into a new case",
        name, version, newest));
}

/// Refuses what is not a case, or is one of a newer program. @return the case's version.
std::int64_t checked_version(const CaseFile& case_file)
{
    const auto& database = case_file.database();
    const auto newest = static_cast<std::int64_t>(case_migrations().size());
    if (database.integer("PRAGMA application_id") != kApplicationId) {
        throw Error(fmt::format("{}: {}", case_file.path().string(), kNotACase));
    }
    const auto version = database.integer("PRAGMA user_version");
    if (version < 0 || version > newest) refuse_version(case_file, version);
    return version;
}

/// Brings the tables up to date; part of the transaction that is open.
void migrate(sqlite::Database& database, std::int64_t version)
{
    const auto scripts = case_migrations();
    for (auto at = static_cast<std::size_t>(version); at < scripts.size(); ++at) {
        database.execute(std::string(scripts[at]));
    }
    database.execute(fmt::format("PRAGMA application_id = {}", kApplicationId));
    database.execute(fmt::format("PRAGMA user_version = {}", scripts.size()));
}

void require_file(const std::filesystem::path& path)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        throw Error(fmt::format("{}: {}", path.string(), kNoSuchCase));
    if (!std::filesystem::is_regular_file(path, ignored))
        throw Error(fmt::format("{}: {}", path.string(), kNotACase));
}

bool has_no_bytes(const std::filesystem::path& path)
{
    std::error_code failed;
    return std::filesystem::file_size(path, failed) == 0 && !failed;
}

struct AbandonOnError {
    CaseFile* case_file;
    ~AbandonOnError()
    {
        if (case_file != nullptr) CaseFile::abandon(*case_file);
    }
};

std::vector<std::string> words(const sqlite::Database& database, std::string_view json_list)
{
    std::vector<std::string> all;
    auto statement = database.prepare("SELECT value FROM json_each(?1)");
    statement.bind(1, json_list);
    while (statement.step())
        all.emplace_back(statement.text(0));
    return all;
}

} // namespace

// SQLite falls back to reading only where the file cannot be written to.
CaseFile::CaseFile(std::filesystem::path path)
    : path_(std::move(path)), database_(path_, sqlite::Access::read_write)
{
    database_.execute("PRAGMA temp_store = MEMORY");
    database_.execute("PRAGMA foreign_keys = ON");
}

CaseFile CaseFile::open(const std::filesystem::path& path)
{
    require_file(path);
    CaseFile case_file(path);
    auto& database = case_file.database_;
    if (checked_version(case_file) < static_cast<std::int64_t>(case_migrations().size())) {
        database.execute("BEGIN IMMEDIATE");
        migrate(database, checked_version(case_file));
        database.execute("COMMIT");
    }
    database.execute("PRAGMA query_only = ON");
    return case_file;
}

CaseFile CaseFile::open_or_create(const std::filesystem::path& path)
{
    while (true) {
        const bool is_made_here = make_private_file(path);
        require_file(path);
        CaseFile case_file(path);
        case_file.is_made_here_ = is_made_here;
        auto& database = case_file.database_;
        // imports take every number that they store from the row that it names: no need to ask
        database.execute("PRAGMA foreign_keys = OFF");
        database.execute("BEGIN IMMEDIATE");
        if (database.has_moved()) continue; // another import made it, failed, and took it away
        const bool is_new = has_no_bytes(path);
        AbandonOnError guard{&case_file};
        migrate(database, is_new ? 0 : checked_version(case_file));
        guard.case_file = nullptr;
        return case_file;
    }
}

CaseFile CaseFile::in_memory(std::filesystem::path called)
{
    CaseFile case_file(std::move(called), sqlite::Database(":memory:", sqlite::Access::read_write));
    case_file.database_.execute("PRAGMA temp_store = MEMORY");
    migrate(case_file.database_, 0);
    return case_file;
}

void CaseFile::abandon(CaseFile& case_file) noexcept
{
    auto& database = case_file.database_;
    try {
        // a full disk may have ended the transaction already
        if (database.in_transaction()) database.execute("ROLLBACK");
        if (!case_file.is_made_here_) return;
        // removed under the lock, so that no other import loses what it puts there
        database.execute("BEGIN IMMEDIATE");
        if (has_no_bytes(case_file.path_)) std::filesystem::remove(case_file.path_);
        database.execute("ROLLBACK");
    } catch (const std::exception&) {
        // the next import finds an empty file or a hot journal, and begins from there
    }
}

std::vector<ImportedFile> CaseFile::files() const
{
    std::vector<ImportedFile> all;
    auto row = database_.prepare(
        "SELECT file_id, name, record_kind, sha256, bytes, read, stored, duplicate, conflict,"
        " quarantined, unknown_columns, import_id, import.kind, header, original_header FROM "
        "import_file"
        " JOIN import USING (import_id) ORDER BY file_id");
    while (row.step()) {
        ImportedFile file;
        file.id = row.integer(0);
        file.name = row.text(1);
        if (!row.is_null(2)) file.kind = static_cast<RecordKind>(row.integer(2));
        file.sha256 = row.text(3);
        file.bytes = row.integer(4);
        file.rows = {row.integer(5), row.integer(6), row.integer(7), row.integer(8),
                     row.integer(9)};
        file.unknown_columns = words(database_, row.text(10));
        file.import = row.integer(11);
        file.import_kind = row.text(12);
        file.header = row.text(13);
        file.original_header = row.text(14);
        all.push_back(std::move(file));
    }
    return all;
}

std::vector<QuarantinedRow> CaseFile::quarantined() const
{
    std::vector<QuarantinedRow> all;
    auto row = database_.prepare(
        "SELECT file_id, line, column_number, column_name, reason, value, row, is_conflict,"
        " record_source, record_key, quarantine_id, part, original FROM quarantine"
        " ORDER BY quarantine_id");
    while (row.step()) {
        all.push_back({row.integer(0), row.integer(1), row.integer(2), std::string(row.text(3)),
                       std::string(row.text(4)), std::string(row.text(5)), std::string(row.text(6)),
                       row.integer(7) != 0, std::string(row.text(8)), std::string(row.text(9)),
                       row.integer(10), row.integer(11), std::string(row.text(12))});
    }
    return all;
}

std::vector<ImportStep> CaseFile::import_steps() const
{
    std::vector<ImportStep> all;
    auto row = database_.prepare(
        "SELECT import_id, step, subject, count FROM import_step ORDER BY step_id");
    while (row.step())
        all.push_back(
            {row.integer(0), std::string(row.text(1)), std::string(row.text(2)), row.integer(3)});
    return all;
}

} // namespace spindel::engine
