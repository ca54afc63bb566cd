#include "importers/import_case.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/case_import.h"
#include "engine/text_check.h"
#include "importers/file_digest.h"
#include "importers/row_import.h"
#include "importers/header.h"
#include "importers/record_files.h"
#include "importers/registry.h"

namespace spindel::importers {

namespace {

constexpr std::int64_t kRowsBetweenReports = 4096;

/// The source of an edge list's records: its file's name without the ending.
std::string source_of_edge_list(const std::filesystem::path& file)
{
    auto stem = file.stem().string();
    if (!engine::is_text(stem) || cell_fault(stem, Role::tested_identifier, Need::required)) {
        throw engine::Error(
            "an edge list's file is named as its source: rename this one, whose name "
            "is no UTF-8 text of 1 to 128 bytes or a raw number or address");
    }
    return stem;
}

FileReport import_file(engine::CaseImport& import, const RecordFile& file, const Importer& importer,
                       const ImportOptions& options)
{
    const auto& progress = options.progress;
    CsvReader csv(file.path, file.name);
    const auto header = read_header(csv, importer, file.name);
    const auto digest = file_digest(file.path, progress);

    FileReport report{file.name, file.kind, {}, header.unknown_names(), {}, {}, 0};
    engine::ImportedFile entry;
    entry.name = file.name;
    entry.kind = file.kind;
    entry.sha256 = digest.sha256;
    entry.bytes = digest.bytes;
    const auto id = import.add_file(entry);
    import.keep_header(id, header.text);
    RowImport rows(import, id, header, importer, report, options);
    if (&importer == &edge_list_importer())
        rows.name_records_by_line(source_of_edge_list(file.path));
    const auto total = static_cast<std::uint64_t>(digest.bytes);
    CsvRow row;
    while (csv.next(row)) {
        rows.take(row);
        if (report.rows.read % kRowsBetweenReports == 0) {
            progress.at(engine::word(file.kind), csv.bytes_read(), total);
        }
    }
    progress.at(engine::word(file.kind), total, total); // a file's name may be a victim's
    rows.finish();
    import.finish_file(id, report.rows, report.unknown_columns);
    return report;
}

ImportReport commit(engine::CaseImport& import, ImportReport report, const ImportOptions& options)
{
    options.progress.check();
    import.commit(options.progress);
    if (!options.include_victims) {
        mask_victims(report, engine::VictimScrub(import.case_file().database()));
    }
    return report;
}

} // namespace

ImportReport import_records(const std::filesystem::path& case_path,
                            std::span<const std::filesystem::path> paths,
                            const ImportOptions& options)
{
    auto found = find_record_files(paths);
    engine::CaseImport import(case_path, engine::ImportKind::records);
    ImportReport report;
    report.ignored = std::move(found.ignored);
    for (const auto& file : found.files) {
        report.files.push_back(import_file(import, file, importer(file.kind), options));
    }
    return commit(import, std::move(report), options);
}

ImportReport import_edge_lists(const std::filesystem::path& case_path,
                               std::span<const std::filesystem::path> files,
                               const ImportOptions& options)
{
    engine::CaseImport import(case_path, engine::ImportKind::network);
    ImportReport report;
    for (const auto& file : files) {
        const RecordFile edge_list{file, engine::shown_name(file), engine::RecordKind::contact};
        report.files.push_back(
            import_file(import, edge_list, edge_list_importer(), options));
    }
    return commit(import, std::move(report), options);
}

} // namespace spindel::importers
