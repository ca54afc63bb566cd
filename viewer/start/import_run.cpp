#include "viewer/start/import_run.h"

#include <array>
#include <memory>
#include <string>

#include "importers/profiles/import_profile.h"
#include "viewer/models/cell_words.h"
#include "viewer/models/headings.h"
#include "viewer/sentences/sentences.h"
#include "viewer/start/import_masking.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

/// How faults name the profile, which has no file yet.
QString name_of_profile()
{
    return tr("profile");
}

} // namespace

importers::ImportOptions import_options(const std::filesystem::path& key_file,
                                        const engine::Progress& progress)
{
    importers::ImportOptions chosen{.progress = progress};
    if (!key_file.empty())
        chosen.pseudonyms.key = std::make_shared<importers::pseudonyms::Key>(
            importers::pseudonyms::Key::read(key_file));
    return chosen;
}

importers::profiles::Profile profile_of(const ProposedProfile& proposed)
{
    return importers::profiles::read_profile(proposed.toml.toStdString(),
                                             name_of_profile().toStdString());
}

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

QString import_folder(const std::filesystem::path& case_path, const std::filesystem::path& folder,
                      const std::filesystem::path& key_file, const engine::Progress& progress)
{
    const std::array paths{folder};
    return with_masked_failure(case_path, [&] {
        return report_words(
            importers::import_records(case_path, paths, import_options(key_file, progress)));
    });
}

QString import_by_profile(const std::filesystem::path& case_path, const ProposedProfile& proposed,
                          const std::filesystem::path& key_file, const engine::Progress& progress)
{
    const auto profile = profile_of(proposed);
    const std::array files{proposed.file};
    return with_masked_failure(case_path, [&] {
        return report_words(importers::profiles::import_files(case_path, profile, files,
                                                              import_options(key_file, progress)));
    });
}

} // namespace spindel::viewer
