#include "tests/fuzz/targets.h"

#include <array>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "analysis/loaded_case.h"
#include "engine/case_salvage.h"
#include "engine/error.h"
#include "importers/exchange/import_exchange.h"
#include "importers/import_case.h"
#include "importers/profiles/import_profile.h"
#include "importers/profiles/proposal.h"
#include "tests/support/temporary_folder.h"

namespace spindel::fuzz {

namespace {

using Paths = std::span<const std::filesystem::path>;
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
        for (const auto& of_file : report.files) {
            const auto& rows = of_file.rows;
            promise(rows.read == rows.stored + rows.duplicate + rows.quarantined,
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

/// A table through a shipped profile, as one whose identifiers are pseudonyms already and as raw.
void read_table(const std::filesystem::path& file)
{
    for (const bool is_raw : {false, true}) {
        auto profile = importers::profiles::find_profile("cdr-in-out");
        profile.has_raw_identifiers = is_raw;
        const auto case_path = file.parent_path() / (is_raw ? "raw.spindel" : "fuzz.spindel");
        const std::vector paths{file};
        importers::ImportOptions options;
        if (is_raw) {
            options.pseudonyms.key =
                std::make_shared<importers::pseudonyms::Key>(std::string(32, 'k'));
            options.pseudonyms.numbers.default_country = "SE";
        }
        const auto report = importers::profiles::import_files(case_path, profile, paths, options);
        const auto rows = report.total();
        promise(rows.read == rows.stored + rows.duplicate + rows.quarantined,
                "read = stored + duplicate + quarantined");
        const auto again = importers::profiles::import_files(case_path, profile, paths, options);
        promise(again.total().stored == 0, "importing the same file twice changes nothing");
    }
}

/// A profile, which is then used, if it is one.
void read_profile(const std::filesystem::path& file)
{
    const auto profile = importers::profiles::find_profile(file.string());
    const auto table = file.parent_path() / "table.csv";
    std::ofstream(table) << "msisdn,other_number,direction,start_time,duration,service\n"
                            "P-1,P-2,out,2025-03-01 10:00:00,60,voice\n";
    const std::vector paths{table};
    importers::profiles::import_files(file.parent_path() / "fuzz.spindel", profile, paths, {});
}

/// A table of no known form, for which a profile is proposed: the same one each time.
void propose_profile(const std::filesystem::path& file)
{
    const auto proposed = importers::profiles::propose_profile(file);
    promise(proposed == importers::profiles::propose_profile(file), "the same proposal");
    if (!proposed.empty()) importers::profiles::read_profile(proposed, "proposed");
}

/// A file taken for a format, without a key and with one, and its times for those of a zone.
template <importers::formats::Format format>
void read_format(const std::filesystem::path& file)
{
    for (const bool has_key : {false, true}) {
        importers::ImportOptions options;
        options.formats.format = format;
        if (has_key) {
            options.formats.zone = "Europe/Stockholm";
            options.pseudonyms.key =
                std::make_shared<importers::pseudonyms::Key>(std::string(32, 'k'));
            options.pseudonyms.numbers.default_country = "SE";
        }
        const auto case_path = file.parent_path() / (has_key ? "key.spindel" : "fuzz.spindel");
        const std::vector paths{file};
        const auto report = importers::import_records(case_path, paths, options);
        for (const auto& of_kind : report.files) {
            const auto& rows = of_kind.rows;
            promise(rows.read == rows.stored + rows.duplicate + rows.quarantined,
                    "read = stored + duplicate + quarantined");
        }
        const auto again = importers::import_records(case_path, paths, options);
        promise(again.total().stored == 0, "importing the same file twice changes nothing");
        const auto opened = engine::CaseFile::open(case_path);
        promise(std::ssize(opened.quarantined()) == report.total().quarantined,
                "every refused row is in quarantine");
    }
}

using importers::formats::Format;

constexpr std::array kTargets{
    Target{"camt", "statement.xml", read_format<Format::camt>},
    Target{"case", "case.spindel", read_case},
    Target{"case-uco", "calls.json", read_format<Format::case_uco>},
    Target{"edge-list", "edges.csv", read_edge_list},
    Target{"edifact", "messages.edi", read_format<Format::edifact>},
    Target{"ftm", "entities.jsonl", read_format<Format::ftm>},
    Target{"gexf", "graph.gexf", read_graph},
    Target{"goaml", "report.xml", read_format<Format::goaml>},
    Target{"graph-json", "graph.json", read_graph},
    Target{"graphml", "graph.graphml", read_graph},
    Target{"mt940", "statement.sta", read_format<Format::mt940>},
    Target{"pacs008", "transfers.xml", read_format<Format::pacs008>},
    Target{"profile", "profile.toml", read_profile},
    Target{"proposal", "table.csv", propose_profile},
    Target{"records", "rows.csv", read_records},
    Target{"table", "table.csv", read_table},
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
