/// Writes whole files that only their owner can read.
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

namespace spindel::engine {

/// @throws Error if there is a case at `path`, which no output may take the place of.
void refuse_case(const std::filesystem::path& path);

/// Writes `bytes` to `path` with mode 0600: to a temporary name beside it, which then takes its
/// place, so that a reader sees the old file or the new one and nothing half-written stays. A
/// symbolic link stays, and the file it leads to is replaced; a device or pipe is written to.
/// @throws Error if it cannot be written, or is a case; the old file, if any, is then as it was.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// The same for files that belong together: none takes its place, in the order given, before all
/// are written.
void write_files(const std::vector<std::pair<std::filesystem::path, std::string_view>>& files);

/// The same for a file that can be made again at any time, in pieces that follow one another; it
/// does not wait until the disk has it.
void write_derived_file(const std::filesystem::path& path,
                        const std::vector<std::string_view>& pieces);

} // namespace spindel::engine
