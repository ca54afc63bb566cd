#include "tests/fuzz/looks.h"

#include <optional>
#include <string>
#include <vector>

#include "importers/csv_reader.h"
#include "importers/formats/import_format.h"
#include "importers/header.h"
#include "importers/profiles/profile_rows.h"
#include "importers/registry.h"

namespace spindel::fuzz {

namespace {

/// The rows of a table, each read as a record.
void look_at_rows(importers::CsvReader& csv, const importers::Importer& kind)
{
    const auto header = importers::read_header(csv, kind, "table");
    const auto reader = kind.reader(header.names);
    importers::CsvRow row;
    while (csv.next(row)) {
        if (!importers::form_fault(row, header.names)) reader->read_row(row);
    }
}

} // namespace

void look_at_records(const std::filesystem::path& file)
{
    importers::CsvReader first(file, "table");
    importers::CsvRow row;
    if (!first.next(row)) return;
    const auto kind = importers::kind_by_header({row.cells.begin(), row.cells.end()});
    if (!kind) return;
    importers::CsvReader csv(file, "table");
    look_at_rows(csv, importers::importer(*kind));
}

void look_at_edge_list(const std::filesystem::path& file)
{
    importers::CsvReader csv(file, "table");
    look_at_rows(csv, importers::edge_list_importer());
}

void look_at_profile(const std::filesystem::path& file)
{
    importers::profiles::find_profile(file.string());
}

void look_at_table(const std::filesystem::path& file)
{
    const auto profile = importers::profiles::find_profile("cdr-in-out");
    importers::profiles::ProfileRows rows(file, "table", profile, true);
    const auto reader = importers::importer(profile.kind).reader(rows.header().names);
    importers::CsvRow row;
    std::optional<importers::Fault> fault;
    while (rows.next(row, fault)) {
        if (!importers::form_fault(row, rows.header().names)) reader->read_row(row);
        rows.original({});
    }
}

void look_at_format(importers::formats::Format format, const std::filesystem::path& file)
{
    for (const bool has_key : {false, true}) {
        const auto rows = importers::formats::open(
            format, {file, "file", {"", has_key ? "Europe/Stockholm" : "", format}, has_key});
        importers::SourceRow row;
        while (rows->next(row))
            row = {};
    }
}

} // namespace spindel::fuzz
