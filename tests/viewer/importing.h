/// Files to try the import assistant on.
#pragma once

#include <filesystem>

#include "tests/support/temporary_case.h"

namespace spindel::test {

/// Puts one file of the tests' calls into a folder, named so that its kind is known.
inline void copy_calls(const support::TemporaryFolder& folder, const char* file)
{
    const std::filesystem::path calls = SPINDEL_SOURCE_DIR "/tests/data/calls";
    std::filesystem::copy_file(calls / file, folder.path() / "calls.csv");
}

} // namespace spindel::test
