#include "scripts/cli/ring_options.h"

#include <map>
#include <string>

#include "scripts/cli/numbers.h"

namespace spindel::cli {

namespace {

/// An option whose value is one of a few words. (CLI11's own transformer lists numbers as well.)
template <typename Choice>
void add_choice(CLI::App& command, const std::string& name, Choice& chosen,
                const std::map<std::string, Choice>& choices, const std::string& says)
{
    command
        .add_option_function<std::string>(
            name, [&chosen, &choices](const std::string& word) { chosen = choices.at(word); }, says)
        ->check(CLI::IsMember(choices).description(""));
}

} // namespace

void add_ring_options(CLI::App& command, analysis::RingOptions& options)
{
    using analysis::RingMethod;
    using analysis::RingQuality;
    static const std::map<std::string, RingMethod> kMethods{{"leiden", RingMethod::leiden},
                                                            {"components", RingMethod::components},
                                                            {"links", RingMethod::links},
                                                            {"cores", RingMethod::cores}};
    static const std::map<std::string, RingQuality> kQualities{
        {"modularity", RingQuality::modularity}, {"cpm", RingQuality::cpm}};
    add_choice(command, "--method", options.method, kMethods,
               "leiden (default), components, links or cores");
    add_choice(command, "--quality", options.quality, kQualities,
               "what leiden maximises: cpm (default) or modularity");
    command
        .add_option("--resolution", options.resolution,
                    "of leiden: larger values give smaller rings (default 0.15 for cpm, 1 for "
                    "modularity)")
        ->check(positive_number());
    command
        .add_option("--false-ties", options.false_ties,
                    "the share of the ties that rings are found from that may be chance's "
                    "(default 0.01; 1: all ties)")
        ->check(share());
    command
        .add_option("--largest", options.largest,
                    "of leiden: split larger rings again (default 40; 0: never)")
        ->check(whole_number(0));
}

analysis::RingOptions ring_options(const analysis::RingOptions& options, const Context& context)
{
    auto result = options;
    result.random_seed = context.options.random_seed;
    result.progress = context.progress;
    return result;
}

} // namespace spindel::cli
