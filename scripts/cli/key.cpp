#include "importers/pseudonyms/key.h"

#include "scripts/cli/command.h"

namespace spindel::cli {

void add_key(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("key", "keys that make pseudonyms of raw identifiers");
    command->require_subcommand(1);
    const auto file = std::make_shared<std::filesystem::path>();

    auto* make = command->add_subcommand(
        "new", "make a key: one for a team, kept by one custodian, never with a case");
    make->add_option("FILE", *file, "the key file; one that is there is never overwritten")
        ->required();
    make->callback([&context, file] {
        context.run = [file] {
            print_text(importers::pseudonyms::make_key_file(*file) + "\n");
            return kDone;
        };
    });

    auto* show = command->add_subcommand("id", "show a key's id, which pseudonyms bear; no secret");
    show->add_option("FILE", *file, "the key file")->required();
    show->callback([&context, file] {
        context.run = [file] {
            print_text(importers::pseudonyms::Key::read(*file).id() + "\n");
            return kDone;
        };
    });
}

} // namespace spindel::cli
