#include "engine/algorithms/hits.h"

#include <stdexcept>

#include "engine/algorithms/leading_vector.h"

namespace spindel::engine {

Hits hits(const Network& network, const HitsOptions& options)
{
    if (!(options.tolerance > 0)) {
        throw std::invalid_argument("the tolerance of HITS is not above 0");
    }
    const NodeId n = network.node_count();
    Hits result;
    result.hub.assign(n, 1.0);
    result.authority.assign(n, 1.0);
    for (result.converged = n == 0; !result.converged && result.rounds < options.max_rounds;) {
        options.progress.at("hubs and authorities", static_cast<std::uint64_t>(result.rounds), 0);
        auto authority = arriving(network, ArcEnds::predecessors, options.weighted, result.hub);
        scale_largest_to_one(authority);
        auto hub = arriving(network, ArcEnds::successors, options.weighted, authority);
        scale_largest_to_one(hub);
        // of both: where all in-strengths are equal, the first authorities are those begun with
        result.converged = largest_change(result.authority, authority) <= options.tolerance &&
                           largest_change(result.hub, hub) <= options.tolerance;
        result.authority = std::move(authority);
        result.hub = std::move(hub);
        ++result.rounds;
    }
    return result;
}

} // namespace spindel::engine
