/// The quick way through an edge list that holds nothing out of the ordinary.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "engine/large_memory.h"

namespace spindel::kernels {

/// The ties of a part of a file, each the two ids that it has there.
template <typename Id>
using Piece = std::vector<std::pair<Id, Id>, engine::PageAllocator<std::pair<Id, Id>>>;

/// Reads lines of two whole numbers of at least 0, blank lines and `#` comments, on all threads;
/// never more of the file is held than a piece for each thread.
/// @tparam Id std::uint32_t or std::int64_t, for which there is this function.
/// @return the ends in the order of the lines; nothing if any line is anything else, a number is
///         larger than an Id, or the file cannot be read: then it has to be read with care.
template <typename Id>
std::optional<std::vector<Piece<Id>>> read_plain_lines(const std::filesystem::path& path);

} // namespace spindel::kernels
