#include "tests/fuzz/targets.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "analysis/loaded_case.h"
#include "engine/case_salvage.h"
#include "engine/error.h"
#include "importers/exchange/gexf_reader.h"
#include "importers/exchange/graphml_reader.h"
#include "importers/exchange/import_exchange.h"
#include "importers/exchange/json_reader.h"
#include "importers/import_case.h"
#include "importers/profiles/import_profile.h"
#include "importers/proposals/proposal.h"
#include "tests/fuzz/looks.h"
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
    const auto import = [](const auto& case_path, Paths files, const auto& options) {
        return importers::exchange::import_graphs(case_path, files, options, true);
    };
    import_twice(import, file);
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
    const auto proposed = importers::proposals::propose_profile(file);
    promise(proposed == importers::proposals::propose_profile(file), "the same proposal");
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

/// One in sixteen, by a digest of its bytes (FNV-1a), so that a file that is found again is read
/// again.
bool is_in_sample(std::string_view bytes)
{
    std::uint64_t digest = 14695981039346656037U;
    for (const char c : bytes)
        digest = (digest ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return (digest >> 60) == 0;
}

/// Everything that an error says is an answer.
void answer(void (*read)(const std::filesystem::path&), const std::filesystem::path& file)
{
    try {
        read(file);
    } catch (const engine::Error&) { // the file's fault, and said in one line
    }
}

template <auto read>
void look_at_graph(const std::filesystem::path& file)
{
    read(file, "graph", {});
}

template <Format format>
constexpr Target format_target(std::string_view name, std::string_view file_name)
{
    return {name, file_name, read_format<format>,
            [](const std::filesystem::path& file) { look_at_format(format, file); }};
}

constexpr std::array kTargets{
    format_target<Format::camt>("camt", "statement.xml"),
    Target{"case", "case.spindel", read_case},
    format_target<Format::case_uco>("case-uco", "calls.json"),
    Target{"edge-list", "edges.csv", read_edge_list, look_at_edge_list},
    format_target<Format::edifact>("edifact", "messages.edi"),
    format_target<Format::ftm>("ftm", "entities.jsonl"),
    Target{"gexf", "graph.gexf", read_graph, look_at_graph<importers::exchange::read_gexf>},
    format_target<Format::goaml>("goaml", "report.xml"),
    Target{"graph-json", "graph.json", read_graph, look_at_graph<importers::exchange::read_json>},
    Target{"graphml", "graph.graphml", read_graph,
           look_at_graph<importers::exchange::read_graphml>},
    format_target<Format::mt940>("mt940", "statement.sta"),
    format_target<Format::pacs008>("pacs008", "transfers.xml"),
    Target{"profile", "profile.toml", read_profile, look_at_profile},
    Target{"proposal", "table.csv", propose_profile},
    Target{"records", "rows.csv", read_records, look_at_records},
    Target{"table", "table.csv", read_table, look_at_table},
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
    if (target.look != nullptr) answer(target.look, file);
    answer(target.read, file);
}

void run_sampled(const Target& target, std::string_view bytes)
{
    if (target.look == nullptr || is_in_sample(bytes)) return run(target, bytes);
    const test::TemporaryFolder folder;
    answer(target.look, folder.write(std::string(target.file_name), bytes));
}

} // namespace spindel::fuzz
