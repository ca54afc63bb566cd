/// Link clusters: groups of personas with more significant ties among themselves than to the rest
/// (see backbone.h), with a score that puts a small, multi-country, multi-layer, closely timed
/// group before a town's worth of friends.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
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
    /// Of the ties that rings are found from, the share that chance alone may have put there; 1:
    /// all ties are taken.
    double false_ties = 0.01;
    RingQuality quality = RingQuality::cpm; // of leiden
    /// Of leiden: larger values give smaller rings. By default 0.15 for cpm, 1 for modularity.
    std::optional<double> resolution;
    /// Leiden's clusters with more members are split again at twice the resolution, and so on; 0:
    /// never. The largest rings in the literature have 40 (docs/methods.md, "Rings").
    std::size_t largest = 40;
    std::uint64_t random_seed = 1;
    engine::Progress progress;
};

inline constexpr std::uint32_t kNoRing = 0xffffffffU;

/// What the score of a ring is made of, each in [0, 1].
struct RingScoreParts {
    double size = 0;    // 0 below 3, 1 - e^(-(n - 2) / 10) for n members, times 40 / n above 40
    double borders = 0; // 1 - 1 / effective number of countries (exp of the members' entropy)
    double layers = 0;  // share of members with ties inside on two layers or more
    double timing = 0;  // share of inside payments and journeys within a day of another layer
    double work = 0;    // share of the five stages that some member is likely to serve
};

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
    RingScoreParts parts;
    double score = 0; // in [0, 1]; see docs/methods.md, "Ring score"
    /// Of two or more, where asked for (ring_marks.h): the false-discovery rate of the list of all
    /// rings of at most this, if what their members do were chance's.
    std::optional<double> marks_q;
};

struct Rings {
    std::vector<Ring> rings; // largest score first, then more members, then lowest node
    /// The ring of each node; of a node in several, the one with the largest score.
    engine::NodeMap<std::uint32_t> ring_of;
    /// The ties that they were found from, by TieId.
    std::vector<bool> significant;
};

/// The resolution that is taken where the options give none.
double usual_resolution(const RingOptions& options);

/// Finds and scores rings; who has no significant tie is a ring of one. Components are those of all
/// ties. The same on any number of threads.
Rings rings(const Subject& subject, const RingOptions& options = {});

/// The ring of a number.
/// @throws engine::Error if there is none.
const Ring& ring_numbered(const Rings& rings, std::uint32_t number);

/// Only the rings that hold one of the given nodes, in their order.
Rings rings_of(const Rings& rings, const std::vector<engine::NodeId>& nodes);

/// A row for each member of each ring: the columns of `spindel clusters`.
engine::Table clusters_table(const Rings& rings, const Subject& subject);

/// `marks_q` as a cell, empty where there is none.
engine::Cell marks_q_cell(const Ring& ring);

/// A row for each ring: its figures, for the viewer and the report.
engine::Table rings_table(const Rings& rings, const Subject& subject);

} // namespace spindel::analysis
