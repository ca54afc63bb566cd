#include "viewer/case_loader.h"

#include <QFile>

#include "engine/case_file.h"

namespace spindel::viewer {

OpenCase load_case(const std::filesystem::path& path, const engine::Progress& progress)
{
    progress.check();
    const auto case_file = engine::CaseFile::open(path);
    analysis::CaseAnalysisOptions options;
    options.loading.victims = engine::Labels::Victims::masked;
    options.loading.progress = progress;
    options.rings.progress = progress;
    options.spiders.progress = progress;
    return {path, std::make_shared<const analysis::CaseAnalysis>(case_file, options)};
}

std::filesystem::path to_path(const QString& name)
{
    return QFile::encodeName(name).toStdString();
}

QString to_name(const std::filesystem::path& path)
{
    return QFile::decodeName(path.c_str());
}

} // namespace spindel::viewer
