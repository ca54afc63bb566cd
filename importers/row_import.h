/// The rows of one file on their way into a case.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "engine/case_import.h"
#include "importers/header.h"
#include "importers/import_case.h"

namespace spindel::importers {

/// Stores what can be read, quarantines the rest, and counts both.
class RowImport {
public:
    /// All that is given must outlive it. @param file the file's row in the case.
    RowImport(engine::CaseImport& import, std::int64_t file, const Header& header,
               const Importer& importer, FileReport& report, const ImportOptions& options);

    /// For files whose rows have no keys: the source, and "L" and the line, are the key.
    void name_records_by_line(std::string source) { source_of_lines_ = std::move(source); }

    /// Takes the next row.
    /// @param fault what is wrong with the row already, before its cells are looked at.
    void take(const CsvRow& row, const std::optional<Fault>& fault = {});

    /// Writes what the file brought into the import log.
    void finish();

private:
    struct KeyOfRow {
        std::string source, key;
    };

    void take_pseudonymous(const CsvRow& row, const std::optional<Fault>& fault);
    void take_row(const CsvRow& row, std::optional<Fault> fault);
    void stored(const CsvRow& row, const engine::Record& record, bool is_new);
    void quarantine(const CsvRow& row, const Fault& fault, bool is_conflict);
    void refuse(const CsvRow& row, const Fault& fault);
    void keep_conflict(const CsvRow& row, const engine::Record& record);
    KeyOfRow key_of(const CsvRow& row) const;
    std::string kept_text(const CsvRow& row) const;

    engine::CaseImport& import_;
    std::int64_t file_;
    const Header& header_;
    FileReport& report_;
    std::unique_ptr<RowReader> reader_;
    std::optional<std::string> source_of_lines_;
    std::optional<pseudonyms::Pseudonymiser> pseudonymiser_;
    const pseudonyms::PseudonymousRow* pseudonymous_ = nullptr; // the row that is being taken
};

} // namespace spindel::importers
