#include "scripts/kernels/kernels.h"

#include "engine/algorithms/approximate_betweenness.h"
#include "engine/algorithms/betweenness.h"
#include "engine/algorithms/closeness.h"
#include "engine/algorithms/eigenvector.h"
#include "engine/algorithms/hits.h"
#include "engine/algorithms/top_closeness.h"

namespace spindel::kernels {

namespace {

Finding betweenness(const Request& request)
{
    return [found = engine::betweenness(request.graph.network, {.progress = request.progress})] {
        return per_node(found.score);
    };
}

Finding approximate_betweenness(const Request& request)
{
    return [found = engine::approximate_betweenness(request.graph.network,
                                                    {.epsilon = request.epsilon,
                                                     .delta = request.delta,
                                                     .random_seed = request.random_seed,
                                                     .progress = request.progress}),
            delta = request.delta] {
        auto outcome = per_node(found.score);
        outcome.figures["epsilon"] = found.epsilon;
        outcome.figures["delta"] = found.exact ? 0.0 : delta;
        outcome.figures["samples"] = found.planning_samples + found.samples;
        return outcome;
    };
}

Finding closeness(const Request& request)
{
    return [found = engine::closeness(request.graph.network, {.progress = request.progress})] {
        return per_node(found);
    };
}

Finding eigenvector(const Request& request)
{
    return [found = engine::eigenvector_centrality(request.graph.network,
                                                   {.progress = request.progress})] {
        auto outcome = per_node(found.score);
        outcome.figures["eigenvalue"] = found.eigenvalue;
        outcome.figures["faint"] = found.faint;
        outcome.figures["iterations"] = found.rounds;
        outcome.figures["converged"] = found.converged;
        return outcome;
    };
}

Finding hits(const Request& request)
{
    return [found = engine::hits(request.graph.network, {.progress = request.progress})] {
        auto outcome = per_node(found.authority);
        outcome.figures["iterations"] = found.rounds;
        outcome.figures["converged"] = found.converged;
        return outcome;
    };
}

Finding harmonic(const Request& request)
{
    return [found = engine::harmonic_closeness(
                request.graph.network, {.progress = request.progress})] { return per_node(found); };
}

/// A row for each of the closest nodes, best first.
Outcome top_places(const engine::TopCloseness& found)
{
    Outcome outcome;
    outcome.columns = {"value"};
    outcome.values.emplace_back();
    for (const auto& place : found.places) {
        outcome.nodes.push_back(place.node);
        outcome.values[0].push_back(place.score);
    }
    outcome.figures["searches"] = found.searches;
    return outcome;
}

Finding top_closeness(const Request& request)
{
    return [found = engine::top_closeness(request.graph.network,
                                          {.count = request.top, .progress = request.progress})] {
        return top_places(found);
    };
}

Finding top_harmonic(const Request& request)
{
    return [found = engine::top_harmonic_closeness(
                request.graph.network, {.count = request.top, .progress = request.progress})] {
        return top_places(found);
    };
}

constexpr Kernel kKernels[] = {
    {"betweenness", betweenness},     {"betweenness-approx", approximate_betweenness},
    {"closeness", closeness},         {"eigenvector", eigenvector},
    {"harmonic", harmonic},           {"hits", hits},
    {"top-closeness", top_closeness}, {"top-harmonic", top_harmonic},
};

} // namespace

std::span<const Kernel> centrality_kernels()
{
    return kKernels;
}

} // namespace spindel::kernels
