#include "importers/import_case.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "engine/case_import.h"
#include "engine/text_check.h"
#include "importers/file_digest.h"
#include "importers/header.h"
#include "importers/record_files.h"
#include "importers/refused_rows.h"
#include "importers/registry.h"

namespace spindel::importers {

namespace {

constexpr std::int64_t kRowsBetweenReports = 4096;

/// Tells the import what a refused row says of victims, as far as it can be read.
void note_refused_row(engine::CaseImport& import, engine::RecordKind kind, const Header& header,
                      const CsvRow& row)
{
    const bool is_readable = row.fault == CsvFault::none && row.cells.size() == header.names.size();
    const auto cells = is_readable ? std::vector<std::string>(row.cells.begin(), row.cells.end())
                                   : cells_at_commas(row.text);
    RefusedCells named;
    for (std::size_t i = 0; i < std::min(cells.size(), header.names.size()); ++i)
        named.emplace(header.names[i], cells[i]);
    note_refused(import, kind == engine::RecordKind::actor, named, is_readable);
}

/// One file on its way into the case.
class FileImport {
public:
    FileImport(engine::CaseImport& import, std::int64_t file, FileReport& report)
        : import_(import), file_(file), report_(report)
    {
    }

    /// For files whose rows have no keys: the source, and "L" and the line, are the key.
    void name_records_by_line(std::string source) { source_of_lines_ = std::move(source); }

    void take(const Header& header, const RowReader& reader, const CsvRow& row)
    {
        ++report_.rows.read;
        if (auto fault = form_fault(row, header.names)) return refuse(header, row, *fault);
        auto record_or_fault = reader.read_row(row);
        if (const auto* fault = std::get_if<Fault>(&record_or_fault))
            return refuse(header, row, *fault);
        auto& record = std::get<engine::Record>(record_or_fault);
        if (auto* contact = std::get_if<engine::ContactRecord>(&record);
            contact != nullptr && source_of_lines_) {
            contact->source = *source_of_lines_;
            contact->record_id = fmt::format("L{}", line(row));
        }
        switch (import_.store(record, {file_, line(row)})) {
        case engine::Outcome::duplicate: ++report_.rows.duplicate; return;
        case engine::Outcome::conflict: return keep_conflict(header, row, record);
        case engine::Outcome::stored: ++report_.rows.stored; break;
        }
        if (header.unknown.empty()) return;
        if (const auto cells = kept_aside(header, row); !cells.empty()) {
            import_.keep_aside({file_, line(row)}, cells);
        }
    }

private:
    static std::int64_t line(const CsvRow& row) { return static_cast<std::int64_t>(row.line); }

    void quarantine(const Header& header, const CsvRow& row, const Fault& fault, bool is_conflict)
    {
        ++report_.rows.quarantined;
        note_refused_row(import_, *report_.kind, header, row);
        import_.quarantine({file_, line(row), static_cast<std::int64_t>(fault.column),
                            fault.column_name, fault.reason, fault.value, masked_row(row.text),
                            is_conflict});
    }

    void refuse(const Header& header, const CsvRow& row, const Fault& fault)
    {
        quarantine(header, row, fault, false);
        if (report_.refusals.size() == FileReport::kMostRefusals) return;
        report_.refusals.push_back({line(row), fault});
    }

    void keep_conflict(const Header& header, const CsvRow& row, const engine::Record& record)
    {
        auto conflict = conflict_of(record, line(row));
        quarantine(header, row,
                   {0, "", "other content under a key that is stored already", conflict.key}, true);
        ++report_.rows.conflict;
        report_.conflicts.push_back(std::move(conflict));
    }

    engine::CaseImport& import_;
    std::int64_t file_;
    FileReport& report_;
    std::optional<std::string> source_of_lines_;
};

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
                       const engine::Progress& progress)
{
    CsvReader csv(file.path, file.name);
    const auto header = read_header(csv, importer, file.name);
    const auto reader = importer.reader(header.names);
    const auto digest = file_digest(file.path, progress);

    FileReport report{file.name, file.kind, {}, header.unknown_names(), {}, {}};
    engine::ImportedFile entry;
    entry.name = file.name;
    entry.kind = file.kind;
    entry.sha256 = digest.sha256;
    entry.bytes = digest.bytes;
    const auto id = import.add_file(entry);
    FileImport rows(import, id, report);
    if (&importer == &edge_list_importer())
        rows.name_records_by_line(source_of_edge_list(file.path));
    const auto total = static_cast<std::uint64_t>(digest.bytes);
    CsvRow row;
    while (csv.next(row)) {
        rows.take(header, *reader, row);
        if (report.rows.read % kRowsBetweenReports == 0) {
            progress.at(engine::word(file.kind), csv.bytes_read(), total);
        }
    }
    progress.at(engine::word(file.kind), total, total); // a file's name may be a victim's
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
        report.files.push_back(import_file(import, file, importer(file.kind), options.progress));
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
            import_file(import, edge_list, edge_list_importer(), options.progress));
    }
    return commit(import, std::move(report), options);
}

} // namespace spindel::importers
