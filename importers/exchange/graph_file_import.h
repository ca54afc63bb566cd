/// One file of an exported graph on its way into the case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/case_import.h"
#include "engine/progress.h"
#include "importers/exchange/exchange_records.h"
#include "importers/import_report.h"

namespace spindel::importers::exchange {

/// Stores records and keeps refused ones in quarantine, and counts both.
class GraphFileImport {
public:
    /// Reads the file once, for its digest.
    /// @param kind of all its records, where they are of one.
    GraphFileImport(engine::CaseImport& import, const std::filesystem::path& path,
                    const engine::Progress& progress, std::optional<engine::RecordKind> kind = {});

    void take(const ExchangedRecord& exchanged, std::int64_t line);
    void take_all(const std::vector<ExchangedRecord>& records, std::int64_t line);

    /// What second sources tell of a call.
    void take_second_sources(const std::vector<ExchangedRecord>& told, const ExchangedRecord& first,
                             std::int64_t line);

    /// Keeps the values of a row whose attributes no record holds.
    void keep_aside(const engine::AttributeTable& table, std::size_t row,
                    const std::set<std::string>& unknown, std::int64_t line);

    /// What became of the records so far.
    const FileReport& so_far() const { return report_; }

    /// Writes the file's counts. @return its row of the report.
    FileReport finish(const std::set<std::string>& unknown);

private:
    void count_row(std::int64_t line);
    /// @return false where the record came corrected meanwhile: it counts as a duplicate.
    bool quarantine(const ExchangedRecord& exchanged, const Fault& fault, std::int64_t line,
                    bool is_conflict);
    void refuse(const ExchangedRecord& exchanged, Fault fault, std::int64_t line);
    void keep_conflict(const ExchangedRecord& exchanged, const engine::Record& record,
                       std::int64_t line);

    engine::CaseImport& import_;
    std::int64_t file_ = 0;
    FileReport report_;
    std::int64_t last_line_ = -1;
    std::int64_t part_ = 0; // of the last record among those on its line
};

} // namespace spindel::importers::exchange
