#include "engine/record_resampling.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "engine/random.h"

namespace spindel::engine {

namespace {

/// The network of the links whose records are both kept.
template <typename IsKept>
ResampledNetwork projected(const Projection& projection, const IsKept& is_kept)
{
    std::vector<Arc> arcs;
    std::vector<Link> kept;
    for (TieId tie = 0; tie < projection.summaries.size(); ++tie) {
        kept.clear();
        std::ranges::copy_if(
            projection.links_of(tie), std::back_inserter(kept),
            [&](const Link& link) { return is_kept(link.record) && is_kept(link.second_record); });
        const auto [low, high] = projection.ties.ends[tie];
        if (const auto up = arc_of(kept, low, high)) arcs.push_back(*up);
        if (const auto down = arc_of(kept, high, low)) arcs.push_back(*down);
    }
    const NodeId n = projection.network.node_count();
    std::vector<NodeId> nodes(n);
    std::iota(nodes.begin(), nodes.end(), NodeId{0});
    return {Network::directed(n, std::move(arcs)), std::move(nodes)};
}

void check_probability(double probability)
{
    if (!(probability >= 0 && probability <= 1)) {
        throw std::invalid_argument("a probability is not in [0, 1]");
    }
}

} // namespace

Resampler with_probable_records(const Projection& projection, const RecordGraph& graph,
                                std::uint64_t random_seed, const KeepByWeakness& keep)
{
    for (const double probability : keep)
        check_probability(probability);
    return [&projection, &graph, random_seed, keep](std::uint64_t sample) {
        const auto seed = Random(random_seed, sample)();
        return projected(projection, [&](EventId record) {
            // a stream for each record: it is kept in all its links or in none
            const auto weakness = static_cast<std::size_t>(graph.event(record).grade.weakness());
            return Random(seed, index(record)).uniform() < keep[weakness - 1];
        });
    };
}

Resampler without_sources(const Projection& projection, const RecordGraph& graph,
                          double probability, std::uint64_t random_seed)
{
    check_probability(probability);
    return [&projection, &graph, probability, random_seed](std::uint64_t sample) {
        Random random(random_seed, sample);
        std::vector<bool> stays(graph.sources().size());
        for (std::size_t source = 0; source < stays.size(); ++source)
            stays[source] = random.uniform() >= probability;
        return projected(projection,
                         [&](EventId record) { return stays[graph.event(record).source]; });
    };
}

Resampler without_one_source(const Projection& projection, const RecordGraph& graph)
{
    return [&projection, &graph](std::uint64_t sample) {
        const auto sources = std::max<std::uint64_t>(1, graph.sources().size());
        return projected(projection, [&](EventId record) {
            return graph.event(record).source != sample % sources;
        });
    };
}

} // namespace spindel::engine
