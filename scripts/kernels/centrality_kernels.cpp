#include "scripts/kernels/kernels.h"

#include "engine/algorithms/approximate_betweenness.h"
#include "engine/algorithms/betweenness.h"
#include "engine/algorithms/closeness.h"

namespace spindel::kernels {

namespace {

Outcome betweenness(const Request& request)
{
    return per_node(engine::betweenness(request.graph.network).score);
}

Outcome approximate_betweenness(const Request& request)
{
    const auto found = engine::approximate_betweenness(
        request.graph.network,
        {.epsilon = request.epsilon, .delta = request.delta, .random_seed = request.random_seed});
    auto outcome = per_node(found.score);
    outcome.figures["epsilon"] = found.epsilon;
    outcome.figures["delta"] = request.delta;
    outcome.figures["samples"] = found.planning_samples + found.samples;
    return outcome;
}

Outcome closeness(const Request& request)
{
    return per_node(engine::closeness(request.graph.network));
}

Outcome harmonic(const Request& request)
{
    return per_node(engine::harmonic_closeness(request.graph.network));
}

constexpr Kernel kKernels[] = {
    {"betweenness", betweenness},
    {"betweenness-approx", approximate_betweenness},
    {"closeness", closeness},
    {"harmonic", harmonic},
};

} // namespace

std::span<const Kernel> centrality_kernels()
{
    return kKernels;
}

} // namespace spindel::kernels
