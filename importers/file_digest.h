/// What tells a file from every other: its SHA-256.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "engine/progress.h"

namespace spindel::importers {

struct FileDigest {
    std::string sha256; // 64 hexadecimal digits
    std::int64_t bytes = 0;
};

/// Reads a file once, in constant memory.
/// @throws engine::Error if it cannot be read.
FileDigest file_digest(const std::filesystem::path& path, const engine::Progress& progress);

} // namespace spindel::importers
