#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "analysis/report/command_line.h"
#include "analysis/report/html_table.h"
#include "analysis/report/sections.h"
#include "engine/shell_word.h"
#include "engine/table.h"

namespace spindel::analysis::report {

namespace {

Markup option_table(const Words& say, const std::vector<UsedOption>& options)
{
    HtmlTable table{
        say("Options that change results"), {{"Option"}, {"Value"}, {"Default"}, {"Meaning"}}, {}};
    for (const auto& option : options) {
        table.rows.push_back({element("code", option.flag),
                              element("code", option.value.empty() ? say("yes") : option.value),
                              say(option.is_default ? "yes" : "no"), option.words});
    }
    return html(say, table);
}

/// A name that the user handed over, masked where it is a victim's.
std::string masked(const std::string& name, const Subject& subject)
{
    for (const auto entity : subject.graph().find(name))
        if (subject.labels.masks(entity)) return subject.labels(entity);
    return name;
}

/// How the files of one import were handed over: a folder alone names its files plainly, several
/// paths name them with their folders.
std::string import_command(std::span<const engine::ImportedFile> files)
{
    const auto& first = files.front();
    std::string command = "spindel import CASE";
    if (first.import_kind == "network") command += " --network";
    std::vector<std::string> paths;
    for (const auto& file : files) {
        const auto slash = file.name.find('/');
        const bool is_plain = first.import_kind != "records" || files.size() == 1;
        const auto path = slash != std::string::npos ? file.name.substr(0, slash)
                          : is_plain                 ? file.name
                                                     : std::string("FOLDER");
        if (std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
    }
    for (const auto& path : paths)
        command += " " + engine::shell_file(path);
    return command;
}

/// The imports in their order, each as a command.
Markup imports(const engine::RecordGraph& graph)
{
    std::vector<Markup> commands;
    const auto files = graph.files();
    for (std::size_t begin = 0; begin < files.size();) {
        auto end = begin;
        while (end < files.size() && files[end].import == files[begin].import)
            ++end;
        commands.push_back(element("code", {{"class", "command"}},
                                   import_command(files.subspan(begin, end - begin))));
        begin = end;
    }
    return bullets(commands);
}

/// Files of names that the command needs beside the case.
Markup files_to_hand_over(const Material& material)
{
    std::vector<Markup> items;
    const auto& subject = material.subject;
    items.reserve(material.options.loading.rejected_merges.size());
    for (const auto& [name, actor] : material.options.loading.rejected_merges) {
        items.push_back(material.say("A line in the file of --reject-merges:") + " " +
                        identifier(engine::csv_cell(masked(name, subject))) + "," +
                        identifier(engine::csv_cell(masked(actor, subject))));
    }
    return items.empty() ? Markup() : bullets(items);
}

} // namespace

Markup reproduction_section(const Material& material)
{
    const auto& say = material.say;
    const auto options = used_options(say, material.options);
    Markup content = element(
        "p", say("Made with Spindel {}. The same program, records and options give the same "
                 "report, byte for byte, on any machine and any number of threads.",
                 material.context.program_version));
    const std::vector<Markup> steps{
        say("Take the files listed under “Records” and compare their SHA-256 digests (sha256sum "
            "FILE)."),
        Markup(say("Load them, each import as it was made (FOLDER is a folder that holds its files "
                   "and nothing else):")) +
            imports(material.subject.graph()),
        Markup(say("Analyse:")) + " " +
            element("code", {{"class", "command"}}, command_line(options))};
    Markup list;
    for (const auto& step : steps)
        list += element("li", step);
    content += element("ol", list) + files_to_hand_over(material) + option_table(say, options);
    return content;
}

} // namespace spindel::analysis::report
