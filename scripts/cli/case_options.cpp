#include <algorithm>

#include <fmt/format.h>

#include "engine/error.h"
#include "engine/victim_scrub.h"
#include "scripts/cli/command.h"
#include "scripts/cli/name_files.h"
#include "scripts/cli/node_hint.h"
#include "scripts/cli/node_name.h"
#include "scripts/cli/numbers.h"

namespace spindel::cli {

namespace {

[[noreturn]] void refuse(std::string_view option, std::string_view value, std::string_view expected)
{
    throw CLI::ValidationError(fmt::format("{}: \"{}\" is not {}", option, value, expected));
}

CLI::Validator no_empty_value()
{
    return {[](std::string& text) { return text.empty() ? "the value is empty" : ""; }, ""};
}

std::optional<engine::Time> moment(std::string_view option, const std::string& text)
{
    if (text.empty()) return {};
    auto time = engine::parse_time(text);
    if (!time) time = engine::parse_date(text);
    if (!time) refuse(option, text, "a date or an RFC 3339 time with an offset");
    return time;
}

engine::Window period(const SharedOptions& options)
{
    const engine::Window window{moment("--from", options.from), moment("--to", options.to)};
    if (window.from && window.to && *window.to <= *window.from)
        refuse("--to", options.to, "later than --from");
    return window;
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
    command
        .add_option("--progress", options.progress,
                    "auto (on a terminal), json (lines on standard error) or never")
        ->check(CLI::IsMember({"auto", "json", "never"}));
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
    command
        .add_option("--from", options.from,
                    "records from this time on (a bare date: its midnight UTC)")
        ->check(no_empty_value());
    command.add_option("--to", options.to, "records before this time")->check(no_empty_value());
    command
        .add_option("--countries", options.countries,
                    "records with an end in one of these, such as SE,NO or Nordic")
        ->delimiter(',');
    command
        .add_option("--min-grade", options.least_grade, "records at least so graded, such as C3")
        ->check(no_empty_value());
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

engine::Victims victims(const Context& context)
{
    return context.options.include_victims ? engine::Victims::included : engine::Victims::masked;
}

void note_whole_case(const Context& context)
{
    const auto& options = context.options;
    const bool chooses = !options.layers.empty() || !options.contact_layers.empty() ||
                         !options.from.empty() || !options.to.empty() ||
                         !options.countries.empty() || !options.least_grade.empty();
    if (chooses) note("the whole case is shown, whatever records the options choose");
}

analysis::CaseOptions case_options(const Context& context)
{
    const auto& options = context.options;
    analysis::CaseOptions result;
    result.projection.layers = layers(options.layers);
    result.projection.contact_layers = options.contact_layers;
    result.projection.period = period(options);
    result.projection.countries = countries(options.countries);
    result.projection.least_grade = grade(options.least_grade);
    result.victims = victims(context);
    result.inferred = !options.no_inferred;
    result.progress = context.progress;
    if (!options.rejected_merges.empty()) {
        result.rejected_merges = read_pairs(options.rejected_merges);
    }
    return result;
}

analysis::CaseOptions case_options(const Context& context, const engine::CaseFile& case_file)
{
    auto options = case_options(context);
    if (options.victims == engine::Labels::Victims::included) return options;
    const engine::VictimScrub scrub(case_file.database());
    for (auto& word : options.projection.contact_layers)
        word = scrub.text(word);
    return options;
}

void note_unknown_words(const analysis::CaseOptions& options, const engine::RecordGraph& graph)
{
    for (const auto& word : options.projection.contact_layers) {
        if (!graph.has_contact_layer(word)) note("no contact is called " + word);
    }
}

analysis::LoadedCase load_case(const Context& context)
{
    const auto case_file = engine::CaseFile::open(context.options.case_path);
    const auto options = case_options(context, case_file);
    analysis::LoadedCase loaded(case_file, options);
    note_unknown_words(options, loaded.graph());
    return loaded;
}

namespace {

/// The nodes that the lines of a file name.
std::vector<engine::NodeId> listed_seeds(const std::filesystem::path& file,
                                         const analysis::Subject& subject)
{
    const auto lines = read_lines(file);
    if (lines.empty()) throw engine::Error(file.string() + ": names nobody");
    std::vector<engine::NodeId> nodes;
    for (const auto& [name, line] : lines) {
        const auto found = entities_named(name, subject.graph());
        if (found.empty())
            throw engine::InputError(file.string(), line, 1,
                                     "no such node in the case; " + hint_for(name, subject));
        const auto before = nodes.size();
        for (const auto entity : found) {
            const auto behind = nodes_behind(entity, subject);
            nodes.insert(nodes.end(), behind.begin(), behind.end());
        }
        if (nodes.size() == before) {
            note(engine::InputError(file.string(), line, 1,
                                    "has no tie in the chosen records, so nobody is near to it")
                     .what());
        }
    }
    return nodes;
}

std::vector<engine::NodeId> seeds_of_category(const std::string& word,
                                              const analysis::Subject& subject)
{
    const auto at = std::ranges::find(engine::kCategories, word);
    if (at == engine::kCategories.end()) {
        refuse("--seed-category", word,
               fmt::format("one of {}", fmt::join(engine::kCategories, ", ")));
    }
    const auto category = static_cast<engine::Category>(at - engine::kCategories.begin());
    std::vector<engine::NodeId> nodes;
    for (engine::NodeId v = 0; v < subject.projection.network.node_count(); ++v) {
        if (subject.category(v) == category) nodes.push_back(v);
    }
    if (nodes.empty()) note("--seed-category " + word + ": nobody with ties is of it");
    return nodes;
}

} // namespace

std::vector<engine::NodeId> seed_nodes(const Context& context, const analysis::Subject& subject)
{
    std::vector<engine::NodeId> nodes;
    const auto add = [&](const std::vector<engine::NodeId>& more) {
        nodes.insert(nodes.end(), more.begin(), more.end());
    };
    if (!context.options.seeds.empty()) add(listed_seeds(context.options.seeds, subject));
    for (const auto& word : context.options.seed_categories)
        add(seeds_of_category(word, subject));
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

} // namespace spindel::cli
