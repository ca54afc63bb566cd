/// Where the data sets lie that tests share with other projects.
#pragma once

#include <cstdlib>
#include <filesystem>

namespace spindel::tests {

/// The folder of shared test data: SPINDEL_SHARED, or else the one beside the project.
inline std::filesystem::path shared_folder()
{
    if (const char* folder = std::getenv("SPINDEL_SHARED")) return folder;
    return SPINDEL_SOURCE_DIR "/../shared";
}

} // namespace spindel::tests
