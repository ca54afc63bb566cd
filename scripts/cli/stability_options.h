/// How ranks are tried for firmness, as the commands `spiders`, `stability` and `analyse` take it.
#pragma once

#include "analysis/stability.h"
#include "scripts/cli/command.h"

namespace spindel::cli {

/// Adds --samples, --lost and --among, which fill `options`.
void add_stability_options(CLI::App& command, analysis::StabilityOptions& options);

/// The options with the shared random seed and progress.
analysis::StabilityOptions stability_options(const analysis::StabilityOptions& options,
                                             const Context& context);

} // namespace spindel::cli
