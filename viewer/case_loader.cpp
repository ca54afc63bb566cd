#include "viewer/case_loader.h"

#include <utility>

#include <QFile>

#include "engine/case_file.h"
#include "viewer/desk/desk_areas.h"

namespace spindel::viewer {

namespace {

RejectedMerges rejected_in(const engine::StoredActs& acts)
{
    Desk desk;
    for (std::size_t i = 0; i < acts.done; ++i)
        desk.apply(changes_from_json(QByteArray::fromStdString(acts.acts[i].changes)));
    return rejected_merges(desk);
}

} // namespace

OpenCase load_case(const std::filesystem::path& path, const engine::Progress& progress,
                   const std::optional<RejectedMerges>& rejected)
{
    progress.check();
    const auto case_file = engine::CaseFile::open(path);
    analysis::CaseAnalysisOptions options;
    options.loading.victims = engine::Labels::Victims::masked;
    options.loading.progress = progress;
    auto acts = engine::stored_acts(case_file);
    options.loading.rejected_merges = rejected ? *rejected : rejected_in(acts);
    options.rings.progress = progress;
    options.spiders.progress = progress;
    return {path, std::make_shared<const analysis::CaseAnalysis>(case_file, options),
            std::move(acts)};
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
