/// Edge lists to measure with: like telephone records, or like the web.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace spindel::graphs {

using Ends = std::pair<std::uint32_t, std::uint32_t>;

/// Like a network of telephones: communities of very unequal size, people of very unequal activity,
/// 15 % of the calls outside the community, 39 % of all nodes in trees that hang on the rest, and
/// 1 % that only know one another in pairs.
///
/// @param nodes  at least 1000.
/// @param edges  of which 95 to 100 % are given; at least as many as nodes.
/// @return distinct ties without loops, between nodes 0 .. nodes - 1 in random order; a few nodes
///         have none.
/// @throws std::invalid_argument if there are too few of either.
/// Deterministic for a seed. Source: the degree-corrected planted partition of Karrer, Newman,
/// "Stochastic Blockmodels and Community Structure in Networks", 2011.
std::vector<Ends> phone_graph(std::uint32_t nodes, std::uint64_t edges, std::uint64_t random_seed);

/// A Kronecker graph of 2^scale nodes, as the Graph 500 benchmark has it (0.57, 0.19, 0.19, 0.05);
/// loops and repetitions among the nodes * edges_per_node draws are left out.
/// @throws std::invalid_argument if the scale is not in [1, 31].
/// Source: Leskovec and others, "Kronecker Graphs: An Approach to Modeling Networks", 2010.
std::vector<Ends> kronecker_graph(std::uint32_t scale, std::uint32_t edges_per_node,
                                  std::uint64_t random_seed);

} // namespace spindel::graphs
