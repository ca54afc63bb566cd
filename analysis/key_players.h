/// Whom to remove to fragment a ring, whom to watch to reach it.
#pragma once

#include <cstdint>

#include "analysis/persona_text.h"
#include "analysis/rings.h"
#include "engine/table.h"

namespace spindel::analysis {

struct KeyPlayerOptions {
    std::uint32_t ring = 0; // which cluster to look at
    std::uint32_t size = 3; // how many players to choose
};

/// The key players of a ring: `purpose,node,kind,category,country,value,value_of_top_betweenness,
/// exhaustive,gap,top_betweenness,ring`, a row for each node chosen; the gap is how much more the
/// set reaches than the members of greatest betweenness, as many, whom `top_betweenness` names.
/// "remove" maximises distance-weighted fragmentation among the members (KPP-Neg), "watch"
/// distance-weighted reach (KPP-Pos). Victims, and who may stand for one, are never chosen. Source:
/// Borgatti, "Identifying sets of key players in a social network", 2006.
/// @throws Error if there is no such ring, or it has too few members who are no victims.
engine::Table key_players_table(const Subject& subject, const Rings& rings,
                                const KeyPlayerOptions& options);

/// The same of the first rings, each with as many players as it has, up to `size`.
engine::Table first_key_players_table(const Subject& subject, const Rings& rings,
                                      std::size_t most_rings, std::uint32_t size = 3);

} // namespace spindel::analysis
