/// The way through any edge list, line by line.
#pragma once

#include "scripts/kernels/plain_lines.h"

namespace spindel::kernels {

/// Reads two whole numbers a line, with blanks between; blank lines and lines that begin with `#`
/// are passed over. What `read_plain_lines` reads, this reads alike.
/// @return the ends in the order of the lines.
/// @throws engine::InputError with the place of the first fault.
Piece<std::int64_t> read_careful_lines(const std::filesystem::path& path);

} // namespace spindel::kernels
