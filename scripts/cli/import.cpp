#include <algorithm>

#include "engine/error.h"
#include "engine/file_output.h"
#include "importers/exchange/import_exchange.h"
#include "importers/import_case.h"
#include "importers/local_time.h"
#include "importers/profiles/import_profile.h"
#include "scripts/cli/command.h"
#include "scripts/cli/open_viewer.h"
#include "scripts/cli/output_form.h"

namespace spindel::cli {

namespace {

using Paths = std::vector<std::filesystem::path>;

/// What the user asked for beside the paths.
struct ImportChoice {
    Paths paths;
    bool is_network = false;
    std::filesystem::path key_file;
    std::string phone_country;
    std::string profile;
    std::string format;
    std::string source;
    std::string zone;
};

void refuse_folders(const Paths& paths, const std::string& why)
{
    const auto folder = std::ranges::find_if(
        paths, [](const auto& path) { return std::filesystem::is_directory(path); });
    if (folder == paths.end()) return;
    throw engine::Error(folder->string() + ": " + why);
}

importers::pseudonyms::Options pseudonyms(const ImportChoice& choice)
{
    importers::pseudonyms::Options options;
    if (!choice.phone_country.empty() && choice.key_file.empty())
        throw CLI::ValidationError("--phone-country", "is for --pseudonymise");
    if (!choice.phone_country.empty() && !engine::Country::parse(choice.phone_country))
        throw CLI::ValidationError("--phone-country", "is an ISO 3166-1 alpha-2 code such as SE");
    if (choice.key_file.empty()) return options;
    options.key = std::make_shared<const importers::pseudonyms::Key>(
        importers::pseudonyms::Key::read(choice.key_file));
    options.numbers.default_country = choice.phone_country;
    return options;
}

importers::formats::Options formats(const ImportChoice& choice)
{
    importers::formats::Options options;
    options.source = choice.source;
    options.zone = choice.zone;
    if (!choice.zone.empty() && !importers::is_time_zone(choice.zone))
        throw CLI::ValidationError("--zone", "is a zone such as Europe/Stockholm or UTC");
    const auto& known = importers::formats::kFormats;
    const auto at = std::ranges::find(known, choice.format);
    if (at != known.end())
        options.format = static_cast<importers::formats::Format>(at - known.begin());
    return options;
}

/// A graph by its name whose content is not one of the other formats.
bool is_graph(const std::filesystem::path& path)
{
    return importers::exchange::is_graph_file(path) &&
           (!std::filesystem::is_regular_file(path) || !importers::formats::format_of(path));
}

importers::ImportReport import(const Context& context, const ImportChoice& choice)
{
    const auto& paths = choice.paths;
    const importers::ImportOptions options{.progress = context.progress,
                                           .include_victims = context.options.include_victims,
                                           .pseudonyms = pseudonyms(choice),
                                           .formats = formats(choice)};
    const auto graphs = choice.format.empty() ? std::ranges::count_if(paths, is_graph) : 0;
    if (options.pseudonyms.key && (choice.is_network || graphs > 0))
        throw engine::Error("--pseudonymise is for records, not for networks and graphs");
    if (!choice.profile.empty()) {
        if (choice.is_network)
            throw CLI::ValidationError("--profile", "is for records, not for --network");
        refuse_folders(paths, "a folder is no table; name its files");
        const auto profile = importers::profiles::find_profile(choice.profile);
        return importers::profiles::import_files(context.options.case_path, profile, paths,
                                                 options);
    }
    if (choice.is_network && graphs == 0) {
        refuse_folders(paths, "a folder is no edge list, and no graph that spindel exported");
        return import_edge_lists(context.options.case_path, paths, options);
    }
    if (graphs == 0) return import_records(context.options.case_path, paths, options);
    if (graphs < std::ssize(paths)) {
        throw engine::Error("graphs and other files are imported one after the other, not in one "
                            "command");
    }
    return importers::exchange::import_graphs(context.options.case_path, paths, options,
                                              choice.is_network);
}

std::string shown(const Context& context, const importers::ImportReport& report)
{
    switch (output_form(context)) {
    case OutputForm::json: return to_json(report);
    case OutputForm::csv: return to_csv(report);
    case OutputForm::table: break;
    }
    return to_text(report);
}

/// The first faults and what was left out, a line each, where the report itself gives counts only.
void note_messages(const importers::ImportReport& report)
{
    for (const auto& line : messages(report))
        note(line);
}

} // namespace

void add_import(CLI::App& app, Context& context)
{
    auto* command =
        app.add_subcommand("import", "load record sets, files of banks, carriers and phones, a "
                                     "partner's graph, or an edge list");
    const auto choice = std::make_shared<ImportChoice>();
    command->add_option("CASE", context.options.case_path, "the case file, made if absent")
        ->required();
    command
        ->add_option("PATH", choice->paths,
                     "folders or files of records, of the formats of --as, or graphs that spindel "
                     "exported")
        ->required();
    command->add_flag(
        "--network", choice->is_network,
        "PATHs are edge lists (source,target and maybe weight,layer,time) or graphs, of "
        "other programs too");
    command->add_option("--pseudonymise", choice->key_file,
                        "replace raw identifiers by pseudonyms made with this key file "
                        "(spindel key new)");
    command->add_option("--profile", choice->profile,
                        "PATHs are tables that this profile maps: a file, or a name of "
                        "spindel profile --list");
    command->add_option("--phone-country", choice->phone_country,
                        "whose national numbers those without a country code are, such as SE");
    command
        ->add_option(
            "--as", choice->format,
            "what PATHs are, where their content does not tell: camt (ISO 20022 statements), "
            "pacs008, mt940, goaml, edifact (PNRGOV, PAXLST), ftm (FollowTheMoney), case "
            "(CASE/UCO)")
        ->check(CLI::IsMember(importers::formats::kFormats));
    command->add_option("--source", choice->source,
                        "the source of all records of such files, as SE-BANK; else as each file "
                        "names it");
    command->add_option(
        "--zone", choice->zone,
        "the time zone of their local times, as Europe/Stockholm; without one, rows "
        "with local times are quarantined");
    command->add_flag("--include-victims", context.options.include_victims,
                      "name victims in the report");
    add_output_options(*command, context);
    command->callback([&context, choice] {
        context.run = [&context, choice] {
            const auto viewer = viewer_of(context.options.case_path);
            const auto report = import(context, *choice);
            if (viewer)
                note("the case is open in a viewer (" + *viewer +
                     "): it shows what it read before, until it is opened there again");
            print_or_write(context, shown(context, report));
            if (output_form(context) == OutputForm::csv) note_messages(report);
            return report.total().quarantined > 0 ? kImportedWithQuarantine : kDone;
        };
    });
}

} // namespace spindel::cli
