#include "scripts/bench/kernels.h"

#include <algorithm>

#include "engine/algorithms/components.h"
#include "engine/algorithms/core_decomposition.h"
#include "engine/algorithms/structural_holes.h"
#include "scripts/bench/centrality_kernels.h"
#include "scripts/bench/community_kernels.h"

namespace spindel::bench {

namespace {

Outcome brokerage(const Request& request)
{
    const auto found = engine::brokerage(request.graph.network, request.groups,
                                         {.partial = false, .permutations = 0});
    Outcome outcome;
    outcome.columns = {"coordinator", "consultant", "representative", "gatekeeper", "liaison"};
    outcome.values.resize(outcome.columns.size());
    for (engine::NodeId v = 0; v < found.raw.size(); ++v) {
        const auto& of = found.raw[v];
        outcome.nodes.push_back(v);
        const auto counts = {of.coordinator, of.consultant, of.representative, of.gatekeeper,
                             of.liaison};
        for (std::size_t role = 0; const auto count : counts) {
            outcome.values[role++].push_back(static_cast<double>(count));
        }
    }
    return outcome;
}

Outcome components(const Request& request)
{
    const auto found = engine::components(request.graph.network);
    auto outcome = per_node(found);
    outcome.values_are_nodes = true;
    outcome.figures["components"] = engine::component_count(found);
    return outcome;
}

Outcome constraint(const Request& request)
{
    return per_node(engine::structural_holes(request.graph.network).constraint);
}

Outcome kcore(const Request& request)
{
    const auto found = engine::core_decomposition(request.graph.network);
    auto outcome = per_node(found.core);
    const auto highest = std::ranges::max_element(found.core);
    outcome.figures["highest_core"] = highest == found.core.end() ? 0 : *highest;
    return outcome;
}

constexpr Kernel kKernels[] = {
    {"betweenness", betweenness},
    {"betweenness-approx", approximate_betweenness},
    {"brokerage", brokerage, true},
    {"closeness", closeness},
    {"components", components},
    {"constraint", constraint},
    {"harmonic", harmonic},
    {"kcore", kcore},
    {"leiden", leiden},
    {"link-communities", link_communities},
    {"louvain", louvain},
};

} // namespace

std::span<const Kernel> kernels()
{
    return kKernels;
}

} // namespace spindel::bench
