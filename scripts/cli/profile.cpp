#include "importers/profiles/profile.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/error.h"
#include "importers/proposals/proposal.h"
#include "scripts/cli/command.h"

namespace spindel::cli {

namespace {

using importers::profiles::shipped_profiles;

std::string list()
{
    std::string text;
    for (const auto& one : shipped_profiles()) {
        const auto profile = importers::profiles::read_profile(one.toml, std::string(one.name));
        text += fmt::format("{:16}{}\n", one.name, profile.about);
    }
    return text;
}

std::string shown(const std::string& name)
{
    const auto at =
        std::ranges::find(shipped_profiles(), name, &importers::profiles::ShippedProfile::name);
    if (at == shipped_profiles().end())
        throw engine::Error(name + ": no profile of that name; see spindel profile --list");
    return std::string(at->toml);
}

std::string proposed(const std::filesystem::path& file)
{
    auto toml = importers::proposals::propose_profile(file);
    if (toml.empty()) throw engine::Error(file.string() + ": no table in its first rows");
    return toml;
}

} // namespace

void add_profile(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand(
        "profile", "propose how a table's columns become records, for import --profile");
    const auto file = std::make_shared<std::filesystem::path>();
    const auto is_list = std::make_shared<bool>(false);
    const auto name = std::make_shared<std::string>();
    command->add_option("FILE", *file, "a table, of which the first and last rows are looked at");
    command->add_flag("--list", *is_list, "the profiles that come with the program");
    command->add_option("--show", *name, "one of them, to begin another with");
    command->callback([&context, command, file, is_list, name] {
        // asked here, not by a group of options, so that an unknown option is named first
        if (command->count("FILE") + command->count("--list") + command->count("--show") != 1)
            throw CLI::ValidationError("one of FILE, --list and --show is required");
        context.run = [file, is_list, name] {
            if (*is_list) {
                print_text(list());
            } else if (!name->empty()) {
                print_text(shown(*name));
            } else {
                print_text(proposed(*file));
            }
            return kDone;
        };
    });
}

} // namespace spindel::cli
