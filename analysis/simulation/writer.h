/// Writes a world as a record set, and the truth beside it.
#pragma once

#include <filesystem>

#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

/// Writes actors, phones, calls, accounts, payments, travel and rates `.csv` into `folder`, and
/// `folder.truth.json` beside it. Files have mode 0600, new folders 0700.
///
/// Everything is written under another name first: after a failure neither the folder nor the truth
/// is there.
/// @throws engine::Error where the folder is not empty or is a file, the truth file exists, or the
/// disk does not take it.
void write_world(const World& world, const std::filesystem::path& folder);

/// Where the truth about the records in `folder` is written.
std::filesystem::path truth_path(const std::filesystem::path& folder);

} // namespace spindel::analysis::simulation
