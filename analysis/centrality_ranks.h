/// Personas ranked by a plain measure of the network: what a ranking by evidence is compared with.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/stability.h"

namespace spindel::analysis {

enum class Centrality : std::uint8_t {
    degree,
    strength,
    betweenness,
    closeness,
    pagerank,
    effective_size,
    core
};
inline constexpr std::array<std::string_view, 7> kCentralities{
    "degree", "strength", "betweenness", "closeness", "pagerank", "effective_size", "core"};

/// The value of every node; not a number where the measure gives none. Degree to core as in
/// engine/algorithms, undirected; strength is the sum of the ties' weights.
engine::NodeMap<double> centrality(const engine::Network& network, Centrality measure);

/// All nodes but those that are shielded, largest value first, then in the order of nodes.
std::vector<Ranked> ranked_by(const Subject& subject, Centrality measure);

} // namespace spindel::analysis
