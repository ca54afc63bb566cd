#include <cerrno>
#include <cstdlib>
#include <map>
#include <memory>
#include <system_error>

#include <fmt/format.h>

#include "analysis/case_analysis.h"
#include "analysis/exchange/graph_files.h"
#include "analysis/exchange/projection_graph.h"
#include "analysis/key_players.h"
#include "analysis/report/html_report.h"
#include "analysis/spider_ranking.h"
#include "engine/error.h"
#include "engine/file_output.h"
#include "scripts/cli/command.h"
#include "scripts/cli/numbers.h"
#include "scripts/cli/ring_options.h"
#include "scripts/cli/stability_options.h"

namespace spindel::cli {

namespace {

using analysis::report::Language;

void write_table(const std::filesystem::path& folder, const std::string& name,
                 const engine::Table& table)
{
    engine::write_file(folder / (name + ".csv"), to_csv(table));
    engine::write_file(folder / (name + ".json"), to_json(table));
}

/// What the analyses found of each node, for the graph.
std::vector<analysis::exchange::NodeAttribute> found(const analysis::CaseAnalysis& analysis)
{
    const auto nodes = analysis.projection().network.node_count();
    analysis::exchange::NodeAttribute ring{"ring", engine::AttributeType::number, {}};
    analysis::exchange::NodeAttribute rank{"spider_rank", engine::AttributeType::number, {}};
    analysis::exchange::NodeAttribute score{"spider_score", engine::AttributeType::number, {}};
    analysis::exchange::NodeAttribute stage{"stage", engine::AttributeType::text, {}};
    analysis::exchange::NodeAttribute guest_of{"guest_of", engine::AttributeType::text, {}};
    for (auto* attribute : {&ring, &rank, &score, &stage, &guest_of})
        attribute->values.resize(nodes);
    for (std::size_t r = 0; r < analysis.ring_members().size(); ++r) {
        for (const auto& member : analysis.ring_members()[r]) {
            auto& others = guest_of.values[member.node];
            if (!member.at_home)
                others += fmt::format("{}{}", others.empty() ? "" : " ", r);
            else if (analysis.rings().ring_of[member.node] == r && member.likely)
                stage.values[member.node] = word(*member.likely);
        }
    }
    for (engine::NodeId v = 0; v < nodes; ++v) {
        const auto number = analysis.rings().ring_of[v];
        if (number != analysis::kNoRing) ring.values[v] = fmt::format("{}", number);
    }
    for (std::size_t i = 0; i < analysis.spiders().size(); ++i) {
        const auto& spider = analysis.spiders()[i];
        rank.values[spider.node] = fmt::format("{}", i + 1);
        score.values[spider.node] = engine::Figure{spider.score}.text();
    }
    return {ring, stage, guest_of, rank, score};
}

void write_all(const std::filesystem::path& folder, const analysis::CaseAnalysis& analysis,
               Language language)
{
    const auto& subject = analysis.subject();
    write_table(folder, "spiders",
                stable_spiders_table(analysis.spiders(), analysis.stability(), subject));
    write_table(folder, "clusters", clusters_table(analysis.rings(), subject));
    write_table(folder, "ring_members",
                ring_members_table(analysis.rings(), analysis.ring_members(), subject));
    write_table(folder, "ring_ties", ring_ties_table(analysis.ring_ties(), subject));
    write_table(folder, "keyplayers",
                first_key_players_table(subject, analysis.rings(), analysis.options().shown_rings));
    write_table(folder, "chains", chains_table(analysis.chains(), subject));
    write_table(folder, "protect", protect_table(analysis.victims(), subject));
    write_table(folder, "info", analysis.info());
    analysis::exchange::write_graph(
        folder / "graph.graphml",
        analysis::exchange::projection_graph(subject.projection, subject.graph(), subject.labels,
                                             found(analysis)));
    engine::write_file(
        folder / "report.html",
        analysis::report::html_report(analysis, {analysis.case_name(), SPINDEL_VERSION, language}));
}

/// A folder of a new name, for its owner alone.
std::filesystem::path new_folder_beside(const std::filesystem::path& folder)
{
    std::error_code failed;
    if (folder.has_parent_path()) std::filesystem::create_directories(folder.parent_path(), failed);
    auto name = folder.string() + ".XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) {
        throw engine::Error(folder.string() + ": cannot be made: " +
                            std::error_code(errno, std::generic_category()).message());
    }
    return name;
}

/// Writes into a new folder beside the wanted one, then puts it, or its files, in place.
void write_results(const std::filesystem::path& folder, const analysis::CaseAnalysis& analysis,
                   Language language)
{
    std::error_code failed;
    const auto partial = new_folder_beside(folder);
    try {
        write_all(partial, analysis, language);
        if (!std::filesystem::exists(folder)) return std::filesystem::rename(partial, folder);
        for (const auto& file : std::filesystem::directory_iterator(partial))
            engine::refuse_case(folder / file.path().filename());
        for (const auto& file : std::filesystem::directory_iterator(partial)) {
            std::filesystem::rename(file.path(), folder / file.path().filename());
        }
    } catch (const std::filesystem::filesystem_error& fault) {
        std::filesystem::remove_all(partial, failed);
        throw engine::Error(folder.string() + ": " + fault.code().message());
    } catch (...) {
        std::filesystem::remove_all(partial, failed);
        throw;
    }
    std::filesystem::remove_all(partial, failed);
}

/// "case/" and "case" are the same folder.
std::filesystem::path without_slash(const std::filesystem::path& folder)
{
    return folder.has_filename() ? folder : folder.parent_path();
}

std::shared_ptr<Language> add_language_option(CLI::App& command)
{
    static const std::map<std::string, Language> kLanguages{{"en", Language::english},
                                                            {"sv", Language::swedish}};
    auto language = std::make_shared<Language>(Language::english);
    command
        .add_option_function<std::string>(
            "--language", [language](const std::string& word) { *language = kLanguages.at(word); },
            "of report.html: en (English, default) or sv (Swedish)")
        ->check(CLI::IsMember(kLanguages).description(""));
    return language;
}

} // namespace

void add_analyse(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("analyse", "everything in one run, into a folder");
    add_record_options(*command, context);
    add_run_options(*command, context);
    add_merge_options(*command, context);
    const auto folder = std::make_shared<std::filesystem::path>();
    const auto ring = std::make_shared<analysis::RingOptions>();
    const auto permutations = std::make_shared<int>(analysis::SpiderOptions{}.permutations);
    const auto stability = std::make_shared<analysis::StabilityOptions>();
    const auto language = add_language_option(*command);
    add_ring_options(*command, *ring);
    command->add_option("--out", *folder, "the folder to write into, made if absent")->required();
    command
        ->add_option("--permutations", *permutations,
                     "how often the evidence is dealt out anew for the q-values "
                     "(default 499)")
        ->check(whole_number(0));
    add_stability_options(*command, *stability);
    command->callback([&context, folder, ring, permutations, stability, language] {
        context.run = [&context, folder, ring, permutations, stability, language] {
            analysis::CaseAnalysisOptions options;
            options.rings = ring_options(*ring, context);
            options.spiders.permutations = *permutations;
            options.spiders.random_seed = context.options.random_seed;
            options.spiders.progress = context.progress;
            options.stability = stability_options(*stability, context);
            const auto case_file = engine::CaseFile::open(context.options.case_path);
            options.loading = case_options(context, case_file);
            const analysis::CaseAnalysis analysis(case_file, options);
            note_unknown_words(options.loading, analysis.graph());
            write_results(without_slash(*folder), analysis, *language);
            return kDone;
        };
    });
}

} // namespace spindel::cli
