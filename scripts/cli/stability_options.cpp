#include "scripts/cli/stability_options.h"

#include "scripts/cli/numbers.h"

namespace spindel::cli {

void add_stability_options(CLI::App& command, analysis::StabilityOptions& options)
{
    command
        .add_option("--samples", options.samples,
                    "how often records are lost, and how often doubted, to see how firm ranks are "
                    "(default 20; 0: never)")
        ->check(whole_number(0));
    command
        .add_option("--lost", options.lost, "the share of records that a sample loses (default 0.1)")
        ->check(share());
    command.add_option("--among", options.top, "the N of \"among the first N\" (default 10)")
        ->check(whole_number(1));
}

analysis::StabilityOptions stability_options(const analysis::StabilityOptions& options,
                                             const Context& context)
{
    auto result = options;
    result.random_seed = context.options.random_seed;
    result.progress = context.progress;
    return result;
}

} // namespace spindel::cli
