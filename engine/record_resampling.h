/// Networks as they would look had some records or whole sources not been there.
#pragma once

#include <array>
#include <cstdint>
#include <functional>

#include "engine/algorithms/resampling.h"
#include "engine/projection.h"

namespace spindel::engine {

/// How likely a record is true, by the weaker part of its grade (see Grade::weakness): 1 to 6, and
/// 7 for an ungraded one.
using KeepByWeakness = std::array<double, 7>;

/// A convention, not a measurement: from confirmed (1) to improbable (5); what cannot be judged (6)
/// or was not graded is as likely as not.
inline constexpr KeepByWeakness kKeepByWeakness{0.98, 0.90, 0.75, 0.50, 0.25, 0.50, 0.50};

/// Whether one sample keeps a record.
using KeptRecords = std::function<bool(EventId)>;
/// What the n-th sample keeps. The same n keeps the same records; asked from several threads at
/// once.
using RecordSampler = std::function<KeptRecords(std::uint64_t sample)>;

/// Keeps each record with the probability that its grade gives it. Holds a reference to the graph.
/// @throws std::invalid_argument if a probability is not in [0, 1].
RecordSampler probable_records(const RecordGraph& graph, std::uint64_t random_seed,
                               const KeepByWeakness& keep = kKeepByWeakness);

/// Sample n leaves out source n (modulo their number) alone. Holds a reference to the graph.
RecordSampler all_but_one_source(const RecordGraph& graph);

/// What is left of a projection: the same nodes, and the links whose records are both kept.
Projection kept_part(const Projection& projection, const RecordGraph& graph,
                     const KeptRecords& is_kept);

/// Keeps each record with the probability that its grade gives it; a journey made together counts
/// while both its records are kept.
///
/// Ties get the strength of the records that are left, as `project` gives it; those without any are
/// gone, nodes stay. Holds references to both arguments.
/// @throws std::invalid_argument if a probability is not in [0, 1].
Resampler with_probable_records(const Projection& projection, const RecordGraph& graph,
                                std::uint64_t random_seed,
                                const KeepByWeakness& keep = kKeepByWeakness);

/// Leaves out each source, with all its records, with the same probability; else the same.
Resampler without_sources(const Projection& projection, const RecordGraph& graph,
                          double probability, std::uint64_t random_seed);

/// Sample n leaves out source n (modulo their number) alone: what the ranking owes to each. As many
/// samples as sources see every one once.
Resampler without_one_source(const Projection& projection, const RecordGraph& graph);

} // namespace spindel::engine
