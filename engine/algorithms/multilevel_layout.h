/// The force layout of one connected part, from its coarsest drawing to its finest.
#pragma once

#include <cstdint>
#include <functional>

#include "engine/algorithms/layout_graph.h"
#include "engine/algorithms/positions.h"

namespace spindel::engine {

/// Called after each step with how much of the work is done, from 0 to 1, and a function that gives
/// the positions at this time. May throw to stop.
using OnLayoutStep = std::function<void(double done, const std::function<Positions()>& positions)>;

/// Springs pull with the square of their length, all bodies push with mass / distance, and bodies
/// move along the sum by ever shorter steps: first those of the coarsest graph, from random places;
/// then each that one of them stands for, from around it. In the end ties are 1 long on average, or
/// longer where nodes would otherwise have less than a square of side 1 each.
///
/// Time O(n log n + |E|) a step, at most 300 steps a level. The same bits on any number of threads.
/// Source: Hu, "Efficient, High-Quality Force-Directed Graph Drawing", Mathematica Journal 10,
/// 2006.
Positions multilevel_layout(const LayoutGraph& graph, std::uint64_t random_seed,
                            const OnLayoutStep& on_step);

} // namespace spindel::engine
