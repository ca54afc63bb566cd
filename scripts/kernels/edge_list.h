/// A plain edge list as a network.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/network.h"

namespace spindel::kernels {

/// A network and the names that its nodes have in the file.
struct EdgeList {
    engine::Network network;
    /// For each node its id in the file; ascending, so the smaller node has the smaller id.
    std::vector<std::int64_t> ids;
};

/// Reads two whole numbers a line, with blanks between; undirected, every tie of weight 1.
///
/// Loops and repeated ties are dropped; a node that only has loops stays. Blank lines and lines
/// that begin with `#` are passed over.
///
/// @throws engine::InputError at the first line that is anything else, or if there are more ties
///         than a `Network` can number.
EdgeList read_edge_list(const std::filesystem::path& path);

} // namespace spindel::kernels
