/// Writes whole files that only their owner can read.
#pragma once

#include <filesystem>
#include <string_view>

namespace spindel::engine {

/// Writes `bytes` to `path` with mode 0600: to a temporary name beside it, which then takes its
/// place, so that a reader sees the old file or the new one and nothing half-written stays.
/// @throws Error if it cannot be written; the old file, if any, is then as it was.
void write_file(const std::filesystem::path& path, std::string_view bytes);

} // namespace spindel::engine
