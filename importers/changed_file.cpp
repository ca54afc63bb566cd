#include "importers/changed_file.h"

#include <algorithm>

#include "importers/csv_reader.h"
#include "importers/csv_text.h"
#include "importers/file_digest.h"
#include "importers/file_stamp.h"
#include "importers/masks.h"
#include "importers/registry.h"
#include "importers/row_import.h"

namespace spindel::importers {

namespace {

constexpr std::int64_t kRowsBetweenReports = 4096;

/// The header above rows as quarantine keeps them: without the numbers that they had there.
std::string header_of_records(const Header& header)
{
    const auto numbers = header.correcting_column();
    if (!numbers) return header.text;
    auto names = header.names;
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(*numbers));
    return masked_row(csv_text(names));
}

} // namespace

bool names_refused_rows(const RecordFile& file)
{
    CsvReader csv(file.path, file.name);
    CsvRow row;
    return csv.next(row) && std::ranges::find(row.cells, kQuarantineColumn) != row.cells.end();
}

FileReport import_changed_file(
    engine::CaseImport& import, const RecordFile& file, const ImportOptions& options,
    const std::function<void(const FileReport&, std::uint64_t, std::uint64_t)>& progress)
{
    const FileStamp stamp(file.path, file.name);
    const auto& contract = importer(file.kind);
    CsvReader csv(file.path, file.name);
    const auto header = read_header(csv, contract, file.name);
    const auto digest = file_digest(file.path, options.progress);
    FileReport report;
    report.name = file.name;
    report.kind = file.kind;
    report.unknown_columns = header.unknown_names();
    engine::ImportedFile entry;
    entry.name = file.name;
    entry.kind = file.kind;
    entry.sha256 = digest.sha256;
    entry.bytes = digest.bytes;
    const auto id = import.add_file(entry);
    report.id = id;
    import.keep_header(id, header_of_records(header));
    RowImport rows(import, id, header, contract, report, options);
    const auto total = static_cast<std::uint64_t>(digest.bytes);
    CsvRow row;
    while (csv.next(row)) {
        rows.take(row);
        if (report.rows.read % kRowsBetweenReports == 0) progress(report, csv.bytes_read(), total);
    }
    stamp.check_unchanged();
    rows.finish();
    import.finish_file(id, report.rows, report.unknown_columns);
    return report;
}

} // namespace spindel::importers
