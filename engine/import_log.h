/// What a case says of an import: its files with their counts, and its steps.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/case_file.h"
#include "engine/sqlite.h"

namespace spindel::engine {

enum class ImportKind { records, exchange, network };

/// The log of one import, within its transaction.
class ImportLog {
public:
    /// The database must outlive it.
    ImportLog(sqlite::Database& database, ImportKind kind) : database_(database), kind_(kind) {}

    void set_kind(ImportKind kind) { kind_ = kind; }

    /// The import's row in the case, made with the first that the import brings.
    std::int64_t row();

    /// The row of a file that the case holds already.
    std::optional<std::int64_t> known_file(const ImportedFile& file) const;
    std::optional<RowCounts> known_rows(const ImportedFile& file) const;
    /// Whether the case holds a file of this kind and size.
    bool may_hold(const ImportedFile& file) const;

    std::int64_t add_new_file(const ImportedFile& file);
    /// @throws Error if the file is held already.
    void finish_digest(std::int64_t file, const std::string& sha256);
    /// Of a file that is new in this import; of another, nothing is changed.
    void keep_header(std::int64_t file, std::string_view header, std::string_view original);
    /// As keep_header.
    void finish_file(std::int64_t file, const RowCounts& rows,
                     const std::vector<std::string>& unknown_columns);
    /// Counts stored calls of a file of this import as duplicates.
    void count_as_duplicates(std::int64_t file, std::int64_t count);

    /// Notes a step, to be written with the others.
    void add_step(std::string step, std::string subject, std::int64_t count);
    void write_steps();

private:
    sqlite::Database& database_;
    ImportKind kind_;
    std::optional<std::int64_t> row_;
    std::set<std::int64_t> new_files_; // those whose counts are still to be written
    std::vector<ImportStep> steps_;
};

} // namespace spindel::engine
