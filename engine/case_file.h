/// A case: one SQLite file that keeps every record with its source, grade, file and line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/records.h"
#include "engine/sqlite.h"

namespace spindel::engine {

/// What became of the rows of one file: read = stored + duplicate + quarantined.
struct RowCounts {
    std::int64_t read = 0;
    std::int64_t stored = 0;
    std::int64_t duplicate = 0;
    std::int64_t conflict = 0; // those of the quarantined that contradict a stored row
    std::int64_t quarantined = 0;

    friend bool operator==(const RowCounts&, const RowCounts&) = default;
};

/// One imported file.
struct ImportedFile {
    std::int64_t id = 0; // its row in the case; 0 before it has one
    std::string name;
    std::optional<RecordKind> kind; // absent where a file holds several kinds
    std::string sha256;
    std::int64_t bytes = 0;
    RowCounts rows;
    std::vector<std::string> unknown_columns;
    std::int64_t import = 0;       // its import in the case; 0 before it has one
    std::string import_kind{};     // "records", "exchange" or "network"
    std::string header{};          // the row above its rows; empty where it has none
    std::string original_header{}; // its own, where a profile put another in its place
    std::int64_t same_call_seconds = 0; // how far its calls may differ from another source's
};

/// One refused row.
struct QuarantinedRow {
    std::int64_t file = 0; // its file in the case
    std::int64_t line = 0;
    std::int64_t column = 0; // from 1; 0 where the whole row is at fault
    std::string column_name;
    std::string reason; // what was expected, without the value
    std::string value;  // the cell at fault, masked where it is a raw identifier
    std::string row;    // as it came, but for masked raw identifiers
    bool is_conflict = false;
    std::string source{};    // with `key`, as far as they can be read
    std::string key{};       // record_id; of an actor actor_id, of a rate day and currency
    std::int64_t number = 0; // in quarantine; 0 before it has one
    std::int64_t part = 0;   // among the records of its kind that begin on its line
    std::string original{};  // as `row`, where that is what a profile made of it
    std::int64_t corrects = 0; // the number in quarantine that the row says it corrects
};

/// What an import did beside storing.
struct ImportStep {
    std::int64_t import = 0; // its import in the case
    std::string step;        // "corrected rows that left quarantine"
    std::string subject;     // "calls.csv"
    std::int64_t count = 0;
};

/// An open case. Created with mode 0600; SQLite's temporary data stays in memory.
class CaseFile {
public:
    /// Opens an existing case to read from. A hot journal of a killed import is rolled back, and a
    /// case of an older version gets the tables it lacks.
    /// @throws Error if there is no such file, it is not a case, or is of a newer version.
    static CaseFile open(const std::filesystem::path& path);

    /// Opens a case to write to, made if absent (or left empty by a killed first import), and takes
    /// its write lock. The transaction that gives a new case its tables stays open: the caller
    /// commits it, or hands the case to `abandon`.
    /// @throws Error as `open` does, and if another program is writing to the case.
    static CaseFile open_or_create(const std::filesystem::path& path);

    /// A new case in memory with all tables, that is called by a name. Whoever makes it fills it.
    static CaseFile in_memory(std::filesystem::path called);

    /// Leaves a case that was opened by `open_or_create` as it was: one made by it is removed.
    static void abandon(CaseFile& case_file) noexcept;

    const std::filesystem::path& path() const { return path_; }
    sqlite::Database& database() { return database_; }
    const sqlite::Database& database() const { return database_; }

    /// All imported files in the order they came.
    std::vector<ImportedFile> files() const;
    /// All refused rows in the order they came, without those that came again corrected.
    std::vector<QuarantinedRow> quarantined() const;
    /// What imports did beside storing, in the order they did it.
    std::vector<ImportStep> import_steps() const;

private:
    explicit CaseFile(std::filesystem::path path);
    CaseFile(std::filesystem::path path, sqlite::Database database)
        : path_(std::move(path)), database_(std::move(database))
    {
    }

    std::filesystem::path path_;
    sqlite::Database database_;
    bool is_made_here_ = false;
};

} // namespace spindel::engine
