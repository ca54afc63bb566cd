/// A viewer in a process of its own that can be killed.
#pragma once

#include <filesystem>

namespace spindel::test {

/// Opens a case in a window and hides and shows one node after another, each an act, until somebody
/// kills the process. @return only where the case could not be opened.
int act_until_killed(const std::filesystem::path& path);

} // namespace spindel::test
