/// SQLite with owned handles and errors as exceptions; nothing here knows what a case is.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace spindel::engine::sqlite {

/// A page of the file cannot be what it is.
class Damaged : public Error {
public:
    using Error::Error;
};

/// Another program holds the database; the statement may be tried again.
class Busy : public Error {
public:
    using Error::Error;
};

enum class ColumnType { null, integer, text };

/// A prepared statement. Bind from 1, step, read columns from 0.
class Statement {
public:
    /// `name` is how errors call the database; it must outlive the statement.
    Statement(sqlite3* database, const std::string& name, std::string_view sql);

    Statement& bind(int at, std::int64_t value);
    /// The text must outlive the next `reset`.
    Statement& bind(int at, std::string_view text);
    Statement& bind(int at, std::optional<std::int64_t> value);
    Statement& bind_null(int at);

    /// @return true while there is a row. @throws Error as SQLite says.
    bool step();
    /// Ready to be bound and stepped again.
    void reset();
    /// Steps to the end, then resets.
    void run();

    ColumnType type(int column) const; // of a table without numbers that are not whole, and bytes
    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    std::optional<std::int64_t> optional_integer(int column) const;
    /// Valid until the next step or reset.
    std::string_view text(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
    const std::string* name_;
};

enum class Access { read_only, read_write };

/// An open database file. Every error is one line that begins with the file's path.
class Database {
public:
    /// Opens an existing file. Waits at most five seconds for another writer's lock.
    /// @throws Error if it cannot be opened.
    Database(const std::filesystem::path& path, Access access);

    void execute(const std::string& sql);
    Statement prepare(std::string_view sql) const { return {handle_.get(), *name_, sql}; }
    /// The first column of the first row.
    std::int64_t integer(std::string_view sql) const;
    /// Rows changed by the last insert, update or delete.
    std::int64_t changes() const;
    std::int64_t last_row_id() const;
    bool in_transaction() const;
    /// How long a statement waits for another program, in place of five seconds.
    void set_patience(std::chrono::milliseconds patience);
    /// True where the file was removed or renamed since it was opened.
    bool has_moved() const;
    /// False where it is in memory.
    bool is_file() const;
    /// For what SQLite offers beyond statements.
    sqlite3* handle() const { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<const std::string> name_; // stays in place when the database is moved
    std::unique_ptr<sqlite3, Close> handle_;
};

/// All that is read while it lives is of one state, whoever writes meanwhile; writers wait for its
/// end before they commit. Within a transaction it does nothing.
class ReadTransaction {
public:
    /// The database must outlive it. @throws Error if another program holds the database.
    explicit ReadTransaction(const Database& database);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

private:
    sqlite3* handle_ = nullptr; // null where there is nothing to end
};

} // namespace spindel::engine::sqlite
