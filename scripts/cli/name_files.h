/// Small files of names that users hand over: seeds, rejected merges.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace spindel::cli {

/// The non-empty lines of a file with their numbers from 1; blanks around a name do not count, and a
/// line that begins with # is a comment.
/// @throws Error if it cannot be read.
std::vector<std::pair<std::string, std::size_t>> read_lines(const std::filesystem::path& path);

/// Lines of two names with a comma between them; a name that holds a comma stands in quotes, as in
/// CSV ("Q, X",A-1). A heading "identifier,actor" is passed over.
/// @throws InputError where a line is anything else.
std::vector<std::pair<std::string, std::string>> read_pairs(const std::filesystem::path& path);

} // namespace spindel::cli
