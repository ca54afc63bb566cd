#include "viewer/start/previewed_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "importers/csv_reader.h"
#include "viewer/models/cell_words.h"
#include "viewer/sentences/sentences.h"
#include "viewer/start/case_copy.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

/// What an import that was tried made of the lines of a file.
struct Fates {
    std::set<std::int64_t> stored;
    std::map<std::int64_t, std::string> faults; // why each refused line is refused
    /// Why each row is in quarantine, by its number there: one that was given back and is refused
    /// again stays in its place, under the name and line that it had first.
    std::map<std::string, std::string> kept_faults;
};

QString words_of_refused(const std::string& fault)
{
    return tr("refused: %1").arg(shown_sentence(fault));
}

QString words_of_stored()
{
    return tr("stored");
}

QString words_of_duplicate()
{
    return tr("duplicate", "a row that is in the case already");
}

std::string named(std::string_view column, std::string_view fault)
{
    return (column.empty() ? std::string() : std::string(column) + ": ") + std::string(fault);
}

Fates fates_of(const engine::CaseFile& preview, std::int64_t before, const std::string& name)
{
    Fates fates;
    const auto quarantined = preview.quarantined();
    for (const auto& row : quarantined)
        fates.kept_faults[std::to_string(row.number)] = named(row.column_name, row.reason);
    const auto files = preview.files();
    const auto found = std::ranges::find_if(files, [&](const engine::ImportedFile& file) {
        return file.import > before && file.name == name;
    });
    if (found == files.end()) return fates; // nothing in it was new
    fates.stored = stored_lines(preview, found->id);
    for (const auto& row : quarantined)
        if (row.file == found->id) fates.faults[row.line] = named(row.column_name, row.reason);
    return fates;
}

/// Why a row is refused; nothing where it is not.
/// @param number that it has in quarantine, as it says itself
std::optional<std::string> fault_of(const Fates& fates, std::int64_t line,
                                    const std::string& number)
{
    if (const auto fault = fates.faults.find(line); fault != fates.faults.end())
        return fault->second;
    const auto kept = fates.kept_faults.find(number);
    if (kept == fates.kept_faults.end() || fates.stored.contains(line)) return {};
    return kept->second;
}

QString words_of_accepted(const Fates& fates, std::int64_t line)
{
    return fates.stored.contains(line) ? words_of_stored() : words_of_duplicate();
}

QString words_of_part(const QString& file, engine::RecordKind kind)
{
    return tr("%1, %2", "a file and the kind of its records").arg(file, shown_word(word(kind)));
}

engine::Table table_of_fates()
{
    return {{{"line", ""}, {"would_be", ""}}, {}};
}

} // namespace

PreviewedFile rows_of_table(const std::filesystem::path& copy, const engine::CaseFile& preview,
                            std::int64_t before, const ImportMasking& masking)
{
    const auto name = copy.filename().string();
    const auto fates = fates_of(preview, before, name);
    PreviewedFile file{QString::fromStdString(name), table_of_fates()};
    importers::CsvReader reader(copy, name);
    importers::CsvRow row;
    if (!reader.next(row)) return file;
    for (const auto cell : row.cells)
        file.rows.columns.push_back({masking.text(cell), ""});
    const auto width = file.rows.columns.size();
    const auto number =
        static_cast<std::size_t>(std::ranges::find(row.cells, "quarantine_id") - row.cells.begin());
    while (std::ssize(file.rows.rows) < kPreviewedRows && reader.next(row)) {
        const auto line = static_cast<std::int64_t>(row.line);
        auto& shown = file.rows.rows.emplace_back();
        shown.push_back(line);
        const auto fault =
            fault_of(fates, line, number < row.cells.size() ? std::string(row.cells[number]) : "");
        const auto fate =
            fault ? words_of_refused(masking.text(*fault)) : words_of_accepted(fates, line);
        shown.push_back(fate.toStdString());
        for (const auto cell : row.cells)
            if (shown.size() < width) shown.push_back(masking.text(cell));
        shown.resize(width);
        if (fault) ++file.refused;
    }
    return file;
}

MappedRows::Part& MappedRows::part_of(const importers::MappedRow& row)
{
    const auto found = std::ranges::find_if(
        parts_, [&](const Part& part) { return part.file == row.file && part.kind == row.kind; });
    if (found != parts_.end()) return *found;
    return parts_.emplace_back(
        Part{std::string(row.file), row.kind, {row.columns.begin(), row.columns.end()}, {}});
}

void MappedRows::take(const importers::MappedRow& row)
{
    auto& part = part_of(row);
    if (++part.all > kPreviewedRows) return;
    const bool is_refused = !row.outcome || row.outcome == engine::Outcome::conflict;
    const auto fate = is_refused ? words_of_refused(named(row.fault_column, row.fault))
                      : row.outcome == engine::Outcome::stored ? words_of_stored()
                                                               : words_of_duplicate();
    if (is_refused) ++part.refused;
    part.rows.push_back({row.line, fate, {row.cells.begin(), row.cells.end()}});
}

std::vector<PreviewedFile> MappedRows::files(const importers::ImportReport& report,
                                             const ImportMasking& masking) const
{
    std::vector<PreviewedFile> files;
    for (const auto& part : parts_) {
        auto& file = files.emplace_back(
            PreviewedFile{words_of_part(masking.name(QString::fromStdString(part.file)), part.kind),
                          table_of_fates(), part.refused, part.all});
        for (const auto& of : report.files)
            if (of.name == part.file && of.kind == part.kind) file.all += of.beyond;
        for (const auto& row : part.rows)
            file.rows.rows.push_back({row.line, masking.text(row.fate).toStdString()});
        for (std::size_t column = 0; column < part.columns.size(); ++column) {
            const auto cell = [&](const Row& row) {
                return column < row.cells.size() ? row.cells[column] : std::string();
            };
            if (std::ranges::all_of(part.rows, [&](const Row& row) { return cell(row).empty(); }))
                continue;
            file.rows.columns.push_back({part.columns[column], ""});
            for (std::size_t i = 0; i < part.rows.size(); ++i)
                file.rows.rows[i].push_back(masking.text(cell(part.rows[i])));
        }
    }
    return files;
}

} // namespace spindel::viewer
