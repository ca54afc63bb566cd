#include "engine/algorithms/hits.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "engine/algorithms/lanczos.h"
#include "engine/algorithms/leading_vector.h"

namespace spindel::engine {

namespace {

constexpr std::string_view kStage = "hubs and authorities";

/// Who is called by whom calls whom: A^T A, in units that keep its numbers small.
SymmetricMatrix authorities_of_authorities(const Network& network, bool weighted)
{
    const auto all = arriving(network, ArcEnds::successors, weighted,
                              NodeMap<double>(network.node_count(), 1.0));
    const double unit = std::ranges::max(all);
    return [&network, weighted, unit](const NodeMap<double>& value, NodeMap<double>& result) {
        auto hub = arriving(network, ArcEnds::successors, weighted, value);
        for (double& v : hub)
            v /= unit;
        result = arriving(network, ArcEnds::predecessors, weighted, hub);
        for (double& v : result)
            v /= unit;
    };
}

/// Begins near the end: where power iteration from all nodes alike leads.
void guess(const Network& network, const HitsOptions& options, Hits& result)
{
    auto start = arriving(network, ArcEnds::predecessors, options.weighted, result.hub);
    if (!(scale_largest_to_one(start) > 0)) return;
    const auto matrix = authorities_of_authorities(network, options.weighted);
    auto found = leading_guess(matrix, std::move(start), options.max_rounds / 2, [&] {
        options.progress.at(kStage, static_cast<std::uint64_t>(result.rounds++), 0);
    });
    const auto [least, largest] = std::ranges::minmax(found.vector);
    constexpr double kRounding = 1e-8;
    if (!(least >= -kRounding * largest)) return; // it is led astray: from all nodes alike then
    for (double& value : found.vector)
        value = std::max(value, 0.0);
    if (!(scale_largest_to_one(found.vector) > 0)) return;
    result.authority = std::move(found.vector);
    result.hub = arriving(network, ArcEnds::successors, options.weighted, result.authority);
    scale_largest_to_one(result.hub);
}

} // namespace

Hits hits(const Network& network, const HitsOptions& options)
{
    if (!(options.tolerance > 0)) {
        throw std::invalid_argument("the tolerance of HITS is not above 0");
    }
    const NodeId n = network.node_count();
    Hits result;
    result.hub.assign(n, 1.0);
    result.authority.assign(n, 1.0);
    if (n > 0) guess(network, options, result);
    for (result.converged = n == 0; !result.converged && result.rounds < options.max_rounds;) {
        options.progress.at(kStage, static_cast<std::uint64_t>(result.rounds), 0);
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
