/// How rings are found, as the commands `clusters`, `spiders`, `export` and `analyse` take it.
#pragma once

#include "analysis/rings.h"
#include "scripts/cli/command.h"

namespace spindel::cli {

/// Adds --method, --quality and --resolution, which fill `options`.
void add_ring_options(CLI::App& command, analysis::RingOptions& options);

/// The options with the shared random seed and progress.
analysis::RingOptions ring_options(const analysis::RingOptions& options, const Context& context);

} // namespace spindel::cli
