#include "engine/sqlite.h"

#include <cerrno>
#include <system_error>

#include <sqlite3.h>

#include "engine/case_words.h"
#include "engine/error.h"

namespace spindel::engine::sqlite {

namespace {

std::string_view reason(sqlite3* database)
{
    switch (sqlite3_errcode(database)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "the case is in use by another program";
    case SQLITE_FULL: return "the disk is full";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: return "the case or its folder cannot be written to";
    case SQLITE_IOERR: return "the disk is full or cannot be read or written";
    case SQLITE_NOTADB: return kNotACase;
    case SQLITE_CORRUPT: return kDamagedCase;
    default: return sqlite3_errmsg(database);
    }
}

/// Whether tables are not those that every case has: then a byte of their description is another.
bool has_other_tables(sqlite3* database)
{
    if (sqlite3_errcode(database) != SQLITE_ERROR) return false;
    const std::string_view why = sqlite3_errmsg(database);
    return why.starts_with("no such table") || why.starts_with("no such column") ||
           why.starts_with("duplicate column name") || why.ends_with("already exists");
}

/// The system's reason, or SQLite's where there is none.
std::string why_not_opened(sqlite3* database)
{
    const int why = database == nullptr ? ENOMEM : sqlite3_system_errno(database);
    return why != 0 ? std::generic_category().message(why) : sqlite3_errmsg(database);
}

[[noreturn]] void fail(sqlite3* database, const std::string& name)
{
    if (has_other_tables(database)) throw Damaged(name + ": " + std::string(kDamagedCase));
    const auto message = name + ": " + std::string(reason(database));
    if (sqlite3_errcode(database) == SQLITE_CORRUPT) throw Damaged(message);
    if (sqlite3_errcode(database) == SQLITE_BUSY) throw Busy(message);
    throw Error(message);
}

} // namespace

Statement::Statement(sqlite3* database, const std::string& name, std::string_view sql)
    : name_(&name)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement,
                           nullptr) != SQLITE_OK) {
        fail(database, name);
    }
    handle_.reset(statement);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement& Statement::bind(int at, std::int64_t value)
{
    sqlite3_bind_int64(handle_.get(), at, value);
    return *this;
}

Statement& Statement::bind(int at, std::string_view text)
{
    // an empty view may have no data, and no data would bind NULL
    sqlite3_bind_text(handle_.get(), at, text.data() == nullptr ? "" : text.data(),
                      static_cast<int>(text.size()), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bind(int at, std::optional<std::int64_t> value)
{
    return value ? bind(at, *value) : bind_null(at);
}

Statement& Statement::bind_null(int at)
{
    sqlite3_bind_null(handle_.get(), at);
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    fail(sqlite3_db_handle(handle_.get()), *name_);
}

void Statement::reset()
{
    sqlite3_reset(handle_.get());
}

void Statement::run()
{
    while (step()) {
    }
    reset();
}

ColumnType Statement::type(int column) const
{
    switch (sqlite3_column_type(handle_.get(), column)) {
    case SQLITE_NULL: return ColumnType::null;
    case SQLITE_INTEGER: return ColumnType::integer;
    default: return ColumnType::text;
    }
}

bool Statement::is_null(int column) const
{
    return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(handle_.get(), column);
}

std::optional<std::int64_t> Statement::optional_integer(int column) const
{
    if (is_null(column)) return {};
    return integer(column);
}

std::string_view Statement::text(int column) const
{
    const auto* bytes = sqlite3_column_text(handle_.get(), column);
    const int size = sqlite3_column_bytes(handle_.get(), column);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

Database::Database(const std::filesystem::path& path, Access access)
    : name_(std::make_unique<const std::string>(path.string()))
{
    sqlite3* database = nullptr;
    const int flags = access == Access::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int code = sqlite3_open_v2(path.c_str(), &database, flags, nullptr);
    handle_.reset(database);
    if (code != SQLITE_OK) throw Error(*name_ + ": cannot be opened: " + why_not_opened(database));
    sqlite3_busy_timeout(database, 5000);
}

void Database::Close::operator()(sqlite3* database) const
{
    sqlite3_close(database);
}

void Database::execute(const std::string& sql)
{
    if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        fail(handle_.get(), *name_);
    }
}

std::int64_t Database::integer(std::string_view sql) const
{
    auto statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(handle_.get());
}

std::int64_t Database::last_row_id() const
{
    return sqlite3_last_insert_rowid(handle_.get());
}

bool Database::in_transaction() const
{
    return sqlite3_get_autocommit(handle_.get()) == 0;
}

void Database::set_patience(std::chrono::milliseconds patience)
{
    sqlite3_busy_timeout(handle_.get(), static_cast<int>(patience.count()));
}

bool Database::has_moved() const
{
    int moved = 0;
    sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

bool Database::is_file() const
{
    const char* name = sqlite3_db_filename(handle_.get(), "main");
    return name != nullptr && *name != '\0';
}

ReadTransaction::ReadTransaction(const Database& database)
{
    if (database.in_transaction()) return;
    database.prepare("BEGIN").run();
    handle_ = database.handle(); // SQLite's lock is taken with the first statement that reads
}

ReadTransaction::~ReadTransaction()
{
    if (handle_ != nullptr) sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace spindel::engine::sqlite
