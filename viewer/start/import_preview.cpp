#include "viewer/start/import_preview.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "importers/import_case.h"
#include "importers/masks.h"
#include "importers/profiles/import_profile.h"
#include "importers/proposals/proposal.h"
#include "importers/record_files.h"
#include "viewer/case_loader.h"
#include "viewer/numbers.h"
#include "viewer/start/case_copy.h"
#include "viewer/start/first_files.h"
#include "viewer/start/import_run.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

importers::ImportOptions first_rows_of(MappedRows& rows, const std::filesystem::path& key_file,
                                       const engine::Progress& progress)
{
    auto options = import_options(key_file, progress);
    options.first_rows = {kPreviewedRows,
                          [&rows](const importers::MappedRow& row) { rows.take(row); }};
    return options;
}

QString words_of_cover()
{
    return tr("\nOf the first %1 rows of each file (of actors, phones and accounts, of all):\n\n")
        .arg(shown_number(kPreviewedRows));
}

void mask(ImportPreview& preview, const ImportMasking& masking)
{
    preview.words = masking.text(preview.words);
    for (auto& shown : preview.shown_names)
        shown = masking.name(shown);
    for (auto& proposed : preview.proposals) {
        proposed.name = masking.text(proposed.name);
        proposed.shown_file = masking.text(to_name(proposed.file));
    }
}

ImportPreview looked_into(const std::filesystem::path& folder,
                          const std::filesystem::path& case_path,
                          const std::filesystem::path& key_file, const engine::Progress& progress)
{
    QString others;
    ImportPreview preview;
    preview.shown_names = QStringList{to_name(folder), to_name(case_path), to_name(key_file)};
    ImportMasking masking(case_path);
    preview.proposals = proposals(folder, others);
    if (!others.isEmpty() && !importers::holds_records(folder)) {
        preview.words = others;
        mask(preview, masking);
        return preview;
    }
    const ScratchCase scratch(case_path, progress);
    const FirstFiles files(folder, scratch.folder() / "rows", progress);
    MappedRows mapped;
    auto options = first_rows_of(mapped, key_file, progress);
    options.first_rows.tell = [&](const importers::MappedRow& row) {
        if (files.is_mapped(row.file)) mapped.take(row); // a table is shown as it is
    };
    const std::array first_rows{files.copies()};
    auto report = importers::import_records(scratch.path(), first_rows, options);
    report.ignored = files.ignored();
    preview.words = files.words() + others + words_of_cover() + report_words(report);
    const auto opened = engine::CaseFile::open(scratch.path());
    masking.learn(opened);
    mask(preview, masking);
    preview.files = files.tables(opened, scratch.before(), masking);
    std::ranges::move(mapped.files(report, masking), std::back_inserter(preview.files));
    return preview;
}

ImportPreview looked_through(const ProposedProfile& proposed,
                             const std::filesystem::path& case_path,
                             const std::filesystem::path& key_file,
                             const engine::Progress& progress)
{
    const auto profile = profile_of(proposed);
    const ScratchCase scratch(case_path, progress);
    MappedRows mapped;
    const std::array files{proposed.file};
    const auto report = importers::profiles::import_files(
        scratch.path(), profile, files, first_rows_of(mapped, key_file, progress));
    ImportPreview preview{
        words_of_cover().trimmed() + QStringLiteral("\n\n") + report_words(report), {}, {}};
    ImportMasking masking(case_path);
    masking.learn(engine::CaseFile::open(scratch.path()));
    mask(preview, masking);
    preview.files = mapped.files(report, masking);
    return preview;
}

} // namespace

ImportPreview import_preview(const std::filesystem::path& folder,
                             const std::filesystem::path& case_path,
                             const std::filesystem::path& key_file,
                             const engine::Progress& progress)
{
    return with_masked_failure(case_path,
                               [&] { return looked_into(folder, case_path, key_file, progress); });
}

ImportPreview profile_preview(const ProposedProfile& proposed,
                              const std::filesystem::path& case_path,
                              const std::filesystem::path& key_file,
                              const engine::Progress& progress)
{
    return with_masked_failure(
        case_path, [&] { return looked_through(proposed, case_path, key_file, progress); });
}

} // namespace spindel::viewer
