#include "viewer/models/refused_rows.h"

#include "engine/text_check.h"
#include "engine/victim_scrub.h"
#include "viewer/words.h"

namespace spindel::viewer {

engine::Table refused_rows(const engine::CaseFile& case_file, const std::string& reason,
                           const std::string& column)
{
    constexpr std::size_t kLongest = 500; // bytes of a row: a stray quote can take in a file
    const engine::VictimScrub scrub(case_file.database());
    auto rows = case_file.database().prepare(
        "SELECT name, line, column_number, column_name, value, row, original FROM quarantine JOIN "
        "import_file USING (file_id) WHERE reason = ?1 ORDER BY quarantine_id");
    rows.bind(1, reason);
    engine::Table table{
        {{"file", ""}, {"line", ""}, {"column", ""}, {"value", ""}, {"refused_row", ""}}, {}};
    while (rows.step() && std::ssize(table.rows) < kMostRefusedRows) {
        if (scrub.text(rows.text(3)) != column) continue;
        const bool is_of_victim =
            scrub.is_of_victim(rows.text(5)) || scrub.is_of_victim(rows.text(6));
        const auto hidden = tr("names a victim").toStdString();
        const auto shown = [&](int at) {
            return is_of_victim ? hidden : engine::shown(scrub.text(rows.text(at)), kLongest);
        };
        table.rows.push_back({scrub.text(rows.text(0)), rows.integer(1),
                              rows.integer(2) == 0 ? engine::Cell() : rows.integer(2), shown(4),
                              shown(5)});
    }
    return table;
}

} // namespace spindel::viewer
