#include "viewer/start/case_copy.h"

#include <vector>

#include <QStorageInfo>

#include "engine/error.h"
#include "viewer/case_loader.h"
#include "viewer/words.h"

namespace spindel::viewer {

void copy_case(const std::filesystem::path& case_path, const std::filesystem::path& copy,
               const engine::Progress& progress)
{
    progress.check();
    const auto bytes = static_cast<qint64>(std::filesystem::file_size(case_path));
    if (QStorageInfo(to_name(copy.parent_path())).bytesAvailable() < 2 * bytes)
        throw engine::Error(tr("The disk for temporary files has no room for a copy of the case to "
                               "try the import on. The import itself needs none.")
                                .toStdString());
    auto case_file = engine::CaseFile::open(case_path);
    case_file.database().execute("PRAGMA query_only = OFF"); // the copy is written, not the case
    // by SQLite: to open and close the file beside it would let go of this program's locks on it
    auto copying = case_file.database().prepare("VACUUM INTO ?1");
    const auto name = copy.string(); // what is bound has to last
    copying.bind(1, name);
    copying.step();
    progress.check();
}

std::int64_t newest_import(const engine::CaseFile& case_file)
{
    return case_file.database().integer("SELECT ifnull(max(import_id), 0) FROM import");
}

std::set<std::int64_t> stored_lines(const engine::CaseFile& case_file, std::int64_t file)
{
    const auto& database = case_file.database();
    std::vector<std::string> tables;
    auto names = database.prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN "
        "('quarantine', 'corrected', 'kept_aside') AND 2 = (SELECT count(*) FROM "
        "pragma_table_info(sqlite_master.name) AS c WHERE c.name IN ('file_id', 'line'))");
    while (names.step())
        tables.emplace_back(names.text(0));
    std::set<std::int64_t> lines;
    for (const auto& table : tables) {
        auto rows = database.prepare("SELECT line FROM " + table + " WHERE file_id = ?1");
        rows.bind(1, file);
        while (rows.step())
            lines.insert(rows.integer(0));
    }
    return lines;
}

ScratchCase::ScratchCase(const std::filesystem::path& case_path, const engine::Progress& progress)
{
    if (!folder_.isValid()) throw engine::Error(folder_.errorString().toStdString());
    std::error_code ignored;
    if (case_path.empty() || !std::filesystem::exists(case_path, ignored) ||
        std::filesystem::is_empty(case_path, ignored))
        return;
    copy_case(case_path, path(), progress);
    before_ = newest_import(engine::CaseFile::open(path()));
}

std::filesystem::path ScratchCase::folder() const
{
    return to_path(folder_.path());
}

} // namespace spindel::viewer
