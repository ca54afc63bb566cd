/// The computations that can be timed.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "engine/algorithms/brokerage.h"
#include "engine/progress.h"
#include "scripts/kernels/edge_list.h"
#include "scripts/kernels/outcome.h"

namespace spindel::kernels {

/// What a kernel computes on.
struct Request {
    EdgeList graph;
    /// Empty where none were given.
    engine::Groups groups;
    double delta = 0.1;
    double epsilon = 0.01;
    /// Where a search starts, as an id of the file; the smallest of them where none is given.
    std::optional<std::int64_t> source;
    /// Where an iteration stops; the kernel's own choice where none is given.
    std::optional<double> tolerance;
    double resolution = 1.0;
    std::uint64_t random_seed = 1;
    /// How many nodes the top-... kernels name.
    std::size_t top = 10;
    /// Of leiden and louvain; 0: until nothing improves.
    std::size_t iterations = 1;
    engine::Progress progress{};
};

/// What a kernel found, still in the engine's own shape: called, it gives the outcome.
using Finding = std::function<Outcome()>;

/// One computation, by the name it is asked for.
struct Kernel {
    const char* name;
    Finding (*run)(const Request&); // what is timed
    bool needs_groups = false;
};

/// The kernels of one file each: `FAMILY_kernels.cpp`.
std::span<const Kernel> centrality_kernels();
std::span<const Kernel> community_kernels();
std::span<const Kernel> structure_kernels();

/// All of them, by name.
std::vector<Kernel> all();

} // namespace spindel::kernels
