#include "tests/fuzz/targets.h"

#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include "analysis/loaded_case.h"
#include "engine/case_salvage.h"
#include "engine/error.h"
#include "importers/exchange/import_exchange.h"
#include "importers/formats/format.h"
#include "importers/import_case.h"
#include "importers/registry.h"
#include "tests/support/temporary_folder.h"

namespace spindel::fuzz {

namespace {

using Paths = std::span<const std::filesystem::path>;
using importers::formats::Format;
using Import = importers::ImportReport (*)(const std::filesystem::path&, Paths,
                                           const importers::ImportOptions&);

void promise(bool is_kept, const char* what)
{
    if (!is_kept) throw std::logic_error(what);
}

/// Imports a file twice: every row is accounted for, and the second time nothing is new.
void import_twice(Import import, const std::filesystem::path& file)
{
    const auto case_path = file.parent_path() / "fuzz.spindel";
    const std::vector paths{file};
    const auto first = import(case_path, paths, {});
    const auto second = import(case_path, paths, {});
    for (const auto& report : {first, second}) {
        for (const auto& one : report.files) {
            promise(one.rows.read == one.rows.stored + one.rows.duplicate + one.rows.quarantined,
                    "read = stored + duplicate + quarantined");
        }
    }
    for (const auto& again : second.files)
        promise(again.rows.stored == 0, "importing the same file twice changes nothing");
    const auto case_file = engine::CaseFile::open(case_path);
    const auto graph = engine::RecordGraph::load(case_file);
}

void read_records(const std::filesystem::path& file)
{
    import_twice(importers::import_records, file);
}

void read_edge_list(const std::filesystem::path& file)
{
    import_twice(importers::import_edge_lists, file);
}

void read_graph(const std::filesystem::path& file)
{
    import_twice(importers::exchange::import_graphs, file);
}

bool is_column(const importers::SourceRow& row, std::string_view column)
{
    return importers::importer(row.kind).knows(column) ||
           importers::pseudonyms::is_helper_column(column);
}

/// Reads rows as a format has them: all under the contract's columns, on lines of the file, and each
/// with its cells or with what is wrong.
template <importers::formats::Format format>
void read_rows(const std::filesystem::path& file)
{
    importers::formats::format_of(file);
    const auto rows = importers::formats::open(format, {file, "fuzz", {.zone = "Europe/Oslo"}});
    importers::SourceRow row;
    for (; rows->next(row); row = {}) {
        promise(row.line > 0, "a row has a line");
        promise(!row.cells.empty() || row.fault, "a row without cells says why");
        for (const auto& [column, value] : row.cells)
            promise(is_column(row, column), "every cell has a column of the contract");
    }
}

/// Opens it as every command does, and as the viewer does where that fails.
void read_case(const std::filesystem::path& file)
{
    try {
        const auto case_file = engine::CaseFile::open(file);
        const analysis::LoadedCase loaded(case_file, {});
    } catch (const engine::Error&) {
        const auto salvaged = engine::salvage(file);
    }
}

constexpr std::array kTargets{
    Target{"camt", "statement.xml", read_rows<Format::camt>},
    Target{"case", "case.spindel", read_case},
    Target{"case-uco", "calls.json", read_rows<Format::case_uco>},
    Target{"edge-list", "edges.csv", read_edge_list},
    Target{"edifact", "passengers.edi", read_rows<Format::edifact>},
    Target{"ftm", "entities.jsonl", read_rows<Format::ftm>},
    Target{"gexf", "graph.gexf", read_graph},
    Target{"goaml", "report.xml", read_rows<Format::goaml>},
    Target{"graph-json", "graph.json", read_graph},
    Target{"graphml", "graph.graphml", read_graph},
    Target{"mt940", "statement.sta", read_rows<Format::mt940>},
    Target{"pacs008", "transfers.xml", read_rows<Format::pacs008>},
    Target{"records", "rows.csv", read_records},
};

} // namespace

std::span<const Target> targets()
{
    return kTargets;
}

const Target& target(std::string_view name)
{
    for (const auto& known : kTargets) {
        if (known.name == name) return known;
    }
    throw std::out_of_range("no such target of fuzzing");
}

void run(const Target& target, std::string_view bytes)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write(std::string(target.file_name), bytes);
    try {
        target.read(file);
    } catch (const engine::Error&) { // the file's fault, and said in one line
    }
}

} // namespace spindel::fuzz
