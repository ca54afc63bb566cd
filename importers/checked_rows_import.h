/// Checked rows of the record contract on their way into a case.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/case_import.h"
#include "importers/checked_file.h"
#include "importers/import_report.h"

namespace spindel::importers {

/// Stores the records of one file, keeps its refused rows in quarantine, and counts both.
class CheckedRowsImport {
public:
    /// @param kind of all its records
    CheckedRowsImport(engine::CaseImport& import, std::int64_t file, engine::RecordKind kind,
                      FileReport& report);

    /// For files whose rows have no keys: the source, and "L" and the line, are the key.
    void name_records_by_line(std::string source) { source_of_lines_ = std::move(source); }

    void take_block(const Header& header, CheckedBlock& block);

private:
    static constexpr std::size_t kRowsAhead = 8;

    void take_all(const Header& header, std::vector<CheckedRow>& rows);
    void announce(const CheckedRow& row);
    void take(const Header& header, CheckedRow& row);
    /// Rows in quarantine that this record corrects leave it.
    void release(const engine::Record& record, std::int64_t line);
    /// @return false where the row came corrected meanwhile: it counts as a duplicate.
    bool quarantine(const CheckedRow& row, const RefusedRow& refused, bool is_conflict);
    void refuse(const CheckedRow& row, const RefusedRow& refused);
    void keep_conflict(const Header& header, const CheckedRow& row, const engine::Record& record);

    engine::CaseImport& import_;
    std::int64_t file_;
    engine::RecordKind kind_;
    FileReport& report_;
    std::optional<std::string> source_of_lines_;
};

} // namespace spindel::importers
