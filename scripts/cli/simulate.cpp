#include "analysis/simulation/simulate.h"

#include "analysis/simulation/writer.h"
#include "scripts/cli/command.h"
#include "scripts/cli/numbers.h"

namespace spindel::cli {

namespace {

using analysis::simulation::SimulationOptions;

/// What the user wrote, before words are read.
struct Words {
    SimulationOptions options;
    std::vector<std::string> countries;
    std::string observe = "population";
    std::string story = "drawn";
};

SimulationOptions simulation_options(const CLI::App& command, const Words& words,
                                     std::uint64_t random_seed)
{
    auto options = words.options;
    try {
        options.observe = analysis::simulation::parse_observation(words.observe);
        options.story = analysis::simulation::parse_story(words.story);
        options.random_seed = random_seed;
        for (const auto& code : words.countries) {
            const auto country = engine::Country::parse(code);
            if (!country) throw std::invalid_argument(code + " is no ISO 3166-1 alpha-2 code");
            options.countries.push_back(*country);
        }
        return analysis::simulation::checked(std::move(options));
    } catch (const std::invalid_argument& fault) {
        throw CLI::ValidationError(command.get_name() + ": " + fault.what());
    }
}

} // namespace

void add_simulate(CLI::App& app, Context& context)
{
    auto* command =
        app.add_subcommand("simulate", "write a synthetic record set with planted rings");
    const auto words = std::make_shared<Words>();
    const auto folder = std::make_shared<std::filesystem::path>();
    auto& options = words->options;
    command->add_option("DIR", *folder, "a new or empty folder; the truth goes to DIR.truth.json")
        ->required();
    command->add_option("--people", options.people, "how many people (default 2000)");
    command->add_option("--rings", options.rings, "how many rings (default 3)");
    command->add_option("--days", options.days, "how many days (default 150)");
    command->add_option("--countries", words->countries, "such as CZ,SE,NO,LT")->delimiter(',');
    command->add_option("--observe", words->observe, "whose records: population or warrant");
    command->add_option("--drop", options.drop, "share of records that nobody kept");
    command->add_option("--unattributed", options.unattributed,
                        "share of ordinary phones whose user is unknown");
    command->add_option("--story", words->story, "drawn (at random) or nordic-web");
    command->add_option("--random-seed", context.options.random_seed, "same seed, same bytes")
        ->check(whole_number(0));
    command->add_option("--threads", context.options.threads, "accepted; a world is made by one")
        ->check(whole_number(1));
    command
        ->add_option("--progress", context.options.progress,
                     "auto (on a terminal), json (lines on standard error) or never")
        ->check(CLI::IsMember({"auto", "json", "never"}));
    command->callback([&context, command, words, folder] {
        const auto chosen = simulation_options(*command, *words, context.options.random_seed);
        context.run = [&context, chosen, folder] {
            const auto world = analysis::simulation::simulate(chosen, context.progress);
            analysis::simulation::write_world(world, *folder);
            return kDone;
        };
    });
}

} // namespace spindel::cli
