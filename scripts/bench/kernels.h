/// The computations that can be timed.
#pragma once

#include <cstdint>
#include <span>

#include "engine/algorithms/brokerage.h"
#include "scripts/bench/edge_list.h"
#include "scripts/bench/outcome.h"

namespace spindel::bench {

/// What a kernel computes on.
struct Request {
    EdgeList graph;
    /// Empty where none were given.
    engine::Groups groups;
    double delta = 0.1;
    double epsilon = 0.01;
    double resolution = 1.0;
    std::uint64_t random_seed = 1;
    /// Of leiden and louvain; 0: until nothing improves.
    std::size_t iterations = 1;
};

/// One computation, by the name it is asked for.
struct Kernel {
    const char* name;
    Outcome (*run)(const Request&);
    bool needs_groups = false;
};

/// All of them, by name.
std::span<const Kernel> kernels();

} // namespace spindel::bench
