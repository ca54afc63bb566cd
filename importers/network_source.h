/// How the records of a network that somebody drew are named.
#pragma once

#include <filesystem>
#include <string>

namespace spindel::importers {

/// The source of a network's records: its file's name without the ending.
/// @throws engine::Error where that is no text of 1 to 128 bytes, or a raw identifier.
std::string source_of_network(const std::filesystem::path& file);

} // namespace spindel::importers
