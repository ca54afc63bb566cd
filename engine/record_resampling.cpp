#include "engine/record_resampling.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "engine/random.h"

namespace spindel::engine {

namespace {

/// Calls `visit(tie, links)` for each tie with links whose records are both kept.
template <typename IsKept, typename Visit>
void for_each_kept_tie(const Projection& projection, const IsKept& is_kept, const Visit& visit)
{
    std::vector<Link> kept;
    for (TieId tie = 0; tie < projection.summaries.size(); ++tie) {
        kept.clear();
        std::ranges::copy_if(
            projection.links_of(tie), std::back_inserter(kept),
            [&](const Link& link) { return is_kept(link.record) && is_kept(link.second_record); });
        if (!kept.empty()) visit(tie, kept);
    }
}

void add_arcs(const Projection& projection, TieId tie, const std::vector<Link>& links,
              std::vector<Arc>& arcs)
{
    const auto [low, high] = projection.ties.ends[tie];
    if (const auto up = arc_of(links, low, high)) arcs.push_back(*up);
    if (const auto down = arc_of(links, high, low)) arcs.push_back(*down);
}

/// The network of the links whose records are both kept.
template <typename IsKept>
ResampledNetwork projected(const Projection& projection, const IsKept& is_kept)
{
    std::vector<Arc> arcs;
    for_each_kept_tie(projection, is_kept, [&](TieId tie, const std::vector<Link>& kept) {
        add_arcs(projection, tie, kept, arcs);
    });
    const NodeId n = projection.network.node_count();
    std::vector<NodeId> nodes(n);
    std::iota(nodes.begin(), nodes.end(), NodeId{0});
    return {Network::directed(n, arcs), std::move(nodes)};
}

void check_probability(double probability)
{
    if (!(probability >= 0 && probability <= 1)) {
        throw std::invalid_argument("a probability is not in [0, 1]");
    }
}

} // namespace

RecordSampler probable_records(const RecordGraph& graph, std::uint64_t random_seed,
                               const KeepByWeakness& keep)
{
    for (const double probability : keep)
        check_probability(probability);
    return [&graph, random_seed, keep](std::uint64_t sample) -> KeptRecords {
        const auto seed = Random(random_seed, sample)();
        return [&graph, seed, keep](EventId record) {
            // a stream for each record: it is kept in all its links or in none
            const auto weakness = static_cast<std::size_t>(graph.event(record).grade.weakness());
            return Random(seed, index(record)).uniform() < keep[weakness - 1];
        };
    };
}

RecordSampler all_but_one_source(const RecordGraph& graph)
{
    return [&graph](std::uint64_t sample) -> KeptRecords {
        const auto lost = sample % std::max<std::uint64_t>(1, graph.sources().size());
        return [&graph, lost](EventId record) { return graph.event(record).source != lost; };
    };
}

Projection kept_part(const Projection& projection, const RecordGraph& graph,
                     const KeptRecords& is_kept)
{
    Projection part;
    part.persona = projection.persona;
    part.country = projection.country;
    part.chosen = projection.chosen;
    std::vector<Arc> arcs;
    for_each_kept_tie(projection, is_kept, [&](TieId tie, const std::vector<Link>& kept) {
        add_arcs(projection, tie, kept, arcs);
        part.first_link.push_back(static_cast<std::uint32_t>(part.links.size()));
        part.summaries.push_back(summary_of(graph, kept));
        part.links.insert(part.links.end(), kept.begin(), kept.end());
    });
    part.first_link.push_back(static_cast<std::uint32_t>(part.links.size()));
    part.network = Network::directed(projection.network.node_count(), arcs);
    part.ties = index_ties(part.network);
    return part;
}

Resampler with_probable_records(const Projection& projection, const RecordGraph& graph,
                                std::uint64_t random_seed, const KeepByWeakness& keep)
{
    return [&projection, kept = probable_records(graph, random_seed, keep)](std::uint64_t sample) {
        return projected(projection, kept(sample));
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
    return [&projection, kept = all_but_one_source(graph)](std::uint64_t sample) {
        return projected(projection, kept(sample));
    };
}

} // namespace spindel::engine
