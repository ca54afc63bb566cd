/// The lock of a case: whoever holds it may write into it, any other viewer only looks.
#pragma once

#include <filesystem>
#include <memory>

#include <QLockFile>

namespace spindel::viewer {

/// The lock of a case, whatever name it is called by; not yet taken. A viewer that still runs keeps
/// it, however long.
std::unique_ptr<QLockFile> lock_of(const std::filesystem::path& path);

} // namespace spindel::viewer
