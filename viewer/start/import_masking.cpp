#include "viewer/start/import_masking.h"

#include "importers/masks.h"

namespace spindel::viewer {

ImportMasking::ImportMasking(const std::filesystem::path& case_path)
{
    std::error_code ignored;
    if (!case_path.empty() && std::filesystem::exists(case_path, ignored))
        of_case_ = engine::VictimScrub(engine::CaseFile::open(case_path).database());
}

void ImportMasking::learn(const engine::CaseFile& preview)
{
    of_preview_ = engine::VictimScrub(preview.database());
}

std::string ImportMasking::text(std::string_view cell) const
{
    const auto kept = importers::masked_row(cell);
    return of_case_.text(of_preview_.text(kept));
}

QString ImportMasking::text(const QString& words) const
{
    return QString::fromStdString(text(words.toStdString()));
}

QString ImportMasking::name(const QString& file) const
{
    return QString::fromStdString(of_case_.text(of_preview_.text(file.toStdString())));
}

QStringList masked_names(const std::filesystem::path& case_path, const QStringList& names)
{
    const ImportMasking masking(case_path);
    QStringList shown;
    for (const auto& name : names)
        shown += masking.name(name);
    return shown;
}

} // namespace spindel::viewer
