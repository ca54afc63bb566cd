#include "viewer/start/first_files.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "engine/text_check.h"
#include "importers/proposals/proposal.h"
#include "viewer/models/cell_words.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

/// How the list begins that is given back with refused rows (analysis/quarantine_files.h).
constexpr std::string_view kListOfFaults = "quarantine_id,file,line,";

std::string header_of(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::string header;
    std::getline(in, header);
    return header;
}

/// Copies the header and the first rows, of actors, phones and accounts all. A row whose quoted
/// cell goes on over the cut counts as cut short, which only a preview may say.
/// @return how many rows the file has, as far as lines tell.
std::int64_t copy_first_rows(const importers::RecordFile& from, const std::filesystem::path& to,
                             const engine::Progress& progress)
{
    const importers::FirstRows first{kPreviewedRows, {}};
    std::ifstream in(from.path, std::ios::binary);
    std::ofstream out(to, std::ios::binary);
    std::string line;
    std::int64_t row = -1; // the header's
    for (; std::getline(in, line); ++row) {
        if (row < 0 || first.takes(from.kind, row)) out << line << '\n';
        if (row % 4096 == 0) progress.check();
    }
    return std::max<std::int64_t>(row, 0);
}

QString words_of_table(const importers::RecordFile& file, const std::string& header)
{
    return tr("%1: %2\n    columns: %3\n")
        .arg(QString::fromStdString(file.name), shown_word(word(file.kind)),
             QString::fromStdString(header).trimmed());
}

QString words_of_format(const importers::FormatFile& file)
{
    const auto format = importers::formats::kFormats[static_cast<std::size_t>(file.format)];
    return tr("%1: a file of the format %2, which is imported, too\n")
        .arg(QString::fromStdString(file.name), QString::fromStdString(std::string(format)));
}

} // namespace

FirstFiles::FirstFiles(const std::filesystem::path& folder, std::filesystem::path copies,
                       const engine::Progress& progress)
    : copies_(std::move(copies))
{
    std::filesystem::create_directory(copies_);
    const std::array paths{folder};
    found_ = importers::find_record_files(paths);
    for (const auto& file : found_.files)
        rows_[file.name] = copy_first_rows(file, copy_of(file.path), progress);
    for (const auto& file : found_.others)
        std::filesystem::create_symlink(std::filesystem::absolute(file.path), copy_of(file.path));
}

QString FirstFiles::words() const
{
    QString words;
    for (const auto& file : found_.files)
        words += words_of_table(file, header_of(copy_of(file.path)));
    for (const auto& file : found_.others)
        words += words_of_format(file);
    return words;
}

std::vector<PreviewedFile> FirstFiles::tables(const engine::CaseFile& preview, std::int64_t before,
                                              const ImportMasking& masking) const
{
    std::vector<PreviewedFile> tables;
    for (const auto& file : found_.files) {
        auto& table =
            tables.emplace_back(rows_of_table(copy_of(file.path), preview, before, masking));
        table.all = std::max(rows_.at(file.name), std::ssize(table.rows.rows));
    }
    return tables;
}

bool FirstFiles::is_mapped(std::string_view name) const
{
    return std::ranges::any_of(found_.others, [&](const importers::FormatFile& file) {
        return file.path.filename() == name;
    });
}

std::filesystem::path FirstFiles::copy_of(const std::filesystem::path& file) const
{
    return copies_ / file.filename();
}

std::vector<ProposedProfile> proposals(const std::filesystem::path& folder, QString& words)
{
    std::vector<ProposedProfile> all;
    for (const auto& file : importers::tables_of_dialects(folder)) {
        const auto name = QString::fromStdString(engine::shown_name(file));
        if (header_of(file).starts_with(kListOfFaults)) {
            words += tr("%1: says what is wrong with the refused rows of other files, left out\n")
                         .arg(name);
            continue;
        }
        const auto profile = QString::fromStdString(importers::proposals::propose_profile(file));
        if (profile.isEmpty()) {
            words += tr("%1: holds no records, left out\n").arg(name);
            continue;
        }
        words += tr("%1: no records as they are. A profile is proposed: choose the file above, put "
                    "the profile right, and save it or import by it.\n")
                     .arg(name);
        all.push_back({name, file, profile});
    }
    return all;
}

} // namespace spindel::viewer
