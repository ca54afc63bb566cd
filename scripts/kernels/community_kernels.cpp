#include "scripts/kernels/kernels.h"

#include "engine/algorithms/leiden.h"
#include "engine/algorithms/link_communities.h"
#include "engine/algorithms/louvain.h"

namespace spindel::kernels {

namespace {

Outcome outcome_of(const engine::Communities& found)
{
    auto outcome = per_node(found.community);
    outcome.figures["communities"] = found.count;
    outcome.figures["modularity"] = found.quality;
    outcome.figures["iterations"] = found.iterations;
    return outcome;
}

Finding leiden(const Request& request)
{
    return [found = engine::leiden(request.graph.network, {.resolution = request.resolution,
                                                           .random_seed = request.random_seed,
                                                           .iterations = request.iterations,
                                                           .progress = request.progress})] {
        return outcome_of(found);
    };
}

Finding louvain(const Request& request)
{
    return [found = engine::louvain(request.graph.network, {.resolution = request.resolution,
                                                            .random_seed = request.random_seed,
                                                            .iterations = request.iterations,
                                                            .progress = request.progress})] {
        return outcome_of(found);
    };
}

Outcome memberships(const engine::LinkCommunities& found)
{
    Outcome outcome;
    outcome.columns = {"value"};
    outcome.values.resize(1);
    for (engine::NodeId v = 0; v < found.memberships.size(); ++v) {
        for (const auto& membership : found.memberships[v]) {
            outcome.nodes.push_back(v);
            outcome.values[0].push_back(membership.community);
        }
    }
    outcome.figures["communities"] = found.count;
    outcome.figures["partition_density"] = found.partition_density;
    outcome.figures["similarity"] = found.similarity;
    return outcome;
}

Finding link_communities(const Request& request)
{
    return
        [found = engine::link_communities(request.graph.network, {.progress = request.progress})] {
            return memberships(found);
        };
}

constexpr Kernel kKernels[] = {
    {"leiden", leiden},
    {"link-communities", link_communities},
    {"louvain", louvain},
};

} // namespace

std::span<const Kernel> community_kernels()
{
    return kKernels;
}

} // namespace spindel::kernels
