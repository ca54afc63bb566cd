#include "importers/profiles/import_profile.h"

#include <algorithm>
#include <utility>

#include "engine/case_import.h"
#include "engine/text_check.h"
#include "importers/csv_text.h"
#include "importers/file_digest.h"
#include "importers/file_form.h"
#include "importers/file_stamp.h"
#include "importers/files_progress.h"
#include "importers/masked_name.h"
#include "importers/masks.h"
#include "importers/profiles/profile_rows.h"
#include "importers/pseudonyms/case_key.h"
#include "importers/pseudonyms/declared_raw.h"
#include "importers/pseudonyms/identifier_columns.h"
#include "importers/pseudonyms/record_keys.h"
#include "importers/pseudonyms/shown_cells.h"
#include "importers/registry.h"
#include "importers/row_import.h"

namespace spindel::importers::profiles {

namespace {

constexpr std::int64_t kRowsBetweenReports = 1024;

/// Whether a column of the contract holds words, not an amount or a time.
bool is_text_column(engine::RecordKind kind, std::string_view name)
{
    const auto& columns = importer(kind).columns;
    const auto at = std::ranges::find(columns, name, &ColumnName::name);
    return at == columns.end() || at->is_text;
}

/// A row whose identifiers are raw, and no key to make pseudonyms of them: masked and refused.
class RawRow {
public:
    RawRow(CsvRow& row, std::optional<Fault>& fault, const ProfileRows& rows,
           engine::RecordKind kind_of_records)
    {
        const auto& names = rows.header().names;
        std::vector<std::string_view> identifiers;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (pseudonyms::identifier_kind(names[i])) identifiers.push_back(row.cells[i]);
        }
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto cell = row.cells[i];
            const auto kind = pseudonyms::identifier_kind(names[i]);
            const bool is_key = pseudonyms::is_of_key(names[i]);
            const auto named = kind ? kind
                               : pseudonyms::names_actor(names[i])
                                   ? std::optional(engine::EntityKind::actor)
                                   : std::nullopt;
            const bool is_raw =
                (named && !cell.empty() && !pseudonyms::is_pseudonym_among_raw(cell, *named)) ||
                (is_key && !pseudonyms::is_safe_key(cell, identifiers));
            const bool is_text = is_text_column(kind_of_records, names[i]) && !is_key && !named;
            if (is_raw)
                cells_.push_back(masked(cell));
            else
                cells_.push_back(is_text ? pseudonyms::without_raw(cell) : std::string(cell));
            if (!is_raw || fault) continue;
            auto [number, name] = rows.origin(i);
            fault = Fault{number, std::move(name),
                          is_key ? "a record key that holds a raw identifier"
                                 : "a raw identifier, as the profile says, and no "
                                   "key was given to make a pseudonym of it",
                          cells_.back()};
        }
        if (fault) fault->value = pseudonyms::without_raw(fault->value);
        text_ = csv_text(cells_);
        row.text = text_;
        row.cells.assign(cells_.begin(), cells_.end());
    }

private:
    std::vector<std::string> cells_;
    std::string text_;
};

/// Reads the table a second time, some rows ahead of those that are taken, so that the pseudonyms
/// of these are made on all threads.
class RowsAhead {
public:
    RowsAhead(const std::filesystem::path& path, const std::string& name, const Profile& profile,
              bool has_raw, RowImport& rows)
        : table_(path, name, profile, has_raw), rows_(rows)
    {
        table_.map_identifiers_only();
    }

    void read_on()
    {
        constexpr int kRows = 65'536;
        CsvRow row;
        std::optional<Fault> fault;
        for (left_ = 0; left_ < kRows && table_.next(row, fault); ++left_)
            rows_.expect(row);
        rows_.make_expected();
    }

    /// Is told before each row that is taken.
    void before_row()
    {
        if (left_ == 0) read_on();
        --left_;
    }

private:
    ProfileRows table_;
    RowImport& rows_;
    int left_ = 0;
};

FileReport import_file(engine::CaseImport& import, const Profile& profile,
                       const std::filesystem::path& path, const ImportOptions& options,
                       FilesProgress& progress)
{
    const auto name = kept_name(path);
    const FileStamp stamp(path, name);
    const bool has_raw = profile.has_raw_identifiers || options.pseudonyms.key != nullptr;
    ProfileRows table(path, name, profile, has_raw);
    const auto digest = file_digest(path, options.progress);
    FileReport report;
    report.name = name;
    report.kind = profile.kind;
    engine::ImportedFile entry;
    entry.name = name;
    entry.kind = profile.kind;
    entry.sha256 = digest.sha256;
    entry.bytes = digest.bytes;
    entry.same_call_seconds = static_cast<std::int64_t>(profile.same_call_seconds);
    const auto id = import.add_file(entry);
    report.id = id;
    import.keep_header(id, table.header().text, table.original_header());
    RowImport rows(import, id, table.header(), importer(profile.kind), report, options);
    rows.come_from([&table](std::size_t column) { return table.origin(column); });
    rows.original_by([&] { return table.original(options.pseudonyms.numbers); });
    switch (profile.key) {
    case KeyFrom::column: break;
    case KeyFrom::content: rows.key_by_content(); break;
    case KeyFrom::numbered: rows.key_by_number(); break;
    case KeyFrom::line: rows.key_by_line(digest.sha256.substr(0, 8)); break;
    }
    const auto bytes = static_cast<std::uint64_t>(digest.bytes);
    CsvRow row;
    std::optional<Fault> fault;
    const bool is_refused = profile.has_raw_identifiers && !options.pseudonyms.key;
    if (is_refused) rows.mask_what_is_refused();
    const bool is_whole = options.first_rows.most == FirstRows().most;
    std::optional<RowsAhead> ahead;
    if (options.pseudonyms.key && is_whole) ahead.emplace(path, name, profile, has_raw, rows);
    while (table.next(row, fault)) {
        if (ahead) ahead->before_row();
        if (!options.first_rows.takes(profile.kind, report.rows.read)) {
            if (++report.beyond % kRowsBetweenReports == 0) options.progress.check();
            continue;
        }
        if (is_refused) {
            const RawRow raw(row, fault, table, profile.kind);
            rows.take(row, fault);
        } else {
            rows.take(row, fault);
        }
        if (report.rows.read % kRowsBetweenReports == 0)
            progress.at(report, table.bytes_read(), bytes);
    }
    stamp.check_unchanged();
    rows.finish();
    progress.finish(report, bytes);
    import.log_step("rows taken through profile " + profile.name, name, report.rows.read);
    if (table.left_out() > 0)
        import.log_step("rows beside the table left out", name, table.left_out());
    report.left_out = table.left_out();
    report.unknown_columns = table.unnamed_columns();
    import.finish_file(id, report.rows, report.unknown_columns);
    return report;
}

} // namespace

ImportReport import_files(const std::filesystem::path& case_path, const Profile& profile,
                          std::span<const std::filesystem::path> files,
                          const ImportOptions& options)
{
    auto chosen = options;
    auto& numbers = chosen.pseudonyms.numbers;
    if (numbers.default_country.empty()) numbers.default_country = profile.phone_country;
    numbers.is_international = profile.numbers_are_international;
    chosen.pseudonyms.is_declared_raw = profile.has_raw_identifiers;
    std::ranges::for_each(files, check_is_text_file);
    engine::CaseImport import(case_path, engine::ImportKind::records);
    ImportReport report;
    report.remark = pseudonyms::said_of_key(import.case_file(), chosen.pseudonyms);
    std::uint64_t bytes = 0;
    for (const auto& file : files)
        bytes += size_of(file);
    FilesProgress progress(options.progress, bytes);
    for (const auto& file : files)
        report.files.push_back(import_file(import, profile, file, chosen, progress));
    options.progress.check();
    report.join_same_calls(import, options.progress);
    import.commit(options.progress);
    if (!options.include_victims)
        mask_victims(report, engine::VictimScrub(import.case_file().database()));
    return report;
}

} // namespace spindel::importers::profiles
