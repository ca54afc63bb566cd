/// The file of a snapshot: parts of bytes, each block of which is known by its digest.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace spindel::engine {

/// Words, events, where the keys of records end, and these keys.
using SnapshotParts = std::array<std::span<char>, 4>;
using PartSizes = std::array<std::uint64_t, 4>;

/// Reads the parts on all threads to where `make_room`, which is told their sizes, says.
/// @return false where there is no such file, it is of another stamp or of another version of this
/// program, or damaged.
bool read_snapshot_file(const std::filesystem::path& path, const std::string& stamp,
                        const std::function<SnapshotParts(const PartSizes&)>& make_room);

/// Writes the parts, which are only read, to a file that its owner alone can read.
/// @throws Error if it cannot be written.
void write_snapshot_file(const std::filesystem::path& path, const std::string& stamp,
                         const SnapshotParts& parts);

} // namespace spindel::engine
