/// What an import's preview and report may show of victims and of raw identifiers.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <QString>
#include <QStringList>

#include "engine/case_file.h"
#include "engine/error.h"
#include "engine/victim_scrub.h"

namespace spindel::viewer {

/// Takes victims and raw identifiers out of what is shown.
class ImportMasking {
public:
    /// Knows the victims of a case, if it exists. @throws engine::Error if it is none.
    explicit ImportMasking(const std::filesystem::path& case_path);

    /// Learns of those whom an import has brought in.
    void learn(const engine::CaseFile& preview);

    std::string text(std::string_view cell) const;
    QString text(const QString& words) const;
    /// Victims alone: a name of a file may hold figures, such as a day.
    QString name(const QString& file) const;

private:
    engine::VictimScrub of_preview_;
    engine::VictimScrub of_case_;
};

/// Names of files, the victims of a case in them masked. @throws engine::Error if it is none.
QStringList masked_names(const std::filesystem::path& case_path, const QStringList& names);

/// Does some work on a case; what it says where it fails names no victim of the case.
template <typename Work>
auto with_masked_failure(const std::filesystem::path& case_path, const Work& work)
{
    try {
        return work();
    } catch (const engine::Cancelled&) {
        throw;
    } catch (const engine::Error& error) {
        throw engine::Error(ImportMasking(case_path).text(std::string_view(error.what())));
    }
}

} // namespace spindel::viewer
