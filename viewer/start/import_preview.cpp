#include "viewer/start/import_preview.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <memory>
#include <set>

#include <QCoreApplication>
#include <QTemporaryDir>

#include "engine/case_file.h"
#include "engine/error.h"
#include "engine/text_check.h"
#include "engine/victim_scrub.h"
#include "importers/csv_reader.h"
#include "importers/import_case.h"
#include "importers/masks.h"
#include "importers/profiles/import_profile.h"
#include "importers/proposals/proposal.h"
#include "importers/record_files.h"
#include "viewer/case_loader.h"
#include "viewer/models/cell_words.h"
#include "viewer/models/headings.h"
#include "viewer/sentences/sentences.h"
#include "viewer/start/case_copy.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

constexpr int kRows = 200;     // of each file
constexpr int kShownRows = 50; // of these

importers::ImportOptions options(const std::filesystem::path& key_file,
                                 const engine::Progress& progress)
{
    importers::ImportOptions chosen{.progress = progress};
    if (!key_file.empty())
        chosen.pseudonyms.key = std::make_shared<importers::pseudonyms::Key>(
            importers::pseudonyms::Key::read(key_file));
    return chosen;
}

/// Whether a file says who is a victim, or what somebody uses.
bool names_people(engine::RecordKind kind)
{
    return kind == engine::RecordKind::actor || kind == engine::RecordKind::phone ||
           kind == engine::RecordKind::account;
}

/// Copies the header and the first rows. A row whose quoted cell goes on over the cut counts as
/// cut short, which only a preview may say.
std::string copy_first_rows(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::ifstream in(from, std::ios::binary);
    std::ofstream out(to, std::ios::binary);
    std::string header;
    std::string line;
    for (int row = 0; row <= kRows && std::getline(in, line); ++row) {
        if (row == 0) header = line;
        out << line << '\n';
    }
    return header;
}

/// A folder's tables of other dialects, and a profile proposed for each that is a table.
std::vector<ProposedProfile> proposals(const std::filesystem::path& folder, QString& words)
{
    std::vector<ProposedProfile> all;
    for (const auto& file : importers::tables_of_dialects(folder)) {
        const auto name = QString::fromStdString(engine::shown_name(file));
        const auto profile = QString::fromStdString(importers::proposals::propose_profile(file));
        if (profile.isEmpty()) {
            words += tr("%1: holds no records, left out\n").arg(name);
            continue;
        }
        words += tr("%1: no records as they are. A profile is proposed: choose the file above, put "
                    "the profile right, and save it or import by it.\n\n%2\n")
                     .arg(name, profile);
        all.push_back({name, file, profile});
    }
    return all;
}

std::string header_of(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::string header;
    std::getline(in, header);
    return header;
}

/// Takes victims and raw identifiers out of what is shown.
class Masking {
public:
    /// Knows the victims of a case, if it exists.
    explicit Masking(const std::filesystem::path& case_path)
    {
        std::error_code ignored;
        if (!case_path.empty() && std::filesystem::exists(case_path, ignored))
            of_case_ = engine::VictimScrub(engine::CaseFile::open(case_path).database());
    }

    void learn(const engine::CaseFile& preview)
    {
        of_preview_ = engine::VictimScrub(preview.database());
    }

    std::string text(std::string_view cell) const
    {
        const auto kept = importers::masked_row(cell);
        return of_case_.text(of_preview_.text(kept));
    }
    QString text(const QString& words) const
    {
        return QString::fromStdString(text(words.toStdString()));
    }
    /// Victims alone: a name of a file may hold figures, such as a day.
    QString name(const QString& file) const
    {
        return QString::fromStdString(of_case_.text(of_preview_.text(file.toStdString())));
    }
    void take_out_of(ImportPreview& preview) const
    {
        preview.words = text(preview.words);
        for (auto& shown : preview.shown_names)
            shown = name(shown);
        for (auto& proposed : preview.proposals) {
            proposed.name = text(proposed.name);
            proposed.shown_file = text(to_name(proposed.file));
        }
    }

private:
    engine::VictimScrub of_preview_;
    engine::VictimScrub of_case_;
};

/// Does some work on a case; what it says where it fails names no victim of the case.
template <typename Work>
auto with_masked_failure(const std::filesystem::path& case_path, const Work& work)
{
    try {
        return work();
    } catch (const engine::Cancelled&) {
        throw;
    } catch (const engine::Error& error) {
        throw engine::Error(Masking(case_path).text(std::string_view(error.what())));
    }
}

/// An import's report, in the user's language.
QString report_words(const importers::ImportReport& report)
{
    auto counts = importers::table_with_total(report);
    for (auto& column : counts.columns)
        column = {heading(column).toStdString(), ""};
    for (auto& row : counts.rows) {
        for (auto& cell : row)
            if (const auto* text = std::get_if<std::string>(&cell))
                cell = shown_word(*text).toStdString();
    }
    auto words = QString::fromStdString(engine::to_text(counts));
    for (const auto& line : importers::messages(report))
        words += shown_sentence(line) + u'\n';
    return words;
}

/// What an import that was tried made of the lines of a file.
struct Fates {
    std::set<std::int64_t> stored;
    std::map<std::int64_t, std::string> faults; // why each refused line is refused
};

/// @param before the newest import before the one that was tried
Fates fates_of(const engine::CaseFile& preview, std::int64_t before, const std::string& name)
{
    const auto files = preview.files();
    const auto found = std::ranges::find_if(files, [&](const engine::ImportedFile& file) {
        return file.import > before && file.name == name;
    });
    if (found == files.end()) return {}; // nothing in it was new
    Fates fates{stored_lines(preview, found->id), {}};
    for (const auto& row : preview.quarantined())
        if (row.file == found->id)
            fates.faults[row.line] =
                row.column_name.empty() ? row.reason : row.column_name + ": " + row.reason;
    return fates;
}

QString words_of_fate(const Fates& fates, std::int64_t line, const Masking& masking)
{
    if (const auto fault = fates.faults.find(line); fault != fates.faults.end())
        return tr("refused: %1").arg(shown_sentence(masking.text(fault->second)));
    return fates.stored.contains(line) ? tr("stored")
                                       : tr("duplicate", "a row that is in the case already");
}

PreviewedFile previewed(const std::filesystem::path& path, const std::string& name,
                        const Fates& fates, const Masking& masking)
{
    PreviewedFile file{QString::fromStdString(name), {{{"line", ""}, {"would_be", ""}}, {}}, 0};
    importers::CsvReader reader(path, name);
    importers::CsvRow row;
    if (!reader.next(row)) return file;
    for (const auto cell : row.cells)
        file.rows.columns.push_back({masking.text(cell), ""});
    const auto width = file.rows.columns.size();
    while (static_cast<int>(file.rows.rows.size()) < kShownRows && reader.next(row)) {
        const auto line = static_cast<std::int64_t>(row.line);
        auto& shown = file.rows.rows.emplace_back();
        shown.push_back(line);
        shown.push_back(words_of_fate(fates, line, masking).toStdString());
        for (const auto cell : row.cells)
            if (shown.size() < width) shown.push_back(masking.text(cell));
        shown.resize(width);
        if (fates.faults.contains(line)) ++file.refused;
    }
    return file;
}

ImportPreview looked_into(const std::filesystem::path& folder,
                          const std::filesystem::path& case_path,
                          const std::filesystem::path& key_file, const engine::Progress& progress)
{
    const std::array paths{folder};
    QString others;
    ImportPreview preview;
    preview.shown_names = QStringList{to_name(folder), to_name(case_path), to_name(key_file)};
    Masking masking(case_path);
    preview.proposals = proposals(folder, others);
    if (!others.isEmpty() && !importers::holds_records(folder)) {
        preview.words = others;
        masking.take_out_of(preview);
        return preview;
    }
    const auto found = importers::find_record_files(paths);
    const QTemporaryDir scratch; // only its owner can look into it
    if (!scratch.isValid()) throw engine::Error(scratch.errorString().toStdString());
    const auto rows = to_path(scratch.path()) / "rows";
    std::filesystem::create_directory(rows);
    for (const auto& file : found.files) {
        progress.check();
        const auto copy = rows / file.path.filename();
        if (names_people(file.kind))
            std::filesystem::copy_file(file.path, copy);
        else
            copy_first_rows(file.path, copy);
        preview.words += tr("%1: %2\n    columns: %3\n")
                             .arg(QString::fromStdString(file.name), shown_word(word(file.kind)),
                                  QString::fromStdString(header_of(copy)).trimmed());
    }
    for (const auto& file : found.others) {
        const auto format = importers::formats::kFormats[static_cast<std::size_t>(file.format)];
        preview.words += tr("%1: a file of the format %2, which is imported, too\n")
                             .arg(QString::fromStdString(file.name),
                                  QString::fromStdString(std::string(format)));
    }
    preview.words += others;
    const auto scratch_case = to_path(scratch.path()) / "preview.spindel";
    if (found.files.empty()) {
        masking.take_out_of(preview);
        return preview;
    }
    const std::array first_rows{rows};
    std::error_code ignored;
    const bool is_into_case = !case_path.empty() && std::filesystem::exists(case_path, ignored) &&
                              !std::filesystem::is_empty(case_path, ignored);
    if (is_into_case) copy_case(case_path, scratch_case, progress);
    const auto before =
        is_into_case ? newest_import(engine::CaseFile::open(scratch_case)) : std::int64_t{0};
    const auto report =
        importers::import_records(scratch_case, first_rows, options(key_file, progress));
    preview.words += tr("\nOf the first %1 rows of each file (of actors, phones and accounts, of "
                        "all):\n\n")
                         .arg(kRows) +
                     report_words(report);
    const auto opened = engine::CaseFile::open(scratch_case);
    masking.learn(opened);
    masking.take_out_of(preview);
    for (const auto& file : found.files) {
        const auto name = file.path.filename();
        const auto fates = fates_of(opened, before, name.string());
        preview.files.push_back(previewed(rows / name, name.string(), fates, masking));
    }
    return preview;
}

} // namespace

QStringList masked_names(const std::filesystem::path& case_path, const QStringList& names)
{
    const Masking masking(case_path);
    QStringList shown;
    for (const auto& name : names)
        shown += masking.name(name);
    return shown;
}

ImportPreview import_preview(const std::filesystem::path& folder,
                             const std::filesystem::path& case_path,
                             const std::filesystem::path& key_file,
                             const engine::Progress& progress)
{
    return with_masked_failure(case_path,
                               [&] { return looked_into(folder, case_path, key_file, progress); });
}

QString import_folder(const std::filesystem::path& case_path, const std::filesystem::path& folder,
                      const std::filesystem::path& key_file, const engine::Progress& progress)
{
    const std::array paths{folder};
    return with_masked_failure(case_path, [&] {
        return report_words(
            importers::import_records(case_path, paths, options(key_file, progress)));
    });
}

QString import_by_profile(const std::filesystem::path& case_path, const ProposedProfile& proposed,
                          const std::filesystem::path& key_file, const engine::Progress& progress)
{
    const auto profile =
        importers::profiles::read_profile(proposed.toml.toStdString(), tr("profile").toStdString());
    const std::array files{proposed.file};
    return with_masked_failure(case_path, [&] {
        return QString::fromStdString(to_text(importers::profiles::import_files(
            case_path, profile, files, options(key_file, progress))));
    });
}

} // namespace spindel::viewer
