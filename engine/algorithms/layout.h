/// Drawings of networks: by force, and by what is known of the nodes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include "engine/algorithms/positions.h"
#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

struct LayoutOptions {
    /// Ties pull by their weight, in terms of the mean one; false: all alike.
    bool weighted = false;
    std::uint64_t random_seed = 1;
    /// Parts end with distances close to those in hops, the smallest first, as long as they have no
    /// more pairs of nodes than this all together (1000 nodes: a million). See stress.h.
    std::uint64_t stress_pairs = 1'000'000;
    /// Called now and then, from the calling thread, with all positions so far: for an animation.
    std::function<void(const Positions&)> on_frame{};
    Progress progress{};
};

/// A drawing in which tied nodes lie near each other and all others apart.
///
/// Each component is drawn on its own (see multilevel_layout.h) and they are put side by side,
/// alike components alike. Ties count whatever their direction. A node alone needs no room.
///
/// @throws std::invalid_argument if `weighted` and all weights are 0.
/// @throws Cancelled; the last frame is then the drawing so far.
///
/// Time O(n log n + |E|) a step, some hundred steps. The same bits on any number of threads.
Positions force_layout(const Network& network, const LayoutOptions& options = {});

} // namespace spindel::engine
