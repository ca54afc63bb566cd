#include "viewer/case_loader.h"

#include <algorithm>
#include <utility>

#include <QFile>

#include "engine/case_file.h"
#include "engine/case_salvage.h"
#include "engine/waiting_acts.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

/// What a table of a case holds, for people.
QString table_words(const std::string& table)
{
    if (table == "actor") return tr("Actors");
    if (table == "phone") return tr("Phones");
    if (table == "call") return tr("Calls");
    if (table == "account") return tr("Accounts");
    if (table == "payment") return tr("Payments");
    if (table == "travel") return tr("Journeys");
    if (table == "contact") return tr("Stated contacts");
    if (table == "rate") return tr("Exchange rates");
    if (table == "quarantine") return tr("Quarantine");
    if (table == "act" || table == "act_position") return tr("What was done in the viewer");
    return tr("Files and sources");
}

/// "Calls (12 rows read)".
QString part_words(const std::string& table, std::int64_t rows)
{
    return tr("%1 (%n row(s) read)", nullptr, static_cast<int>(rows)).arg(table_words(table));
}

RejectedMerges rejected_in(const engine::StoredActs& acts)
{
    Desk desk;
    for (std::size_t i = 0; i < acts.done; ++i)
        desk.apply(changes_from_json(QByteArray::fromStdString(acts.acts[i].changes)));
    return rejected_merges(desk);
}

/// Leaves out the first act that cannot be read, and those behind it.
/// @return whether there is one
bool drop_unreadable(engine::StoredActs& acts)
{
    const auto broken = std::ranges::find_if(acts.acts, [](const engine::StoredAct& act) {
        return !changes_in(QByteArray::fromStdString(act.changes));
    });
    if (broken == acts.acts.end()) return false;
    acts.acts.erase(broken, acts.acts.end());
    acts.done = std::min(acts.done, acts.acts.size());
    return true;
}

OpenCase analysed(const engine::CaseFile& case_file, const engine::Progress& progress,
                  const std::optional<RejectedMerges>& rejected)
{
    analysis::CaseAnalysisOptions options;
    options.loading.victims = engine::Labels::Victims::masked;
    options.loading.progress = progress;
    auto mark = engine::case_mark(case_file);
    auto acts = engine::with_steps(engine::stored_acts(case_file),
                                   engine::waiting_acts(case_file.path(), mark));
    QStringList damage;
    if (drop_unreadable(acts))
        damage += part_words("act", static_cast<std::int64_t>(acts.acts.size()));
    options.loading.rejected_merges = rejected ? *rejected : rejected_in(acts);
    options.rings.progress = progress;
    options.spiders.progress = progress;
    return {.path = case_file.path(),
            .analysis = std::make_shared<const analysis::CaseAnalysis>(case_file, options),
            .acts = std::move(acts),
            .damage = std::move(damage),
            .victims = engine::VictimScrub(case_file.database()),
            .mark = std::move(mark),
            .has_lost_acts = engine::are_waiting_acts_damaged(case_file.path())};
}

OpenCase saved_of(const std::filesystem::path& path, const engine::Progress& progress,
                  const std::optional<RejectedMerges>& rejected)
{
    const auto saved = engine::salvage(path, progress);
    auto open_case = analysed(saved.case_file, progress, rejected);
    for (const auto& table : saved.tables)
        if (!table.is_whole) open_case.damage += part_words(table.name, table.rows);
    if (open_case.damage.isEmpty() && !saved.has_own_version)
        open_case.damage += tr("the number of its version; all records are there");
    if (open_case.damage.isEmpty()) // an index alone is broken
        open_case.damage += tr("an index; all records are there");
    return open_case;
}

} // namespace

OpenCase load_case(const std::filesystem::path& path, const engine::Progress& progress,
                   const std::optional<RejectedMerges>& rejected)
{
    progress.check();
    try {
        return analysed(engine::CaseFile::open(path), progress, rejected);
    } catch (const engine::sqlite::Damaged&) {
        return saved_of(path, progress, rejected);
    }
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
