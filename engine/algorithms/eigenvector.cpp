#include "engine/algorithms/eigenvector.h"

#include <stdexcept>

#include "engine/algorithms/leading_vector.h"

namespace spindel::engine {

EigenvectorCentrality eigenvector_centrality(const Network& network,
                                             const EigenvectorOptions& options)
{
    if (!(options.tolerance > 0)) {
        throw std::invalid_argument("the tolerance of eigenvector centrality is not above 0");
    }
    const NodeId n = network.node_count();
    const auto ends = options.directed ? ArcEnds::predecessors : ArcEnds::neighbors;
    EigenvectorCentrality result;
    result.score.assign(n, 1.0);
    for (result.converged = n == 0; !result.converged && result.rounds < options.max_rounds;) {
        options.progress.at("eigenvector centrality", static_cast<std::uint64_t>(result.rounds), 0);
        auto next = arriving(network, ends, options.weighted, result.score);
        auto image = next;
        result.eigenvalue = scale_largest_to_one(image);
        for (NodeId v = 0; v < n && result.eigenvalue > 0; ++v)
            next[v] += result.eigenvalue / 2 * result.score[v];
        scale_largest_to_one(next);
        result.converged = largest_change(result.score, next) <= options.tolerance;
        result.score = std::move(next);
        ++result.rounds;
    }
    return result;
}

} // namespace spindel::engine
