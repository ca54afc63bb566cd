#include "scripts/cli/ring_options.h"

#include <map>
#include <string>

namespace spindel::cli {

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
    command.add_option("--method", options.method, "leiden (default), components, links or cores")
        ->transform(CLI::CheckedTransformer(kMethods).description(""));
    command
        .add_option("--quality", options.quality, "what leiden maximises: modularity or cpm")
        ->transform(CLI::CheckedTransformer(kQualities).description(""));
    command.add_option("--resolution", options.resolution,
                       "of leiden: larger values give smaller rings (default 1)")
        ->check(CLI::PositiveNumber);
    command.add_option("--largest", options.largest,
                       "of leiden: split larger rings again (default 40; 0: never)");
}

analysis::RingOptions ring_options(const analysis::RingOptions& options, const Context& context)
{
    auto result = options;
    result.random_seed = context.options.random_seed;
    result.progress = context.progress;
    return result;
}

} // namespace spindel::cli
