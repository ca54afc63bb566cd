#include "viewer/start/import_preview.h"

#include <array>
#include <fstream>

#include <QCoreApplication>
#include <QTemporaryDir>

#include "engine/error.h"
#include "engine/text_check.h"
#include "importers/import_case.h"
#include "importers/profiles/proposal.h"
#include "importers/record_files.h"
#include "viewer/case_loader.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

constexpr int kRows = 200; // of each file

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

/// What a folder's tables of other dialects are, and a profile proposed for each.
QString proposals(const std::filesystem::path& folder)
{
    QString words;
    for (const auto& file : importers::tables_of_dialects(folder)) {
        const auto name = QString::fromStdString(engine::shown_name(file));
        const auto profile = QString::fromStdString(importers::profiles::propose_profile(file));
        words += profile.isEmpty()
                     ? tr("%1: holds no records, left out\n").arg(name)
                     : tr("%1: no records as they are. A profile to check, save and give to "
                          "spindel import --profile:\n\n%2\n")
                           .arg(name, profile);
    }
    return words;
}

} // namespace

QString import_preview(const std::filesystem::path& folder, const engine::Progress& progress)
{
    const std::array paths{folder};
    const auto others = proposals(folder);
    if (!others.isEmpty() && !importers::holds_records(folder)) return others;
    const auto found = importers::find_record_files(paths);
    const QTemporaryDir scratch; // only its owner can look into it
    if (!scratch.isValid()) throw engine::Error(scratch.errorString().toStdString());
    const auto rows = to_path(scratch.path()) / "rows";
    std::filesystem::create_directory(rows);
    QString words;
    for (const auto& file : found.files) {
        progress.check();
        const auto header = copy_first_rows(file.path, rows / file.path.filename());
        words += tr("%1: %2\n    columns: %3\n")
                     .arg(QString::fromStdString(file.name),
                          QString::fromStdString(std::string(word(file.kind))),
                          QString::fromStdString(header).trimmed());
    }
    for (const auto& file : found.others)
        words += tr("%1: a file of the format %2, which is imported, too\n")
                     .arg(QString::fromStdString(file.name),
                          QString::fromUtf8(importers::formats::kFormats[static_cast<std::size_t>(file.format)].data()));
    words += others;
    if (found.files.empty()) return words;
    const std::array first_rows{rows};
    const auto report = importers::import_records(to_path(scratch.path()) / "preview.spindel",
                                                  first_rows, {.progress = progress});
    return words + tr("\nOf the first %1 rows of each file:\n\n").arg(kRows) +
           QString::fromStdString(to_text(report));
}

QString import_folder(const std::filesystem::path& case_path, const std::filesystem::path& folder,
                      const engine::Progress& progress)
{
    const std::array paths{folder};
    return QString::fromStdString(
        to_text(importers::import_records(case_path, paths, {.progress = progress})));
}

} // namespace spindel::viewer
