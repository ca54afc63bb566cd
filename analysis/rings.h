/// Link clusters: groups of personas with more ties among themselves than to the rest, with a score
/// that puts a small, multi-country, multi-layer, closely timed group before a town's worth of
/// friends.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/persona_text.h"
#include "engine/progress.h"
#include "engine/table.h"

namespace spindel::analysis {

enum class RingMethod { leiden, components, links, cores };
enum class RingQuality { modularity, cpm };

struct RingOptions {
    RingMethod method = RingMethod::leiden;
    RingQuality quality = RingQuality::modularity; // of leiden
    double resolution = 1.0;                       // of leiden
    /// Leiden's clusters with more members are split again at twice the resolution, and so on; 0:
    /// never. The largest rings in the literature have 40 (docs/methods.md, "Rings").
    std::size_t largest = 40;
    std::uint64_t random_seed = 1;
    engine::Progress progress;
};

inline constexpr std::uint32_t kNoRing = 0xffffffffU;

/// One link cluster.
struct Ring {
    std::vector<engine::NodeId> members;                 // sorted
    std::vector<engine::Country> countries;              // known ones, sorted
    std::array<double, engine::kLayers.size()> layers{}; // counts inside, by engine::Layer
    std::size_t ties = 0;                                // inside
    double density = 0;                                  // ties over possible ties
    double cross_border_share = 0; // of the inside ties whose two countries are known and differ
    engine::Time first = engine::kNoTime;
    engine::Time last = engine::kNoTime;
    double score = 0; // in [0, 1]; see docs/methods.md, "Ring score"
};

struct Rings {
    std::vector<Ring> rings; // largest score first, then more members, then lowest node
    /// The ring of each node; of a node in several, the one with the largest score.
    engine::NodeMap<std::uint32_t> ring_of;
};

/// Finds and scores rings. The same on any number of threads.
Rings rings(const Subject& subject, const RingOptions& options = {});

/// Only the rings that hold one of the given nodes, in their order.
Rings rings_of(const Rings& rings, const std::vector<engine::NodeId>& nodes);

/// A row for each member of each ring: the columns of `spindel clusters`.
engine::Table clusters_table(const Rings& rings, const Subject& subject);

/// A row for each ring: its figures, for the viewer and the report.
engine::Table rings_table(const Rings& rings, const Subject& subject);

} // namespace spindel::analysis
