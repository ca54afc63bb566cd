/// What an import did, file by file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/case_import.h"
#include "engine/table.h"
#include "engine/victim_scrub.h"
#include "importers/remark.h"
#include "importers/row_check.h"

namespace spindel::importers {

/// One refused row, named.
struct Refusal {
    std::int64_t line = 0;
    Fault fault;

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// A row whose key the case holds with other content.
struct Conflict {
    std::int64_t line = 0;
    std::string source;
    std::string key; // record_id; of an actor actor_id, of a rate day and currency

    friend bool operator==(const Conflict&, const Conflict&) = default;
};

/// How the report names a record that contradicts a stored one.
Conflict conflict_of(const engine::Record& record, std::int64_t line);

/// What became of one file.
struct FileReport {
    static constexpr std::size_t kMostRefusals = 10;
    static constexpr std::size_t kMostConflicts = 100;

    std::string name;
    std::optional<engine::RecordKind> kind; // absent for a graph, which holds all kinds
    engine::RowCounts rows;
    std::vector<std::string> unknown_columns;
    std::vector<Refusal> refusals; // the first ones; the case keeps them all
    std::vector<Conflict>
        conflicts;                 // the first ones; `rows` counts, and quarantine keeps, them all
    std::int64_t corrected = 0;    // rows in quarantine that it corrects, and that left it
    std::int64_t left_out = 0;     // rows beside a profile's table
    std::int64_t not_booked = 0;   // entries of a statement that are no payments as yet, left out
    std::vector<Remark> remarks;   // on the file as a whole: the first ones
    std::int64_t remark_count = 0; // of them all
    std::int64_t beyond = 0;       // rows after the first ones that a preview looks at
    std::int64_t id = 0;           // the file's row in the case

    /// Names it in the report, if it is among the first.
    void mention(Refusal refusal);
    void mention(Conflict conflict);

    friend bool operator==(const FileReport&, const FileReport&) = default;
};

/// What an import did.
struct ImportReport {
    std::vector<FileReport> files;
    std::vector<std::string> ignored; // what folders hold and was not read
    std::string remark{};             // what is to be said of the whole; empty where nothing is

    /// The sum over all files.
    engine::RowCounts total() const;

    /// Joins calls that several sources tell, and counts as duplicates what was stored for them.
    void join_same_calls(engine::CaseImport& import, const engine::Progress& progress);
};

/// The counts as a row a file: file, kind, read, stored, duplicate, conflict, quarantined,
/// unknown_columns.
engine::Table table(const ImportReport& report);
/// The same with a last row "total".
engine::Table table_with_total(const ImportReport& report);

/// `calls.csv:214:2: column "time": "1 March" is not an RFC 3339 time with an offset`.
std::string message(const std::string& file, const Refusal& refusal);

/// `calls.csv:9: SE-TEL/C1 is stored already with other content`.
std::string message(const std::string& file, const Conflict& conflict);

/// The first refusals, conflicts and remarks of a file, a line each, and how many more there are;
/// and how many entries were left out as not booked.
std::vector<std::string> faults(const FileReport& file);

/// The faults of all files, what was corrected, left out or not imported, each in a line.
std::vector<std::string> messages(const ImportReport& report);

/// For people: the counts with their total, then the messages.
std::string to_text(const ImportReport& report);

/// For programs: the counts only, in CSV.
std::string to_csv(const ImportReport& report);

/// For programs: {"files": [...], "total": {...}, "ignored": [...]}, each file with read, stored,
/// duplicate, conflict, quarantined, unknown_columns, the first refusals, conflicts and remarks.
std::string to_json(const ImportReport& report);

/// Puts a victim's label wherever a name, column, value, source or key holds an identifier of it.
void mask_victims(ImportReport& report, const engine::VictimScrub& scrub);

} // namespace spindel::importers
