#include <algorithm>

#include <fmt/format.h>

#include "engine/error.h"
#include "scripts/cli/command.h"
#include "scripts/cli/name_files.h"
#include "scripts/cli/numbers.h"

namespace spindel::cli {

namespace {

[[noreturn]] void refuse(std::string_view option, std::string_view value, std::string_view expected)
{
    throw CLI::ValidationError(fmt::format("{}: \"{}\" is not {}", option, value, expected));
}

std::optional<engine::Time> moment(std::string_view option, const std::string& text)
{
    if (text.empty()) return {};
    auto time = engine::parse_time(text);
    if (!time) time = engine::parse_date(text);
    if (!time) refuse(option, text, "a date or an RFC 3339 time with an offset");
    return time;
}

std::array<bool, engine::kLayers.size()> layers(const std::vector<std::string>& words)
{
    if (words.empty()) return engine::ProjectionOptions{}.layers;
    std::array<bool, engine::kLayers.size()> chosen{};
    for (const auto& word : words) {
        const auto at = std::ranges::find(engine::kLayers, word);
        if (at == engine::kLayers.end())
            refuse("--layers", word, "calls, payments, travel or contacts");
        chosen[static_cast<std::size_t>(at - engine::kLayers.begin())] = true;
    }
    return chosen;
}

std::vector<engine::Country> countries(const std::vector<std::string>& codes)
{
    std::vector<engine::Country> chosen;
    for (const auto& code : codes) {
        if (const auto region = engine::region(code); !region.empty()) {
            for (const auto member : region)
                chosen.push_back(*engine::Country::parse(member));
            continue;
        }
        const auto country = engine::Country::parse(code);
        if (!country || !country->known()) {
            refuse("--countries", code, "an ISO 3166-1 alpha-2 code or a region");
        }
        chosen.push_back(*country);
    }
    return chosen;
}

engine::Grade grade(const std::string& text)
{
    const auto least = engine::Grade::parse(text);
    if (!least) refuse("--min-grade", text, "a grade from A1 to F6");
    return *least;
}

} // namespace

void add_output_options(CLI::App& command, Context& context)
{
    auto& options = context.options;
    command
        .add_option("--format", options.format,
                    "table, csv or json (default: table on a "
                    "terminal, else csv)")
        ->check(CLI::IsMember({"table", "csv", "json"}));
    command.add_option("--output", options.output, "write there instead of standard output");
    add_run_options(command, context);
}

void add_run_options(CLI::App& command, Context& context)
{
    auto& options = context.options;
    command.add_option("--threads", options.threads, "how many threads (default: all cores)")
        ->check(whole_number(1));
    command.add_option("--progress", options.progress, "auto (on a terminal) or never")
        ->check(CLI::IsMember({"auto", "never"}));
}

void add_case_options(CLI::App& command, Context& context)
{
    add_record_options(command, context);
    add_output_options(command, context);
}

void add_record_options(CLI::App& command, Context& context)
{
    auto& options = context.options;
    command.add_option("CASE", options.case_path, "the case file")->required();
    command.add_option("--layers", options.layers, "calls,payments,travel,contacts (default: all)")
        ->delimiter(',');
    command
        .add_option("--contact-layers", options.contact_layers,
                    "of an imported network, such as phone,meeting (default: all)")
        ->delimiter(',');
    command.add_option("--from", options.from,
                       "records from this time on (a bare date: its "
                       "midnight UTC)");
    command.add_option("--to", options.to, "records before this time");
    command
        .add_option("--countries", options.countries,
                    "records with an end in one of these, such as SE,NO or Nordic")
        ->delimiter(',');
    command.add_option("--min-grade", options.least_grade,
                       "records at least so graded, such as C3");
    command
        .add_option("--random-seed", options.random_seed,
                    "same input and seed, same output (default 1)")
        ->check(whole_number(0));
    command.add_flag("--include-victims", options.include_victims,
                     "show victims under their pseudonyms");
}

void add_seed_options(CLI::App& command, Context& context)
{
    command.add_option("--seeds", context.options.seeds, "a file of known nodes, one a line");
    command
        .add_option("--seed-category", context.options.seed_categories,
                    "start from actors of these categories, such as victim,suspect")
        ->delimiter(',');
}

void add_merge_options(CLI::App& command, Context& context)
{
    command.add_option("--reject-merges", context.options.rejected_merges,
                       "a file of identifier,actor or number,number lines that are not to be "
                       "joined");
    command.add_flag("--no-inferred", context.options.no_inferred,
                     "join numbers only where records state it");
}

analysis::CaseOptions case_options(const Context& context)
{
    const auto& options = context.options;
    analysis::CaseOptions result;
    result.projection.layers = layers(options.layers);
    result.projection.contact_layers = options.contact_layers;
    result.projection.period = {moment("--from", options.from), moment("--to", options.to)};
    result.projection.countries = countries(options.countries);
    result.projection.least_grade = grade(options.least_grade);
    result.victims = options.include_victims ? engine::Labels::Victims::included
                                             : engine::Labels::Victims::masked;
    result.inferred = !options.no_inferred;
    result.progress = context.progress;
    if (!options.rejected_merges.empty()) {
        result.rejected_merges = read_pairs(options.rejected_merges);
    }
    return result;
}

analysis::LoadedCase load_case(const Context& context)
{
    const auto options = case_options(context);
    return {engine::CaseFile::open(context.options.case_path), options};
}

std::vector<engine::NodeId> seed_nodes(const Context& context, const analysis::Subject& subject)
{
    std::vector<engine::NodeId> nodes;
    const auto add = [&](engine::EntityId entity) {
        if (const auto node = subject.projection.node_of(entity)) nodes.push_back(*node);
    };
    if (!context.options.seeds.empty()) {
        for (const auto& [name, line] : read_lines(context.options.seeds)) {
            const auto found = subject.graph().find(name);
            if (found.empty()) {
                throw engine::InputError(context.options.seeds.string(), line, 1,
                                         "no such node in the case");
            }
            for (const auto entity : found)
                add(entity);
        }
    }
    for (const auto& word : context.options.seed_categories) {
        const auto at = std::ranges::find(engine::kCategories, word);
        if (at == engine::kCategories.end()) refuse("--seed-category", word, "a category");
        const auto category = static_cast<engine::Category>(at - engine::kCategories.begin());
        for (engine::NodeId v = 0; v < subject.projection.network.node_count(); ++v) {
            if (subject.category(v) == category) nodes.push_back(v);
        }
    }
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

} // namespace spindel::cli
