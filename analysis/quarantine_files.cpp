#include "analysis/quarantine_files.h"

#include <map>

#include <fmt/format.h>

#include "engine/table.h"
#include "engine/victim_scrub.h"

namespace spindel::analysis {

namespace {

/// "calls-3.csv"; "edges-3.csv" of an edge list, whose rows are keyed by their place in the list.
std::string name_of(const engine::ImportedFile& file)
{
    if (file.header.empty() || !file.kind) return fmt::format("rows-{}.txt", file.id);
    const auto kind = file.import_kind == "network" ? "edges" : engine::word(*file.kind);
    return fmt::format("{}-{}.csv", kind, file.id);
}

struct Content {
    const engine::ImportedFile* file;
    std::string text;
    std::string originals; // as they came, where a profile made `text` of them
};

void add_row(Content& content, const engine::QuarantinedRow& row)
{
    if (!name_of(*content.file).ends_with(".txt")) {
        if (content.text.empty()) content.text = "quarantine_id," + content.file->header + "\n";
        content.text += fmt::format("{},", row.number);
    }
    content.text += row.row;
    if (!row.row.ends_with('\n')) content.text += '\n'; // an open quote took the line's end in
    if (row.original.empty()) return;
    if (content.originals.empty() && !content.file->original_header.empty())
        content.originals = content.file->original_header + "\n";
    content.originals += row.original;
    if (!row.original.ends_with('\n')) content.originals += '\n';
}

} // namespace

QuarantineFiles quarantine_files(const engine::CaseFile& case_file, engine::Victims victims)
{
    const auto scrub = victims == engine::Victims::included
                           ? engine::VictimScrub()
                           : engine::VictimScrub(case_file.database());
    const auto files = case_file.files();
    std::map<std::int64_t, Content> contents;
    for (const auto& file : files)
        contents[file.id] = {&file, {}, {}};
    QuarantineFiles out;
    engine::Table index{{{"quarantine_id", ""},
                         {"file", ""},
                         {"line", ""},
                         {"column", ""},
                         {"column_name", ""},
                         {"reason", ""},
                         {"value", ""}},
                        {}};
    for (const auto& row : case_file.quarantined()) {
        if (scrub.is_of_victim(row.row) || scrub.is_of_victim(row.original)) {
            ++out.left_out;
            continue;
        }
        auto& content = contents.at(row.file);
        add_row(content, row);
        index.rows.push_back({row.number, scrub.text(content.file->name), row.line, row.column,
                              scrub.text(row.column_name), row.reason, scrub.text(row.value)});
    }
    for (auto& [id, content] : contents) {
        if (!content.text.empty())
            out.files.emplace_back(name_of(*content.file), std::move(content.text));
        if (!content.originals.empty())
            out.files.emplace_back(fmt::format("as-they-came-{}.txt", id),
                                   std::move(content.originals));
    }
    out.files.emplace_back("quarantine.csv", to_csv(index));
    return out;
}

} // namespace spindel::analysis
