#include "importers/import_case.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/case_import.h"
#include "importers/changed_file.h"
#include "importers/checked_file.h"
#include "importers/checked_rows_import.h"
#include "importers/csv_blocks.h"
#include "importers/edge_list_rows.h"
#include "importers/file_digest.h"
#include "importers/file_form.h"
#include "importers/file_stamp.h"
#include "importers/files_progress.h"
#include "importers/formats/import_format.h"
#include "importers/masked_name.h"
#include "importers/network_source.h"
#include "importers/plain_numbers.h"
#include "importers/pseudonyms/case_key.h"
#include "importers/record_files.h"
#include "importers/registry.h"

namespace spindel::importers {

namespace {

FileReport import_file(engine::CaseImport& import, const RecordFile& file, const Importer& importer,
                       FilesProgress& progress)
{
    CsvBlocks blocks(file.path, file.name);
    const bool has_keys = &importer != &edge_list_importer(); // else each file brings its own
    CheckedFile rows(blocks, importer, file.name, [&](const std::string& digest) {
        return has_keys ? import.known_block(digest) : std::nullopt;
    });
    FileReport report;
    report.name = file.name;
    report.kind = file.kind;
    report.unknown_columns = rows.header().unknown_names();
    engine::ImportedFile entry;
    entry.name = file.name;
    entry.kind = file.kind;
    entry.bytes = static_cast<std::int64_t>(blocks.size());
    if (import.may_hold(entry)) entry.sha256 = file_digest(file.path, progress.progress()).sha256;
    if (const auto known = import.known_rows(entry); known && known->quarantined == 0) {
        report.rows.read = report.rows.duplicate = known->read;
        progress.finish(report, blocks.size());
        return report;
    }
    const bool has_digest = !entry.sha256.empty();
    const auto id = has_digest ? import.add_file(entry) : import.begin_file(entry);
    report.id = id;
    import.keep_header(id, rows.header().text);
    CheckedRowsImport into_case(import, id, file.kind, report);
    if (!has_keys) into_case.name_records_by_line(source_of_network(file.path));
    const auto digest = rows.for_each_block([&](CheckedBlock& block, std::uint64_t bytes) {
        into_case.take_block(rows.header(), block);
        if (bytes < blocks.size()) progress.at(report, bytes, blocks.size());
    });
    if (!has_digest) {
        import.finish_digest(id, digest);
    } else if (digest != entry.sha256) {
        throw changed_file(file.name);
    }
    if (report.corrected > 0)
        import.log_step("corrected rows that left quarantine", report.name, report.corrected);
    import.finish_file(id, report.rows, report.unknown_columns);
    progress.finish(report, blocks.size());
    return report;
}

FileReport import_changed(engine::CaseImport& import, const RecordFile& file,
                          const ImportOptions& options, FilesProgress& progress)
{
    const auto size = size_of(file.path);
    auto report =
        import_changed_file(import, file, options,
                            [&](const FileReport& so_far, std::uint64_t bytes,
                                std::uint64_t total) { progress.at(so_far, bytes, total); });
    progress.finish(report, size);
    return report;
}

/// Brings a file in whose reader makes rows of any kinds.
template <typename Import>
void import_other(const std::filesystem::path& path, FilesProgress& progress, ImportReport& report,
                  Import import)
{
    const auto size = size_of(path);
    auto reports = import(
        [&](const FileReport& so_far, std::uint64_t bytes) { progress.at(so_far, bytes, size); });
    auto sum = reports.front();
    sum.rows = ImportReport{reports, {}}.total();
    progress.finish(sum, size);
    std::ranges::move(reports, std::back_inserter(report.files));
}

/// @param last identifier that was there before
ImportReport commit(engine::CaseImport& import, ImportReport report, const ImportOptions& options,
                    std::int64_t last)
{
    options.progress.check();
    report.join_same_calls(import, options.progress);
    import.commit(options.progress);
    if (!options.pseudonyms.key && report.remark.empty())
        report.remark = said_of_plain_numbers(import.case_file(), last);
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
    auto found = find_record_files(paths, options.formats.format);
    engine::CaseImport import(case_path, engine::ImportKind::records);
    const auto last = last_identifier(import.case_file());
    ImportReport report;
    report.remark = pseudonyms::said_of_key(import.case_file(), options.pseudonyms);
    report.ignored = std::move(found.ignored);
    std::uint64_t bytes = 0;
    for (const auto& file : found.files)
        bytes += size_of(file.path);
    for (const auto& file : found.others)
        bytes += size_of(file.path);
    FilesProgress progress(options.progress, bytes);
    for (const auto& file : found.files) {
        const bool is_changed = options.pseudonyms.key || names_refused_rows(file);
        report.files.push_back(is_changed
                                   ? import_changed(import, file, options, progress)
                                   : import_file(import, file, importer(file.kind), progress));
    }
    for (const auto& file : found.others) {
        import_other(file.path, progress, report, [&](const formats::FormatProgress& told) {
            return formats::import_format(import, file.format, file.path, file.name, options, told);
        });
    }
    return commit(import, std::move(report), options, last);
}

ImportReport import_edge_lists(const std::filesystem::path& case_path,
                               std::span<const std::filesystem::path> files,
                               const ImportOptions& options)
{
    std::ranges::for_each(files, check_is_text_file);
    engine::CaseImport import(case_path, engine::ImportKind::network);
    const auto last = last_identifier(import.case_file());
    ImportReport report;
    std::uint64_t bytes = 0;
    for (const auto& file : files)
        bytes += size_of(file);
    FilesProgress progress(options.progress, bytes);
    for (const auto& file : files) {
        const RecordFile edge_list{file, kept_name(file), engine::RecordKind::contact};
        if (options.pseudonyms.key) {
            const FileStamp stamp(edge_list.path, edge_list.name);
            EdgeListRows rows(edge_list.path, edge_list.name);
            import_other(edge_list.path, progress, report,
                         [&](const formats::FormatProgress& told) {
                             return formats::import_rows(import, rows, edge_list.path,
                                                         edge_list.name, options, told);
                         });
            stamp.check_unchanged();
            continue;
        }
        report.files.push_back(import_file(import, edge_list, edge_list_importer(), progress));
    }
    return commit(import, std::move(report), options, last);
}

} // namespace spindel::importers
